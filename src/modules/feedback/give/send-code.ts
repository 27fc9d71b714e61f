import { Problem } from '../../../kernel/problem.ts';
import { sha256 } from '../../../kernel/hash.ts';
import { type Context } from '../../../platform/context.ts';
import { dayInWords } from '../../../platform/i18n/day-in-words.ts';
import { enqueueMail } from '../../../platform/mail/send-mail.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { giveTexts } from './texts.ts';

/** The address, below a language, at which a letter's reader gets to her case; the code goes from it into a cookie. */
export const trackingPath = (code: string): string => `/feedback/mine/${code}`;

/** Letters with the code of one case, to whatever addresses. */
export const mostCodeLetters = 3;

/** Counts letters by case, in the memory of the process. */
export type CodeLetters = Map<string, number>;

/** Sends the code of a case to an address that its giver names; the address is not kept with the case. */
export async function sendCode(
  ctx: Context,
  letters: CodeLetters,
  it: HandledCase,
  { code, email, baseUrl }: { readonly code: string; readonly email: string; readonly baseUrl: string },
): Promise<void> {
  await ctx.allow('feedback.give');
  const sent = letters.get(it.feedbackCaseId) ?? 0;
  if (sent >= mostCodeLetters) throw new Problem('too-many', 'feedback.code-sent-often', { seconds: 86_400 });
  letters.set(it.feedbackCaseId, sent + 1);
  const texts = giveTexts[ctx.language].letter;
  const link = `${baseUrl}/${ctx.language}${trackingPath(code)}`;
  const day = dayInWords(it.dueDay ?? '', ctx.language);
  await enqueueMail(
    ctx,
    { to: { email }, subject: texts.subject, text: texts.text({ code, link, day }) },
    { key: `feedback-code ${it.feedbackCaseId} ${sha256(email.toLowerCase())}` },
  );
}
