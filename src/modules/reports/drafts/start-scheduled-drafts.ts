import { endedPeriod, type Period, periodCode, previousPeriod, yearBefore } from '../../../kernel/period.ts';
import { dayIn } from '../../../kernel/time-zone.ts';
import { type Context } from '../../../platform/context.ts';
import { type FigureSource } from '../../../platform/figure-source.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { enqueueMail } from '../../../platform/mail/send-mail.ts';
import { cityOf, isWorkingDay, workingCalendarOf } from '../../city/index.ts';
import { staffOfCity } from '../../people/index.ts';
import { listReviews } from '../read-review.store.ts';
import { type ReviewTemplate } from '../review-plan.ts';
import { type ReviewHead } from '../review.ts';
import { templates } from '../templates.ts';
import { hadDraft } from './draft.store.ts';
import { draftAddress, scheduledDraftMail } from './draft-mails.ts';
import { startDraft } from './start-draft.ts';

/** A series has ended when none of so many periods before has a review. */
const seriesLength = 4;

/** Whether the city goes on with a series: it has published the same kind of review of a period shortly before. */
export function isInSeries(
  period: Period,
  { name }: Pick<ReviewTemplate, 'name'>,
  reviews: readonly ReviewHead[],
): boolean {
  const published = new Set(reviews.filter(({ template }) => template === name).map((review) => review.period));
  let before = period;
  for (let back = 0; back < seriesLength; back += 1) {
    before = previousPeriod(before);
    if (published.has(periodCode(before))) return true;
  }
  return false;
}

/**
 * The job that starts the draft of a review on the first working day after its
 * period, or as soon as the service runs again, and tells the editors. Only
 * where the city has a series of such reviews going, and only once a period:
 * a draft that was given up is not started anew.
 */
export const startScheduledDrafts = (sources: readonly FigureSource[], baseUrl: string): Job => ({
  name: 'reports.start-scheduled-drafts',
  schedule: '30 6 * * 1-5',
  run: async ({ transact }) => {
    for (const template of templates) {
      await transact((ctx) => startIfDue(ctx, template, sources, baseUrl));
    }
  },
});

async function startIfDue(
  ctx: Context,
  template: ReviewTemplate,
  sources: readonly FigureSource[],
  baseUrl: string,
): Promise<void> {
  const { tx, cityId } = ctx;
  const { settings } = await cityOf(tx, cityId);
  const today = dayIn(settings.timeZone, ctx.now);
  // A holiday is no day to tell anybody that work waits.
  if (!isWorkingDay(await workingCalendarOf(tx, cityId), today)) return;
  const period = endedPeriod(today, template.periods);
  const code = periodCode(period);
  const reviews = await listReviews(tx, cityId);
  const isPublished = reviews.some((review) => review.template === template.name && review.period === code);
  if (isPublished || !isInSeries(period, template, reviews)) return;
  if (await hadDraft(tx, cityId, template.name, code)) return;
  const request = { template: template.name, period, comparison: yearBefore(period) };
  const started = await startDraft(ctx, request, sources);
  if (!started.ok) throw new Error(`the scheduled draft of ${code} has unsound definitions`);
  for (const { accountId, name, email } of await staffOfCity(tx, cityId, ['editor', 'analyst'])) {
    const mail = scheduledDraftMail({ name, email }, period, draftAddress(baseUrl, started.draftId));
    await enqueueMail(ctx, mail, { key: `${started.draftId} ${accountId}` });
  }
}
