import { z } from 'zod';
import { isLongerThan } from '../clean-text.ts';
import { mostBytesOfFeedback } from '../cases/receive-feedback.ts';
import { type Draft } from './draft.ts';
import { type GiveTexts } from './texts.ts';

type Errors = GiveTexts['errors'];
type Faults = Readonly<Record<string, string | undefined>>;

/** An address as letters can be sent to it. */
export const emailInput = z.email().max(254);

/** A number as people write one: digits, and what parts them. */
const phoneInput = z.string().regex(/^\+?[\d\s()-]{5,30}$/);

/** A name on one line: letters have it in a header. */
const nameInput = z
  .string()
  .max(120)
  .refine((name) => !/[\p{Cc}\u2028\u2029]/u.test(name));

/** What is wrong with a text of feedback and what to do; undefined when it can be taken. */
export function textFault(text: string, errors: Errors): string | undefined {
  if (text === '') return errors.text;
  return isLongerThan(text, mostBytesOfFeedback) ? errors.textTooLong : undefined;
}

/** What is wrong on the last step, by field. An address is asked for nothing but an answer, and can be left out. */
export function answerFaults(draft: Draft, errors: Errors): Faults {
  const wantsAnswer = draft.wantsAnswer === true;
  const isName = (name: string): boolean => nameInput.safeParse(name).success;
  const isEmail = draft.email === '' || emailInput.safeParse(draft.email).success;
  const isPhone = draft.phone === '' || phoneInput.safeParse(draft.phone).success;
  const faults = {
    wantsAnswer: draft.wantsAnswer === undefined ? errors.wantsAnswer : undefined,
    email: wantsAnswer && !isEmail ? errors.email : undefined,
    phone: wantsAnswer && !isPhone ? errors.phone : undefined,
    name: wantsAnswer && !isName(draft.name) ? errors.name : undefined,
    [`behalfName-${draft.behalf}`]: draft.behalf !== 'self' && !isName(draft.behalfName) ? errors.name : undefined,
  };
  return Object.fromEntries(Object.entries(faults).filter(([, text]) => text !== undefined));
}
