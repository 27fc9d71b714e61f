import { z } from 'zod';
import { type FigureCode } from '../../../kernel/figure-code.ts';
import { newId } from '../../../kernel/id.ts';
import { notFound } from '../../../kernel/problem.ts';
import { newToken } from '../../../platform/auth/secret.ts';
import { type Context } from '../../../platform/context.ts';
import { letterKey } from '../../../platform/mail/letter-key.ts';
import { enqueueMail } from '../../../platform/mail/send-mail.ts';
import { cityOf, dueDay, workingCalendarOf } from '../../city/index.ts';
import { keepContact } from '../../people/index.ts';
import { loadFigureByCode } from '../read-review.store.ts';
import { longestText, questionPagePath } from './number-question.ts';
import { insertNumberQuestion } from './number-question.store.ts';
import { dayInWords, numberQuestionTexts } from './texts.ts';

export const numberQuestionInput = z.object({
  text: z.string().trim().min(1).max(longestText),
  email: z.union([z.literal(''), z.email().max(254)]),
  name: z.string().trim().max(100),
});
export type NumberQuestionInput = z.output<typeof numberQuestionInput>;

/**
 * Takes down that a number looks wrong. It is answered within the city's target
 * in working days. Gives the secret of the page where the answer will be.
 */
export async function askAboutNumber(
  ctx: Context,
  code: FigureCode,
  { text, email, name }: NumberQuestionInput,
  baseUrl: string,
): Promise<{ readonly pageToken: string }> {
  await ctx.allow('reports.ask-about-number');
  const { tx, cityId, language } = ctx;
  if (!(await loadFigureByCode(tx, cityId, code))) throw notFound('reports.figure-is-unknown');
  const { settings } = await cityOf(tx, cityId);
  const dueOn = dueDay(await workingCalendarOf(tx, cityId), ctx.now, settings.responseTargetDays);
  const contactId = email === '' ? undefined : await keepContact(ctx, { email, ...(name === '' ? {} : { name }) });
  const questionId = newId(ctx.now.getTime());
  const pageToken = newToken();
  await insertNumberQuestion(tx, cityId, {
    questionId,
    code,
    text,
    language,
    ...(contactId === undefined ? {} : { contactId }),
    pageToken,
    dueOn,
  });
  if (email !== '') {
    const texts = numberQuestionTexts[language].mails.received;
    const link = `${baseUrl}/${language}${questionPagePath(pageToken)}`;
    const facts = { code, day: dayInWords(dueOn, language), link };
    // Anyone may give anybody's address; the page itself has all that the letter says.
    const key = letterKey('number-question', email, ctx.now);
    await enqueueMail(ctx, { to: { email }, subject: texts.subject(facts), text: texts.text(facts) }, { key });
  }
  await ctx.audit('reports.number-questioned', { questionId, code });
  return { pageToken };
}
