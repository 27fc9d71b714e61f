import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf } from '../../../../test/feedback-fixture.ts';
import { lettersIn } from '../../../../test/outbox.ts';
import { testService, type TestService } from '../../../../test/service.ts';
import { newId } from '../../../kernel/id.ts';
import { endedPeriod, type Period, periodCode, previousPeriod } from '../../../kernel/period.ts';
import { sql } from '../../../platform/db/sql.ts';
import { figureSources } from '../../../service-modules.ts';
import { buildReview } from '../index.ts';
import { abandonDraft } from './abandon-draft.ts';
import { listDrafts } from './draft.store.ts';
import { isInSeries, startScheduledDrafts } from './start-scheduled-drafts.ts';

let service: TestService;
beforeAll(async () => {
  service = await testService();
});
afterAll(() => service.close());

const quarter = (year: number, number: 1 | 2 | 3 | 4): Period => ({ kind: 'quarter', year, quarter: number });
const headOf = (period: string) => ({
  reviewId: newId(),
  template: 'quarterly-feedback',
  period,
  edition: 1,
  builtAt: new Date(),
  builtBy: 'x',
});

describe('which draft is due', () => {
  test('is the one of the period that ended last, by the day of the city', () => {
    expect(endedPeriod('2026-01-01', 'quarter')).toEqual(quarter(2025, 4));
    expect(endedPeriod('2026-03-31', 'quarter')).toEqual(quarter(2025, 4));
    expect(endedPeriod('2026-04-01', 'quarter')).toEqual(quarter(2026, 1));
    expect(endedPeriod('2026-04-01', 'year')).toEqual({ kind: 'year', year: 2025 });
  });

  test('goes on with a series, and begins none', () => {
    const template = { name: 'quarterly-feedback' };
    expect(isInSeries(quarter(2021, 1), template, [headOf('2020-Q4')])).toBe(true);
    expect(isInSeries(quarter(2021, 4), template, [headOf('2020-Q4')])).toBe(true);
    expect(isInSeries(quarter(2022, 1), template, [headOf('2020-Q4')])).toBe(false);
    expect(isInSeries(quarter(2021, 1), { name: 'other' }, [headOf('2020-Q4')])).toBe(false);
    expect(isInSeries(quarter(2021, 1), template, [])).toBe(false);
  });
});

describe('the scheduled draft', () => {
  const job = () => startScheduledDrafts(figureSources, 'https://kuulolla.example');
  const run = () =>
    job().run({
      data: {},
      signal: new AbortController().signal,
      transact: (work) => service.database.transaction((tx) => work(contextOf(tx, service.city.cityId))),
    });
  const drafts = () => service.database.transaction((tx) => listDrafts(tx, service.city.cityId));

  test('is started once, also when the service was down on the day, and the editors are told', async () => {
    const editor = await service.invite('Eeva Editori', 'editor');
    await run();
    expect(await drafts(), 'no series yet').toEqual([]);
    const { today, ended } = await service.database.transaction(async (tx) => {
      const day = tx.now.toISOString().slice(0, 10);
      return { today: day, ended: endedPeriod(day, 'quarter') };
    });
    await service.database.transaction(async (tx) => {
      const ctx = contextOf(tx, service.city.cityId);
      const request = { template: 'quarterly-feedback', period: previousPeriod(ended) };
      expect(await buildReview(ctx, request, figureSources)).toMatchObject({ ok: true });
      // Whatever day it is when this test runs, the city works today.
      await tx.run(sql`
        insert into city.calendar_exception (city_id, day, is_working_day, name) values
        (${service.city.cityId}, ${today}::date, true, 'Koepäivä')
      `);
    });
    await run();
    await run();
    const [draft, ...more] = await drafts();
    expect(draft).toMatchObject({ template: 'quarterly-feedback', period: periodCode(ended) });
    expect(more).toEqual([]);
    const jobs = await service.startJobs();
    await jobs.runDue();
    await jobs.stop();
    const letters = (await lettersIn(service.config.mail.outbox)).filter(({ to }) => to.includes(editor.email));
    expect(letters.at(-1)?.text).toContain(`/fi/staff/reviews/drafts/${draft?.draftId}`);
  });

  test('that was given up is not started anew', async () => {
    const [draft] = await drafts();
    await service.database.transaction((tx) => abandonDraft(contextOf(tx, service.city.cityId), draft?.draftId ?? ''));
    await run();
    expect(await drafts()).toHaveLength(1);
  });
});
