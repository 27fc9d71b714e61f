import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { Button, Notice, Section } from '../../../../platform/web/components/index.ts';
import { figurePath } from '../../web/addresses.ts';
import { lastAnswer } from '../number-question.ts';
import { questionsOfCode } from '../number-question.store.ts';
import { numberQuestionTexts } from '../texts.ts';

/** Whether staff have confirmed that a number is wrong. */
export async function isConfirmedWrong({ tx, cityId }: Context, code: string): Promise<boolean> {
  const questions = await questionsOfCode(tx, cityId, code);
  return questions.some((question) => lastAnswer(question)?.verdict === 'wrong');
}

/** On the page of a number that is known to be wrong. */
export const ConfirmedWrong = ({ language }: { language: Language }) => {
  const texts = numberQuestionTexts[language];
  return (
    <Notice language={language} tone="warning" title={texts.confirmedWrong}>
      <p>{texts.confirmedWrongText}</p>
    </Notice>
  );
};

/** The way from the page of a number to a question about it. */
export const LooksWrong = ({ code, language }: { code: string; language: Language }) => {
  const texts = numberQuestionTexts[language];
  return (
    <Section heading={texts.looksWrong}>
      <p>{texts.looksWrongText}</p>
      <Button kind="secondary" href={`/${language}${figurePath(code)}/question`}>
        {texts.ask}
      </Button>
    </Section>
  );
};
