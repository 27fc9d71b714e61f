import { type Language } from '../../../../kernel/language.ts';
import { Notice, Section } from '../../../../platform/web/components/index.ts';
import { type AnswerHint } from '../check-answer.ts';
import { answerTexts } from '../texts.ts';

/** What is to be mended, looked at, and thought about in an answer; each as a sentence. */
export const HintList = ({ hints, language }: { hints: readonly AnswerHint[]; language: Language }) => {
  const texts = answerTexts[language].check;
  const must = hints.filter(({ kind }) => kind === 'open-field');
  const should = hints.filter(({ kind }) => kind === 'personal-data' || kind === 'other-name' || kind === 'question');
  const could = hints.filter((hint) => !must.includes(hint) && !should.includes(hint));
  if (hints.length === 0) return <Notice language={language} tone="success" title={texts.clean} />;
  return (
    <>
      {must.length > 0 && (
        <Notice language={language} tone="danger" title={texts.must}>
          <Sentences hints={must} language={language} />
        </Notice>
      )}
      {should.length > 0 && (
        <Notice language={language} tone="warning" title={texts.should}>
          <Sentences hints={should} language={language} />
        </Notice>
      )}
      {could.length > 0 && (
        <Section level={3} heading={texts.could}>
          <Sentences hints={could} language={language} />
        </Section>
      )}
    </>
  );
};

const Sentences = ({ hints, language }: { hints: readonly AnswerHint[]; language: Language }) => (
  <ul>
    {hints.map((hint, at) => (
      <li key={at}>
        <bdi>{sentenceOf(hint, language)}</bdi>
      </li>
    ))}
  </ul>
);

function sentenceOf(hint: AnswerHint, language: Language): string {
  const { hints, personal } = answerTexts[language];
  switch (hint.kind) {
    case 'long-sentence':
      return hints['long-sentence']({ ...hint, found: shortened(hint.found) });
    case 'officialese':
      return hints.officialese(hint);
    case 'personal-data':
      return hints['personal-data']({ found: hint.found, what: personal[hint.what] });
    default:
      return hints[hint.kind]({ found: shortened(hint.found) });
  }
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text);
