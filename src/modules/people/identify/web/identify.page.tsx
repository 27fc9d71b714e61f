import { type Language } from '../../../../kernel/language.ts';
import {
  Actions,
  Button,
  Form,
  HiddenInput,
  Notice,
  PageHeading,
  Section,
} from '../../../../platform/web/components/index.ts';
import { identifyTexts } from '../texts.ts';
import { type Refusal } from './refusal.ts';

export interface IdentifyProps {
  readonly language: Language;
  readonly csrfToken: string;
  readonly next: string;
  readonly isInUse: boolean;
  readonly refused?: Refusal | undefined;
  /** The name of who is identified already. */
  readonly name?: string | undefined;
}

/** What identifying oneself is good for, what is kept of it, and one button. */
export const Identify = (props: IdentifyProps) => {
  const { language, next, name, refused } = props;
  const texts = identifyTexts[language];
  if (!props.isInUse) return <NotInUse language={language} />;
  return (
    <>
      {refused && refused !== 'no-entry' && (
        <Notice language={language} tone="warning" title={texts.refused.title}>
          <p>{texts.refused[refused]}</p>
        </Notice>
      )}
      <PageHeading title={texts.identify.title} lead={<p>{texts.identify.lead}</p>} />
      {name && (
        <p>
          {texts.identify.alreadyIn({ name })} <a href={next}>{texts.identify.goOn}</a>
        </p>
      )}
      <Form action={`/${language}/identify`} csrfToken={props.csrfToken}>
        <HiddenInput name="next" value={next} />
        <Actions>
          <Button>{texts.identify.submit}</Button>
          <Button kind="quiet" href={`/${language}/feedback/new`}>
            {texts.identify.without}
          </Button>
        </Actions>
      </Form>
      <Section heading={texts.identify.keptTitle}>
        <p>{texts.identify.kept}</p>
      </Section>
    </>
  );
};

const NotInUse = ({ language }: { language: Language }) => {
  const texts = identifyTexts[language].identify;
  return (
    <>
      <PageHeading title={texts.notInUse} lead={<p>{texts.notInUseText}</p>} />
      <Button href={`/${language}/feedback/new`}>{texts.without}</Button>
    </>
  );
};

/** After signing out. */
export const Left = ({ language }: { language: Language }) => {
  const texts = identifyTexts[language].identify;
  return (
    <>
      <PageHeading title={texts.leftTitle} lead={<p>{texts.left}</p>} />
      <Button kind="secondary" href={`/${language}/identify`}>
        {texts.submit}
      </Button>
    </>
  );
};
