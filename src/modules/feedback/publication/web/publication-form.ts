import { z } from 'zod';
import { type Language, isLanguage } from '../../../../kernel/language.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import { type FeedbackEvent } from '../../cases/feedback-event.ts';
import { type HandledCase } from '../../cases/handled-case.ts';
import { titleFrom, type Publication } from '../publication.ts';
import { cleanedInput, type PublicationInput, refuseUnfitText } from '../publish-case.ts';
import { namesIn, redact } from '../redaction.ts';

/** What the form is sent for. */
export const steps = ['preview', 'edit', 'publish'] as const;
export type Step = (typeof steps)[number];

const schema = z.object({
  step: z.enum(steps).catch('preview'),
  version: z.coerce.number().int().min(0).catch(0),
});

/** Reads the form of a decision; what is missing is empty, and refused where it is used. */
export function readPublicationForm(form: FormData): { readonly step: Step; readonly input: PublicationInput } {
  const { step, version } = schema.parse({ step: textIn(form, 'step'), version: textIn(form, 'version') });
  const input = cleanedInput({
    title: textIn(form, 'title'),
    text: textIn(form, 'text'),
    answer: textIn(form, 'answer'),
    version,
    showsPlace: textIn(form, 'showsPlace') === 'yes',
    isChecked: textIn(form, 'isChecked') === 'yes',
  });
  return { step, input };
}

/** The field of each refusal of a text. */
const fieldOf = {
  'publication-title-missing': 'title',
  'publication-text-missing': 'text',
  'publication-too-long': 'text',
  'publication-forbidden': 'text',
  'publication-unchecked': 'isChecked',
} as const;

/** What is wrong with the words of a decision. */
export interface FormFault {
  readonly code: keyof typeof fieldOf;
  readonly field: 'title' | 'text' | 'isChecked';
}

/** What would be refused, so that the form can say it at the field. */
export function faultOf(input: PublicationInput): FormFault | undefined {
  try {
    refuseUnfitText(input);
    return undefined;
  } catch (fault) {
    const refused = fault instanceof Problem ? fault.code.replace('feedback.', '') : '';
    const code = codes.find((known) => known === refused);
    if (!code) throw fault;
    return { code, field: fieldOf[code] };
  }
}

const codes = [
  'publication-title-missing',
  'publication-text-missing',
  'publication-too-long',
  'publication-forbidden',
  'publication-unchecked',
] as const;

const languageOf = ({ language }: HandledCase): Language => (isLanguage(language) ? language : 'fi');

/** The texts of a case with what is personal masked: the last final answer, else none. */
export function redactedTexts(found: HandledCase, events: readonly FeedbackEvent[]) {
  const language = languageOf(found);
  const names = namesIn(found.text ?? '');
  const answer = events.findLast(({ act }) => act === 'answer')?.maskedText ?? null;
  return {
    text: redact(found.maskedText ?? '', language, names),
    answer: answer === null ? null : redact(answer, language, names),
  };
}

/** What the form begins with: what is published already, else a proposal. */
export function proposalFor(
  found: HandledCase,
  events: readonly FeedbackEvent[],
  current: Publication | undefined,
): PublicationInput {
  const { version } = found;
  if (current) {
    const { title, text, answer, position } = current;
    return { title, text, answer, version, showsPlace: position !== null, isChecked: false };
  }
  const texts = redactedTexts(found, events);
  const title = redact(found.title ?? titleFrom(texts.text), languageOf(found), namesIn(found.text ?? ''));
  return { ...texts, title, version, showsPlace: false, isChecked: false };
}
