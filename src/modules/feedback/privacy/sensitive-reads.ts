import { type Context } from '../../../platform/context.ts';
import { type Scope } from '../../../platform/auth/rights.ts';
import { type Job } from '../../../platform/jobs/job.ts';
import { enqueueMail } from '../../../platform/mail/send-mail.ts';
import { localDay, startOfDay, workingCalendarOf, addDays, type Day } from '../../city/index.ts';
import { accountNames, holdersOfRoles } from '../../people/index.ts';
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
      const holders = await holdersOfRoles(ctx.tx, ctx.cityId, Array.isArray(roles) ? roles : []);
      for (const grants of Map.groupBy(holders, ({ accountId }) => accountId).values())
        await tell(ctx, grants, baseUrl);
    });
  },
});

async function tell(ctx: Context, grants: Awaited<ReturnType<typeof holdersOfRoles>>, baseUrl: string): Promise<void> {
  const [holder] = grants;
  if (!holder) return;
  const roots = grants.flatMap(({ organisationUnitId }) => organisationUnitId ?? []);
  const scope: Scope = roots.length < grants.length ? { kind: 'all' } : { kind: 'subtrees', roots };
  const { people, from } = await readsOfWeek(ctx, scope, 0);
  if (people.length === 0) return;
  const { mail } = privacyTexts[ctx.language].reads;
  const text = mail.text({
    name: holder.name,
    people: people.length,
    reads: people.reduce((sum, { reads }) => sum + reads, 0),
    withReason: people.filter(({ reasons }) => reasons.length > 0).length,
    link: `${baseUrl}/${ctx.language}${sensitiveReadsPath}`,
  });
  const to = { email: holder.email, name: holder.name };
  await enqueueMail(ctx, { to, subject: mail.subject, text }, { key: `sensitive-reads ${from} ${holder.accountId}` });
}
