import { type Context } from '../../../platform/context.ts';
import { type Scope, scope as scopeOf } from '../../../platform/auth/rights.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { enqueueMail } from '../../../platform/mail/send-mail.ts';
import { localDay, startOfDay, workingCalendarOf, addDays, type Day } from '../../city/index.ts';
import { accountNames, staffWithGrants, type StaffMember } from '../../people/index.ts';
import { feedbackPermissions } from '../permissions.ts';
import { seeSensitiveReads } from './privacy-actions.ts';
import { readsIn, type ReadsOfAccount } from './sensitive-read.store.ts';
import { privacyTexts } from './texts.ts';

export const sensitiveReadsPath = '/staff/privacy/reads';

/** Who has read, by name. */
export type ReadsOfPerson = ReadsOfAccount & { readonly name: string | undefined };

export interface SensitiveReads {
  /** First day and last day. */
  readonly from: Day;
  readonly until: Day;
  readonly people: readonly ReadsOfPerson[];
}

const reportedDays = 7;

/** The reads of sensitive cases in the seven days before today, or in those that end `weeksBack` weeks earlier. */
export async function sensitiveReads(ctx: Context, weeksBack = 0): Promise<SensitiveReads> {
  await ctx.allow(seeSensitiveReads);
  return readsOfWeek(ctx, ctx.scope(seeSensitiveReads), weeksBack);
}

async function readsOfWeek({ tx, cityId, now }: Context, scope: Scope, weeksBack: number): Promise<SensitiveReads> {
  const calendar = await workingCalendarOf(tx, cityId);
  const today = localDay(calendar, now);
  const end = addDays(today, -reportedDays * weeksBack);
  const from = addDays(end, -reportedDays);
  const span = {
    from: startOfDay(calendar, from),
    until: startOfDay(calendar, weeksBack === 0 ? addDays(end, 1) : end),
  };
  const found = await readsIn(tx, cityId, span, scope, today);
  const names = await accountNames(
    tx,
    cityId,
    found.map(({ accountId }) => accountId),
  );
  return {
    from,
    until: weeksBack === 0 ? today : addDays(end, -1),
    people: found.map((reads) => ({ ...reads, name: names.get(reads.accountId) })),
  };
}

/** The job that tells, on Monday morning, who leads a part of the organisation that sensitive cases of it were read: how often, not what. */
export const reportSensitiveReads = (baseUrl: string): Job => ({
  name: 'feedback.report-sensitive-reads',
  schedule: '0 7 * * 1',
  run: async ({ transact }) => {
    await transact(async (ctx) => {
      const roles = feedbackPermissions[seeSensitiveReads];
      const staff = await staffWithGrants(ctx.tx, ctx.cityId, Array.isArray(roles) ? roles : []);
      for (const one of staff) await tell(ctx, one, baseUrl);
    });
  },
});

async function tell(ctx: Context, { accountId, name, email, grants }: StaffMember, baseUrl: string): Promise<void> {
  const scope = scopeOf(feedbackPermissions, { kind: 'staff', accountId, name, grants }, seeSensitiveReads);
  const { people, from } = await readsOfWeek(ctx, scope, 0);
  if (people.length === 0) return;
  const { mail } = privacyTexts[ctx.language].reads;
  const text = mail.text({
    name,
    people: people.length,
    reads: people.reduce((sum, { reads }) => sum + reads, 0),
    withReason: people.filter(({ reasons }) => reasons.length > 0).length,
    link: `${baseUrl}/${ctx.language}${sensitiveReadsPath}`,
  });
  await enqueueMail(
    ctx,
    { to: { email, name }, subject: mail.subject, text },
    { key: `sensitive-reads ${from} ${accountId}` },
  );
}
