import { type Language } from '../../../../kernel/language.ts';
import { Actions, Button, Form, Notice, PageHeading } from '../../../../platform/web/components/index.ts';
import { draftPath } from './addresses.ts';
import { DraftCrumbs } from './draft.page.tsx';
import { draftName, type DraftView } from './draft-view.ts';
import { draftTexts } from './texts.ts';

interface ConfirmProps {
  readonly view: DraftView;
  readonly language: Language;
  readonly csrfToken: string;
}

/** Names the consequence of publishing before it is done. */
export const PublishPage = ({ view, language, csrfToken, edition }: ConfirmProps & { edition: number }) => {
  const texts = draftTexts[language].publish;
  return (
    <>
      <DraftCrumbs language={language} draft={view} here={texts.title} />
      <PageHeading title={texts.title} lead={<p>{texts.lead({ review: draftName(view.draft.head, language) })}</p>} />
      <Form csrfToken={csrfToken}>
        <Notice language={language} tone="warning" title={texts.consequence}>
          <p>{texts.consequenceText({ edition: String(edition) })}</p>
        </Notice>
        <Actions>
          <Button>{texts.button}</Button>
          <Button kind="quiet" href={`/${language}${draftPath(view.draft.head.draftId)}`}>
            {texts.cancel}
          </Button>
        </Actions>
      </Form>
    </>
  );
};

/** Names the consequence of giving a draft up before it is done. */
export const AbandonPage = ({ view, language, csrfToken }: ConfirmProps) => {
  const texts = draftTexts[language].abandon;
  return (
    <>
      <DraftCrumbs language={language} draft={view} here={texts.title} />
      <PageHeading title={texts.title} lead={<p>{texts.lead({ review: draftName(view.draft.head, language) })}</p>} />
      <Form csrfToken={csrfToken}>
        <Notice language={language} tone="warning" title={texts.consequence}>
          <p>{texts.consequenceText}</p>
        </Notice>
        <Actions>
          <Button kind="danger">{texts.button}</Button>
          <Button kind="quiet" href={`/${language}${draftPath(view.draft.head.draftId)}`}>
            {texts.cancel}
          </Button>
        </Actions>
      </Form>
    </>
  );
};
