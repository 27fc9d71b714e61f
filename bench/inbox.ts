import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../src/kernel/id.ts';
import { createCity, ensureOrganisationUnits, findAncestors } from '../src/modules/city/index.ts';
import { feedbackPermissions } from '../src/modules/feedback/permissions.ts';
import { readFilter, readCursor, orderOf, cursorText } from '../src/modules/feedback/inbox/inbox-filter.ts';
import { inboxNames } from '../src/modules/feedback/inbox/inbox-names.ts';
import { inboxCounts, inboxGround, inboxReach, listCases } from '../src/modules/feedback/inbox/inbox.store.ts';
import { type Actor } from '../src/platform/auth/rights.ts';
import { makeContext } from '../src/platform/context.ts';
import { type Database } from '../src/platform/db/database.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { openDatabase } from '../src/platform/db/open-database.ts';
import { somePostgres } from '../test/contracts/start-postgres.ts';
import { migrationSources } from '../test/database.ts';
import { type BenchResult } from './result.ts';

/*
 * The queries of an inbox page and of a search over many cases, against the same over 10,000. Of the cases 2 % are
 * unfinished, half are handled here, 1 % are sensitive; they lie in 200 units, and a handler works in 20 of them.
 */

const many = Number(process.env['BENCH_INBOX_CASES'] ?? 1_000_000);
const few = 10_000;
const mostOfPage = 150;
const mostOfSearch = 300;
const rounds = 9;
/** Cases of one transaction when they are made. */
const chunk = 50_000;

interface Measured {
  readonly name: string;
  readonly milliseconds: number;
}

const beginnings = [
  'hoito',
  'vastaan',
  'puhelin',
  'jono',
  'lääkä',
  'hammas',
  'neuvo',
  'koulu',
  'katu',
  'puisto',
  'rokot',
  'ikä',
];
const ends = ['aika', 'otto', 'palvelu', 'asema', 'tus', 'linja', 'la', 'kko', 'pirtti', 'keskus'];
/** The first of these words are in most texts, the last in few. */
const words = beginnings.flatMap((one) =>
  ends.flatMap((two) => ['', 'kin', 'sta', 'ssa', 'lle'].map((end) => one + two + end)),
);

async function fill(database: Database, cases: number): Promise<{ cityId: string; serviceEntity: string }> {
  const name = (text: string) => ({ fi: text, sv: text, en: text });
  const city = await database.transaction(async (tx) => {
    const settings = {
      timeZone: 'Europe/Helsinki',
      responseTargetDays: 5,
      midsummerEveIsFree: true,
      christmasEveIsFree: true,
    };
    const { cityId } = await createCity(tx, { slug: 'bench', name: name('b'), settings, isDemonstration: false });
    const part = (code: string, level: 'division' | 'service-entity' | 'unit', parentCode: string | null) => ({
      code,
      level,
      parentCode,
      name: name(code),
      validFrom: '2000-01-01',
    });
    const entities = Array.from({ length: 10 }, (_, at) => `entity-${at}`);
    const units = await ensureOrganisationUnits(tx, cityId, [
      part('division', 'division', null),
      ...entities.map((code) => part(code, 'service-entity', 'division')),
      ...entities.flatMap((entity) => Array.from({ length: 20 }, (_, at) => part(`${entity}-${at}`, 'unit', entity))),
    ]);
    return { cityId, serviceEntity: units.get('entity-3') ?? '' };
  });
  await database.transaction(async (tx) => {
    // Built at the end: what is measured is reading.
    await tx.raw('drop index feedback.feedback_case_search');
    await tx.raw(
      `create table feedback.bench_text as
         select number, body, to_tsvector('finnish', body) || to_tsvector('swedish', body) || to_tsvector('english', body) as vector
         from (select number, (select string_agg(($1::text[])[1 + floor(power(random(), 3) * $2)::int], ' ')
                                      || case when number % 1000 = 0 then ' harvinaisuus' else '' end
                               from generate_series(1, 25) where number > 0) as body
               from generate_series(1, 20000) as number) as made`,
      [words, words.length],
    );
  });
  for (let from = 1; from <= cases; from += chunk) {
    await database.transaction((tx) =>
      tx.raw(
        `insert into feedback.feedback_case (
         city_id, feedback_case_id, source, source_id, kind, status, channel, language, organisation_unit_id, text,
         masked_text, search, received_at, changed_at, due_day, is_handled_here, is_sensitive, assigned_to)
       select $1, gen_random_uuid(), 'bench', at::text, (array['praise', 'complaint', 'idea', 'question'])[1 + at % 4],
              case when at % 50 = 0 then (array['received', 'open', 'waiting-for-giver'])[1 + (at / 50) % 3] else 'answered' end,
              'web', 'fi', unit.ids[1 + floor(random() * 200)::int], body, body, vector,
              now() - at * interval '20 minutes', now() - at * interval '20 minutes',
              (now() - (at % 400) * interval '2 hours' + interval '8 days')::date, at % 50 = 0 or at % 2 = 0,
              random() < 0.01,
              case when random() < 0.3 then ($2::uuid[])[1 + at % 100] end
       from generate_series($3::int, $4::int) as at
       join feedback.bench_text as made on made.number = 1 + at % 20000
       cross join (select array_agg(organisation_unit_id) as ids from city.organisation_unit where level = 'unit') as unit`,
        [city.cityId, accounts, from, Math.min(cases, from + chunk - 1)],
      ),
    );
  }
  await database.transaction(async (tx) => {
    await tx.raw(
      `insert into feedback.feedback_case_informed (city_id, feedback_case_id, organisation_unit_id, at)
       select $1, feedback_case_id, $2, now() from feedback.feedback_case limit 2000`,
      [city.cityId, city.serviceEntity],
    );
    await tx.raw(`set local maintenance_work_mem = '256MB'`);
    await tx.raw(
      'create index feedback_case_search on feedback.feedback_case using gin (search) where search is not null',
    );
    await tx.raw('drop table feedback.bench_text');
    await tx.raw('analyze');
  });
  return city;
}

const accounts = Array.from({ length: 100 }, () => newId());

const handlerOf = (organisationUnitId: string | null): Actor => ({
  kind: 'staff',
  accountId: accounts[7] ?? '',
  name: 'H',
  grants: [{ role: 'handler', organisationUnitId }],
});

/** The median of what a page asks the database, in milliseconds; `page` 2 begins behind the first. */
async function timePage(database: Database, cityId: string, actor: Actor, query: string, page = 1): Promise<number> {
  const times: number[] = [];
  const filter = readFilter(new URLSearchParams(query));
  let after: string | null = null;
  for (let round = 0; round < rounds + page; round += 1) {
    const begun = performance.now();
    await database.transaction(
      async (tx) => {
        const ctx = makeContext({ tx, cityId, actor, language: 'fi', permissions: feedbackPermissions, findAncestors });
        const ground = await inboxGround(ctx);
        const reach = await inboxReach(ground, filter);
        const { cases } = await listCases(ctx, reach, { after: readCursor(after, orderOf(filter)), limit: 51 });
        await inboxCounts(ground, filter.list);
        await inboxNames(ctx, ground.today, 'fi');
        const last = cases.at(49);
        if (round < page - 1 && last) after = cursorText(last.cursor);
      },
      { readOnly: true },
    );
    times.push(performance.now() - begun);
  }
  return times.slice(page).sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN;
}

const [frequent = '', uncommon = ''] = [words[0], words.at(-1)];
/** In one text of a thousand. */
const rare = 'harvinaisuus';
const asked: readonly { name: string; query: string; where: 'entity' | 'city'; page?: number }[] = [
  { name: 'my cases', query: 'list=mine', where: 'entity' },
  { name: 'a unit’s cases', query: 'list=unit', where: 'entity' },
  { name: 'all that a unit may read', query: 'list=all', where: 'entity' },
  { name: 'all cases of the city', query: 'list=all', where: 'city' },
  { name: 'the same, ten pages on', query: 'list=all', where: 'city', page: 10 },
  { name: 'finished cases of a unit', query: 'list=all&state=finished', where: 'entity' },
  { name: 'search, a word of most texts, unit', query: `words=${frequent}&list=all`, where: 'entity' },
  { name: 'search, a word of most texts, city', query: `words=${frequent}&list=all`, where: 'city' },
  { name: 'search, a word of one text in twenty, unit', query: `words=${uncommon}&list=all`, where: 'entity' },
  { name: 'search, a word of one text in twenty, city', query: `words=${uncommon}&list=all`, where: 'city' },
  { name: 'search, a rare word, unit', query: `words=${rare}&list=all`, where: 'entity' },
  { name: 'search, a rare word, city', query: `words=${rare}&list=all`, where: 'city' },
  { name: 'search, two words, city', query: `words=puisto+jonoaika&list=all`, where: 'city' },
];

async function measure(database: Database, cases: number): Promise<Measured[]> {
  await migrate(database, migrationSources);
  const { cityId, serviceEntity } = await fill(database, cases);
  const measured: Measured[] = [];
  for (const { name, query, where, page } of asked) {
    const actor = handlerOf(where === 'city' ? null : serviceEntity);
    measured.push({ name, milliseconds: await timePage(database, cityId, actor, query, page) });
  }
  return measured;
}

async function withDatabase<T>(url: string | undefined, work: (database: Database) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'kuulolla-bench-'));
  const database = await openDatabase(url === undefined ? { directory: join(directory, 'db') } : { url });
  try {
    return await work(database);
  } finally {
    await database.close();
    await rm(directory, { recursive: true });
  }
}

async function freshDatabase(url: string, name: string): Promise<string> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`drop database if exists ${name}`);
  await client.query(`create database ${name}`);
  await client.end();
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.href;
}

async function benchEngine(
  engine: string,
  urlOf: (cases: number) => Promise<string | undefined>,
): Promise<BenchResult[]> {
  const small = await withDatabase(await urlOf(few), (database) => measure(database, few));
  const large = await withDatabase(await urlOf(many), (database) => measure(database, many));
  return large.map(({ name, milliseconds }, at) => {
    const most = name.startsWith('search') ? mostOfSearch : mostOfPage;
    const before = (small[at]?.milliseconds ?? Number.NaN).toPrecision(3);
    return {
      name: `${name}, ${many} cases (${few}: ${before} ms), ${engine}`,
      value: milliseconds,
      unit: 'ms',
      peer: 'limit',
      peerValue: most,
      ratio: milliseconds / most,
      goal: 1,
      met: milliseconds <= most,
    };
  });
}

/** An inbox of 1,000,000 cases (BENCH_INBOX_CASES for another number) on PGlite, and on PostgreSQL when there is one. */
export async function benchInbox(): Promise<BenchResult[]> {
  const embedded = await benchEngine('PGlite', () => Promise.resolve(undefined));
  const server = await somePostgres();
  if (!server) return embedded;
  try {
    return [
      ...embedded,
      ...(await benchEngine('PostgreSQL', (cases) => freshDatabase(server.url, `kuulolla_inbox_${cases}`))),
    ];
  } finally {
    await server.stop();
  }
}
