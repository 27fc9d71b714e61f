import { z } from 'zod';
import { Problem } from '../../../../kernel/problem.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import { type HandledCase } from '../../cases/handled-case.ts';
import { type Publication, type PublicationText } from '../publication.ts';
import { cleanedInput, type PublicationInput, refuseUnfitText } from '../publish-case.ts';

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

/** What the form begins with: what is published already, else a proposal. */
export function startOfForm(
  { version }: HandledCase,
  proposed: PublicationText,
  current: Publication | undefined,
): PublicationInput {
  const { title, text, answer } = current ?? proposed;
  const showsPlace = current !== undefined && current.position !== null;
  return { title, text, answer, version, showsPlace, isChecked: false };
}
