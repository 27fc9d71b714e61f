import { z } from 'zod';
import { isId } from '../../../kernel/id.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { enqueueMail } from '../../../platform/mail/send-mail.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { contactsOf, eraseContacts } from '../../people/index.ts';
import { longestText, type NumberQuestion, questionPagePath, verdicts } from './number-question.ts';
import { findQuestion, insertNumberAnswer, newestQuestions, releaseOldContacts } from './number-question.store.ts';
import { numberQuestionTexts } from './texts.ts';

export const numberAnswerInput = z.object({
  verdict: z.enum(verdicts),
  text: z.string().trim().min(1).max(longestText),
});
export type NumberAnswerInput = z.output<typeof numberAnswerInput>;

/** Questions shown to staff at once; older ones are found by their numbers' pages. */
const mostListed = 200;

/** What residents have asked of numbers: what waits first, the most urgent on top. */
export async function listNumberQuestions(ctx: Context): Promise<NumberQuestion[]> {
  await ctx.allow('reports.answer-number-question', { wholeCity: true });
  const all = await newestQuestions(ctx.tx, ctx.cityId, mostListed);
  const waits = ({ answers }: NumberQuestion): boolean => answers.length === 0;
  const open = all.filter(waits).toSorted((a, b) => a.askedAt.getTime() - b.askedAt.getTime());
  return [...open, ...all.filter((one) => !waits(one))];
}

/** A question for who answers it; refuses with `not-found` one that is not there. */
export async function openNumberQuestion(ctx: Context, questionId: string): Promise<NumberQuestion> {
  await ctx.allow('reports.answer-number-question', { wholeCity: true });
  const found = isId(questionId) ? await findQuestion(ctx.tx, ctx.cityId, questionId) : undefined;
  if (!found) throw notFound('reports.number-question-is-unknown');
  return found;
}

/**
 * Answers a question: the answer stands on the asker's page and goes to her by
 * letter. `seen` is how many answers were on the screen: refused when a colleague has answered meanwhile.
 */
export async function answerNumberQuestion(
  ctx: Context,
  questionId: string,
  { verdict, text, seen }: NumberAnswerInput & { readonly seen: number },
  baseUrl: string,
): Promise<void> {
  const question = await openNumberQuestion(ctx, questionId);
  const { tx, cityId } = ctx;
  const answer = {
    verdict,
    text,
    answeredAt: ctx.now,
    ...accountOf(ctx.actor),
  };
  const isFirst =
    seen === question.answers.length && (await insertNumberAnswer(tx, cityId, questionId, seen + 1, answer));
  if (!isFirst) throw new Problem('conflict', 'reports.number-question-has-answer');
  const { contactId, language, code, pageToken } = question;
  const contact = contactId === undefined ? undefined : (await contactsOf(ctx, [contactId])).get(contactId);
  if (contact?.email !== undefined) {
    const texts = numberQuestionTexts[language].mails.answered;
    const link = `${baseUrl}/${language}${questionPagePath(pageToken)}`;
    const verdictText = numberQuestionTexts[language].verdicts[verdict];
    await enqueueMail(ctx, {
      to: { email: contact.email, ...(contact.name === undefined ? {} : { name: contact.name }) },
      subject: texts.subject({ code }),
      text: texts.text({ code, verdict: verdictText, text, link }),
    });
  }
  await ctx.audit('reports.number-question-answered', { questionId, code, verdict });
}

/** The job that forgets, each night, how askers are reached whose answers are old. */
export const forgetAskers: Job = {
  name: 'reports.forget-askers',
  schedule: '40 3 * * *',
  run: async ({ transact }) => {
    await transact(async (ctx) => eraseContacts(ctx, await releaseOldContacts(ctx.tx, ctx.cityId)));
  },
};
