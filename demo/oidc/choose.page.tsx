import { type VNode } from 'preact';
import { type Language } from '../../src/kernel/language.ts';
import { type LocaleOf } from '../../src/platform/i18n/locale.ts';
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  PageHeading,
  RadioGroup,
} from '../../src/platform/web/components/index.ts';
import { Layout, layoutTexts, renderDocument } from '../../src/platform/web/layout.tsx';
import { type Assets } from '../../src/platform/web/theme/themes.ts';
import { en } from './locales/en.ts';
import { fi } from './locales/fi.ts';
import { sv } from './locales/sv.ts';
import { type ProviderPerson } from './people.ts';

const texts: Readonly<Record<Language, LocaleOf<typeof fi>>> = { fi, sv, en };

export interface ChooseProps {
  readonly language: Language;
  readonly assets: Assets;
  /** Path below the language, for the links to the other languages. */
  readonly path: string;
  readonly people: readonly ProviderPerson[];
  /** The button was pressed before anybody was chosen. */
  readonly nobodyChosen: boolean;
}

/** Whom to go on as: one question, one main button. */
export const choosePage = ({ language, assets, path, people, nobodyChosen }: ChooseProps): string => {
  const words = texts[language];
  const error = nobodyChosen ? words.chooseOne : undefined;
  return inFrame(
    { language, assets, path, title: words.title },
    <>
      <ErrorSummary language={language} errors={{ person: error }} />
      <PageHeading title={words.title} lead={<p>{words.lead}</p>} />
      <Form action={`/${language}${path}`}>
        <RadioGroup
          language={language}
          name="person"
          label={words.question}
          choices={people.map(({ subject, name, about }) => ({ value: subject, label: name, hint: about[language] }))}
          error={error}
          required
        />
        <Actions>
          <Button>{words.goOn}</Button>
          <Button kind="quiet" name="act" value="cancel">
            {words.cancel}
          </Button>
        </Actions>
      </Form>
    </>,
  );
};

/** When the way is over: back to the service. */
export const gonePage = (language: Language, assets: Assets, serviceAddress: string): string => {
  const words = texts[language];
  return inFrame(
    { language, assets, path: '/', title: words.goneTitle },
    <>
      <PageHeading title={words.goneTitle} lead={<p>{words.gone}</p>} />
      <Button href={serviceAddress}>{words.back}</Button>
    </>,
  );
};

function inFrame(
  { language, assets, path, title }: { language: Language; assets: Assets; path: string; title: string },
  body: VNode,
): string {
  return renderDocument(
    <Layout
      language={language}
      title={title}
      path={path}
      city={{ name: texts[language].service, isDemonstration: true }}
      assets={{ stylesheet: assets.stylesheet.href, icon: assets.icon.href }}
      navigation={[]}
      footer={[]}
      texts={layoutTexts[language]}
      audience="public"
    >
      {body}
    </Layout>,
  );
}
