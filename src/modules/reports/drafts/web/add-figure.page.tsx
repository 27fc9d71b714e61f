import { type Language } from '../../../../kernel/language.ts';
import { type FieldErrors } from '../../../../platform/http/form-values.ts';
import {
  Actions,
  Button,
  ErrorSummary,
  Form,
  HiddenInput,
  PageHeading,
  RadioGroup,
} from '../../../../platform/web/components/index.ts';
import { draftPath, partAnchor } from './addresses.ts';
import { DraftCrumbs } from './draft.page.tsx';
import { type DraftView } from './draft-view.ts';
import { draftTexts } from './texts.ts';

interface AddFigureProps {
  readonly view: DraftView;
  readonly language: Language;
  readonly csrfToken: string;
  readonly action: string;
  readonly after: string;
  readonly errors: FieldErrors;
}

/** Chooses the figure whose chart and table come into the draft. */
export const AddFigurePage = ({ view, language, csrfToken, action, after, errors }: AddFigureProps) => {
  const texts = draftTexts[language].part;
  const { head, computed } = view.draft;
  return (
    <>
      <DraftCrumbs language={language} draft={view} here={texts.figureTitle} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.figureTitle} lead={<p>{texts.figureLead}</p>} />
      <Form action={action} csrfToken={csrfToken}>
        <HiddenInput name="act" value="save" />
        <RadioGroup
          language={language}
          name="figureId"
          label={texts.figureChoice}
          error={errors['figureId']}
          choices={[...computed.figures.values()].map(({ definition }) => ({
            value: definition.id,
            label: definition.title[language],
            hint: definition.counts[language],
          }))}
          required
        />
        <Actions>
          <Button>{texts.saveNew}</Button>
          <Button kind="quiet" href={`/${language}${draftPath(head.draftId)}#${partAnchor(after)}`}>
            {texts.cancel}
          </Button>
        </Actions>
      </Form>
    </>
  );
};
