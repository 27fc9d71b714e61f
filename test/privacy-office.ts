import { sql, type RawBuilder } from '../src/platform/db/sql.ts';
import { type Period } from '../src/kernel/period.ts';
import { type Context } from '../src/platform/context.ts';
import { figureSources } from '../src/service-modules.ts';
import { type FeedbackToReceive } from '../src/modules/feedback/index.ts';
import { findCase } from '../src/modules/feedback/cases/handled-case.store.ts';
import { type HandledCase } from '../src/modules/feedback/cases/handled-case.ts';
import { buildReview, reviewCells } from '../src/modules/reports/index.ts';
import { caseOffice, type CaseOffice, staff, theSystem } from './case-office.ts';
import { type TestService } from './service.ts';

/** What tests of retention, erasure and reads need beside the office of cases. */
export interface PrivacyOffice extends CaseOffice {
  asSystem<T>(work: (ctx: Context) => Promise<T>): Promise<T>;
  caseOf(feedbackCaseId: string): Promise<HandledCase | undefined>;
  inDatabase<Row>(query: RawBuilder<Row>): Promise<Row[]>;
  /** An answered case of so many days ago. */
  oldCase(days: number, input?: Partial<FeedbackToReceive>): Promise<string>;
  /** Everything that stands in every table of the service, as text. */
  everything(): Promise<string>;
  /** Every number of a review of these days, as it would be published a year from now; nothing of it is kept. */
  figures(): Promise<unknown>;
}

const lastYear: Period = { kind: 'year', year: new Date().getUTCFullYear() - 1 };

export function privacyOffice(service: TestService): PrivacyOffice {
  const office = caseOffice(service);
  const asSystem: PrivacyOffice['asSystem'] = (work) => office.as(theSystem, work);
  const inDatabase: PrivacyOffice['inDatabase'] = (query) => service.database.transaction((tx) => tx.rows(query));
  return {
    ...office,
    asSystem,
    inDatabase,
    caseOf: (id) => asSystem(({ tx, cityId }) => findCase(tx, cityId, id)),
    oldCase: async (days, input = {}) => {
      const { feedbackCaseId } = await office.give(input);
      const actor = staff(input.isSensitive ? 'sensitive-handler' : 'handler', service.city.kallio);
      await office.act(actor, feedbackCaseId, { act: 'answer', text: 'Kiitos, soitamme numeroon 040 555 1234.' });
      await asSystem(({ tx }) =>
        tx.run(sql`
          update feedback.feedback_case
          set changed_at = changed_at - ${days} * interval '1 day', received_at = received_at - ${days} * interval '1 day'
          where feedback_case_id = ${feedbackCaseId}
        `),
      );
      return feedbackCaseId;
    },
    everything: async () => {
      const tables = await inDatabase(sql<{ name: string }>`
        select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema in ('feedback', 'people', 'platform', 'reports') and table_type = 'BASE TABLE'
      `);
      const texts = await Promise.all(
        tables.map(({ name }) => inDatabase(sql<{ row: string }>`select it::text as row from ${sql.raw(name)} as it`)),
      );
      return texts.flatMap((rows) => rows.map(({ row }) => row)).join('\n');
    },
    figures: () => figuresIn(asSystem),
  };
}

class Undone extends Error {}

async function figuresIn(asSystem: PrivacyOffice['asSystem']): Promise<unknown> {
  let cells: unknown;
  await asSystem(async (ctx) => {
    await ctx.tx.run(sql`
      update feedback.feedback_case
      set received_at = received_at - interval '1 year', reacted_at = reacted_at - interval '1 year',
          answered_at = answered_at - interval '1 year'
    `);
    const built = await buildReview(ctx, { template: 'yearly-participation', period: lastYear }, figureSources);
    if (!built.ok) throw new Error(JSON.stringify(built.faults));
    const found = await reviewCells(ctx.tx, ctx.cityId, built.review.reviewId);
    cells = found.map(({ code: _code, ...cell }) => cell);
    throw new Undone();
  }).catch((fault: unknown) => {
    if (!(fault instanceof Undone)) throw fault;
  });
  return cells;
}
