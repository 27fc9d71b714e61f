import { isId } from '../../../../kernel/id.ts';
import { textIn } from '../../../../platform/http/form-values.ts';

/** What the answer box and the page that checks an answer send. */
export interface AnswerForm {
  readonly press: 'save' | 'check' | 'template' | 'send';
  readonly text: string;
  /** The version of the case, and of the draft, that was on the screen. */
  readonly version: number;
  readonly draftVersion: number;
  readonly templateId: string | undefined;
  readonly isMeantSo: boolean;
}

const presses = ['save', 'check', 'template', 'send'] as const;

export function readAnswerForm(form: FormData): AnswerForm {
  const press = textIn(form, 'do');
  const templateId = textIn(form, 'template');
  return {
    press: presses.find((known) => known === press) ?? 'save',
    text: textIn(form, 'text'),
    version: wholeIn(form, 'version'),
    draftVersion: wholeIn(form, 'draftVersion'),
    templateId: isId(templateId) ? templateId : undefined,
    isMeantSo: textIn(form, 'meantSo') === 'yes',
  };
}

/** A whole number that a page of ours has written; 0 for anything else. */
export function wholeIn(form: FormData, name: string): number {
  const value = Number(textIn(form, name));
  return Number.isSafeInteger(value) && value >= 0 && value < 2 ** 31 ? value : 0;
}
