import { type Language } from '../../../../kernel/language.ts';
import { Button, Form } from '../../../../platform/web/components/index.ts';
import { giveTexts } from '../texts.ts';
import { givePath } from './step-frame.tsx';
import { FeedbackText } from './tell.step.tsx';

/** The beginning of feedback on another page: the text goes on to the form. */
export const FeedbackBox = ({ language, csrfToken }: { language: Language; csrfToken: string }) => {
  const texts = giveTexts[language];
  return (
    <Form action={`/${language}${givePath}`} csrfToken={csrfToken}>
      <FeedbackText language={language} label={texts.tell.text} rows={4} />
      <Button name="go" value="tell">
        {texts.goOn}
      </Button>
    </Form>
  );
};

export { warnIsland } from './tell.step.tsx';
