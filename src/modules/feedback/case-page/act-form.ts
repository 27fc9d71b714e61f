import { isId } from '../../../kernel/id.ts';
import { type FieldErrors, textIn } from '../../../platform/http/form-values.ts';
import { isDay, type Day } from '../../city/index.ts';
import { acts } from '../cases/acts.ts';
import { cleanText } from '../clean-text.ts';
import { type FeedbackKind, feedbackKinds } from '../feedback-case.ts';
import { type StaffAct } from './possible-acts.ts';
import { type CasePageTexts } from './locales/fi.ts';

/** What the form of an act asks. */
export type ActField =
  | 'text'
  | 'reason'
  | 'account'
  | 'colleague'
  | 'unit'
  | 'otherUnit'
  | 'kind'
  | 'themes'
  | 'district'
  | 'day'
  | 'mainCase';

/** The fields of each act, in their order on the page. */
export const fieldsOf: Readonly<Record<StaffAct, readonly ActField[]>> = {
  take: [],
  assign: ['account', 'text'],
  note: ['text'],
  'ask-giver': ['text'],
  'ask-colleague': ['colleague', 'otherUnit', 'text'],
  'colleague-commented': ['text'],
  'interim-answer': ['text', 'day'],
  close: ['reason', 'text'],
  reopen: ['text'],
  'hand-on': ['reason', 'text'],
  transfer: ['unit', 'text'],
  inform: ['unit', 'text'],
  reclassify: ['kind', 'themes', 'district', 'text'],
  pause: ['reason', 'text'],
  resume: ['text'],
  'change-promise': ['day', 'text'],
  split: ['text', 'kind', 'themes', 'unit'],
  merge: ['mainCase', 'text'],
  'mark-sensitive': ['text'],
  'unmark-sensitive': ['text'],
};

/** What was typed and chosen, as it came. */
export interface ActForm {
  readonly version: number;
  readonly text: string;
  readonly reason: string;
  readonly account: string;
  readonly unit: string;
  readonly kind: string;
  readonly themes: readonly string[];
  readonly district: string;
  readonly day: string;
  readonly mainCase: string;
  readonly sharesDraft: boolean;
}

/** Reads the form of an act; nothing is refused yet. */
export function readActForm(form: FormData): ActForm {
  const version = Number(textIn(form, 'version'));
  const typed = textIn(form, 'mainCaseOther').trim();
  return {
    version: Number.isSafeInteger(version) ? version : -1,
    text: textIn(form, 'text'),
    reason: textIn(form, 'reason'),
    account: textIn(form, 'account'),
    unit: textIn(form, 'unit'),
    kind: textIn(form, 'kind'),
    themes: form.getAll('themes').filter((theme) => typeof theme === 'string'),
    district: textIn(form, 'district'),
    day: textIn(form, 'day'),
    mainCase: typed === '' ? textIn(form, 'mainCase') : (idWithin(typed) ?? typed),
    sharesDraft: textIn(form, 'sharesDraft') === 'yes',
  };
}

/** The id in an address that was pasted from another tab. */
const idWithin = (typed: string): string | undefined =>
  /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/.exec(typed.toLowerCase())?.[0];

/** Reasons of closing that say nothing without a text. */
const explained: readonly string[] = ['acted-on', 'no-action'];

/** Whether the act's text is asked for, given the reason that was chosen. */
const needsText = (act: StaffAct, reason: string): boolean =>
  act === 'split' || acts[act].text === 'required' || (act === 'close' && explained.includes(reason));

/** What is wrong with the form of an act, field by field; empty when it can be done. */
export function actFormErrors(
  act: StaffAct,
  form: ActForm,
  known: { readonly today: Day; readonly unit: string | null },
  texts: CasePageTexts['errors'],
): FieldErrors {
  const asked = fieldsOf[act];
  const reasons = acts[act].reasons;
  return present({
    version: form.version < 1 && texts.version,
    reason: asked.includes('reason') && !reasons?.includes(form.reason) && texts.reason,
    account:
      (asked.includes('account') && !isId(form.account) && texts.account) ||
      (asked.includes('colleague') && !isId(form.account) && !isId(form.unit) && texts.ask),
    unit:
      (act === 'transfer' || act === 'inform') &&
      ((!isId(form.unit) && texts.unit) || (form.unit === known.unit && texts.sameUnit)),
    mainCase: asked.includes('mainCase') && !isId(form.mainCase) && texts.mainCase,
    text: needsText(act, form.reason) && cleanText(form.text) === '' && texts.text,
    day: asked.includes('day') && (!isDay(form.day) || form.day < known.today) && texts.day,
  });
}

const present = (errors: Readonly<Record<string, string | false>>): FieldErrors =>
  Object.fromEntries(Object.entries(errors).flatMap(([name, text]) => (text === false ? [] : [[name, text]])));

/** A kind that was chosen; null for none. */
export const kindIn = (value: string): FeedbackKind | null => feedbackKinds.find((kind) => kind === value) ?? null;

/** An id that was chosen; null for none. */
export const idIn = (value: string): string | null => (isId(value) ? value : null);
