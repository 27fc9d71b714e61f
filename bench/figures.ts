import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePeriod, type Period } from '../src/kernel/period.ts';
import { createCity, ensureThemes } from '../src/modules/city/index.ts';
import { feedbackFigures } from '../src/modules/feedback/figures/index.ts';
import { buildReview, reportsPermissions } from '../src/modules/reports/index.ts';
import { runFigure } from '../src/modules/reports/run-figure.store.ts';
import { type Context, makeContext } from '../src/platform/context.ts';
import { type Database, type Tx } from '../src/platform/db/database.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { openDatabase } from '../src/platform/db/open-database.ts';
import { migrationSources } from '../test/database.ts';
import { type BenchResult } from './result.ts';

/*
 * All figures of a quarterly review, the freezing and fingerprint of the data included, against one
 * `group by quarter, kind, theme` over the same tables. All cases lie in the two years that the review looks at, so none
 * is spared.
 */

const sizes = (process.env['BENCH_FIGURE_CASES'] ?? '100000,1000000').split(',').map(Number);
const rounds = 3;
const goal = 5;
/** From this many cases on the goal holds; below it the cost is that of sixty small statements. */
const goalFrom = 1_000_000;
/** Composing, checking and storing three languages may cost as much again as the queries. */
const buildGoal = 2;
/** The figures of the larger number of cases may cost this many times their share. */
const growthGoal = 1.3;

const themeCodes = Array.from({ length: 20 }, (_, at) => `theme-${at + 1}`);

const quarter = (code: string): Period => {
  const period = parsePeriod(code);
  if (!period) throw new RangeError(`${code} is no period`);
  return period;
};

const request = { period: quarter('2020-Q4'), comparison: quarter('2019-Q4'), topic: { theme: 'theme-3' } } as const;

const contextOf = (tx: Tx, cityId: string): Context =>
  makeContext({
    tx,
    cityId,
    actor: { kind: 'system', name: 'bench' },
    language: 'fi',
    permissions: reportsPermissions,
    findAncestors: async () => [],
  });

/** Cases of two years by one statement each; their order on the disk is that of their arrival. */
async function fill(database: Database, cases: number): Promise<string> {
  return database.transaction(async (tx) => {
    const name = { fi: 'b', sv: 'b', en: 'b' };
    const settings = {
      timeZone: 'Europe/Helsinki',
      responseTargetDays: 5,
      midsummerEveIsFree: true,
      christmasEveIsFree: true,
    };
    const { cityId } = await createCity(tx, { slug: 'bench', name, settings, isDemonstration: true });
    const themes = themeCodes.map((code) => ({ code, name: { fi: code, sv: code, en: code } }));
    await ensureThemes(tx, cityId, themes, '2000-01-01');
    await tx.raw(
      `insert into feedback.feedback_case (city_id, feedback_case_id, source, source_id, kind, status, channel, text,
         received_at, changed_at, reacted_at, answered_at, reaction_working_days, response_working_days, content_hash)
       select $1::uuid, (lpad(to_hex(n), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n * 7919 % 1000003), 12, '0'))::uuid,
              'bench', n::text, (array['praise', 'complaint', 'idea', 'question'])[1 + n * 7 % 4], 'answered',
              (array['web', 'phone', 'email', 'mobile', 'letter'])[1 + n * 13 % 5],
              'Palaute, jossa on noin sata merkkiä: jono oli pitkä, mutta palvelu lopulta ystävällistä ja asiantuntevaa.',
              at, at + n % 11 * interval '1 day', at + n % 97 * interval '1 hour', at + n % 211 * interval '1 hour',
              n % 97 / 24.0, n % 211 / 24.0, '\\x00'::bytea
       from (
         select n, timestamptz '2019-01-01 00:00+02' + n / $2::double precision * interval '730 days' as at
         from generate_series(1, $2::bigint) as n
       ) as made`,
      [cityId, cases],
    );
    await tx.raw(
      `insert into feedback.feedback_case_theme (city_id, feedback_case_id, theme_id)
       select made.city_id, made.feedback_case_id, theme.theme_id
       from feedback.feedback_case as made
       join city.theme as theme on theme.city_id = made.city_id
        and theme.code = 'theme-' || (1 + made.source_id::bigint * 31 % 20)
       where made.city_id = $1::uuid`,
      [cityId],
    );
    await tx.raw('analyze');
    return cityId;
  });
}

/** With the memory that a review gets, so that only the work differs. */
async function peer(tx: Tx, cityId: string): Promise<void> {
  await tx.raw(`set local work_mem = '64MB'`);
  await tx.raw(
    `select date_trunc('quarter', received_at at time zone 'Europe/Helsinki') as quarter, kind, theme_id, count(*)
     from feedback.feedback_case join feedback.feedback_case_theme using (city_id, feedback_case_id)
     where city_id = $1::uuid group by 1, 2, 3`,
    [cityId],
  );
}

async function allFigures(tx: Tx, cityId: string): Promise<void> {
  const source = feedbackFigures();
  const extract = await source.freeze(contextOf(tx, cityId), request);
  for (const definition of extract.definitions) await runFigure(tx, definition, extract);
}

/** The shortest of a few rounds, in milliseconds: the rest is what else the machine did. */
async function shortest(work: () => Promise<unknown>): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await work();
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}

class NotKept extends Error {}

/** Builds a whole review and takes it back. */
async function wholeReview(database: Database, cityId: string): Promise<void> {
  try {
    await database.transaction(async (tx) => {
      const built = await buildReview(contextOf(tx, cityId), { ...request, template: 'quarterly-feedback' }, [
        feedbackFigures(),
      ]);
      if (!built.ok) throw new Error(JSON.stringify(built.faults[0]));
      throw new NotKept('a benchmark leaves nothing behind');
    });
  } catch (error) {
    if (!(error instanceof NotKept)) throw error;
  }
}

async function measure(cases: number) {
  const directory = await mkdtemp(join(tmpdir(), 'kuulolla-bench-figures-'));
  const database = await openDatabase({ directory: join(directory, 'db') });
  try {
    await migrate(database, migrationSources);
    const cityId = await fill(database, cases);
    return {
      peer: await shortest(() => database.transaction((tx) => peer(tx, cityId))),
      figures: await shortest(() => database.transaction((tx) => allFigures(tx, cityId))),
      review: await shortest(() => wholeReview(database, cityId)),
    };
  } finally {
    await database.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/** All figures of a review at each number of cases, and how their cost grows. */
export async function benchFigures(): Promise<readonly BenchResult[]> {
  const results: BenchResult[] = [];
  const figures: { cases: number; milliseconds: number }[] = [];
  for (const cases of sizes) {
    const times = await measure(cases);
    figures.push({ cases, milliseconds: times.figures });
    const ratio = times.figures / times.peer;
    const shared = { unit: 'ms', peer: 'one group by quarter, kind, theme', peerValue: times.peer };
    results.push(
      {
        ...shared,
        name: `all figures of a review, ${cases} cases`,
        value: times.figures,
        ratio,
        ...(cases >= goalFrom ? { goal, met: ratio <= goal } : {}),
      },
      {
        unit: 'ms',
        name: `whole review in three languages, ${cases} cases`,
        value: times.review,
        peer: 'freezing its data and the queries of its figures',
        peerValue: times.figures,
        ratio: times.review / times.figures,
        goal: buildGoal,
        met: times.review / times.figures <= buildGoal,
      },
    );
  }
  const [first, last] = [figures[0], figures.at(-1)];
  if (first && last && first !== last) {
    const fair = (first.milliseconds * last.cases) / first.cases;
    const ratio = last.milliseconds / fair;
    results.push({
      name: `growth from ${first.cases} to ${last.cases} cases`,
      value: last.milliseconds,
      unit: 'ms',
      peer: 'in proportion to the cases',
      peerValue: fair,
      ratio,
      goal: growthGoal,
      met: ratio <= growthGoal,
    });
  }
  return results;
}
