import { type Language } from '../../../kernel/language.ts';
import { Notice } from '../../../platform/web/components/index.ts';
import { type StatutoryKind } from './statutory-matter.ts';
import { statutoryTexts } from './texts.ts';
import { newMatterPath } from './web/addresses.ts';

interface GiverAdviceProps {
  readonly language: Language;
  readonly kind: StatutoryKind;
  /** Of the right form, where the city has said which it is. */
  readonly address: string | undefined;
}

/** For who gives feedback whose words name a procedure: which one, where its form is, and that she may go on all the same. */
export const GiverAdvice = ({ language, kind, address }: GiverAdviceProps) => {
  const texts = statutoryTexts[language];
  return (
    <Notice language={language} title={texts.advice.title(texts.kinds[kind])}>
      <p>{texts.advice.giver}</p>
      {address !== undefined && (
        <p>
          <a href={address} rel="noreferrer">
            {texts.advice.form(texts.kinds[kind])}
          </a>
        </p>
      )}
      <p>{texts.advice.goOn}</p>
    </Notice>
  );
};

interface HandlerAdviceProps {
  readonly language: Language;
  readonly kind: StatutoryKind;
  readonly feedbackCaseId: string;
  readonly mayRegister: boolean;
}

/** For who handles it: it may not be feedback. A registrar takes it from here. */
export const HandlerAdvice = ({ language, kind, feedbackCaseId, mayRegister }: HandlerAdviceProps) => {
  const texts = statutoryTexts[language];
  return (
    <Notice language={language} tone="warning" title={texts.advice.title(texts.kinds[kind])}>
      <p>{mayRegister ? texts.advice.registrar : texts.advice.handler}</p>
      {mayRegister && (
        <p>
          <a href={`/${language}${newMatterPath}?case=${feedbackCaseId}`}>{texts.registerTitle}</a>
        </p>
      )}
    </Notice>
  );
};
