import { newId } from '../src/kernel/id.ts';
import { type Period, parsePeriod } from '../src/kernel/period.ts';
import { type Language } from '../src/kernel/language.ts';
import { type Actor } from '../src/platform/auth/rights.ts';
import { type Context, makeContext } from '../src/platform/context.ts';
import { type Tx } from '../src/platform/db/database.ts';
import { sql } from '../src/platform/db/sql.ts';
import { reportsPermissions } from '../src/modules/reports/index.ts';

/** A city with a few themes and two districts, and feedback cases as a test needs them. */
export interface FeedbackFixture {
  readonly cityId: string;
  readonly ctx: Context;
  addCases(count: number, more: CaseFacts): Promise<void>;
}

export interface CaseFacts {
  readonly kind?: string | null;
  readonly themes?: readonly string[];
  readonly channel?: string;
  readonly district?: string;
  readonly receivedAt: string;
  readonly reactedAt?: string;
  readonly answeredAt?: string;
  readonly changedAt?: string;
  readonly status?: string;
  readonly text?: string;
  readonly responseWorkingDays?: number;
  /** Brought by an import whose profile says that answers are upper bounds. */
  readonly answerIsUpperBound?: boolean;
}

const themeNames: Readonly<Record<string, readonly [string, string, string]>> = {
  'access-to-care': ['Hoitoonpääsy', 'Tillgång till vård', 'Access to care'],
  callback: ['Takaisinsoitto', 'Återuppringning', 'Callback'],
  equality: ['Tasa-arvo', 'Jämlikhet', 'Equality'],
  accessibility: ['Saavutettavuus', 'Tillgänglighet', 'Accessibility'],
  'influenza-vaccinations': ['Influenssarokotukset', 'Influensavaccinationer', 'Influenza vaccinations'],
};

export const system: Actor = { kind: 'system', name: 'test' };

export const quarter = (code: string): Period => {
  const period = parsePeriod(code);
  if (!period) throw new Error(`${code} is no period`);
  return period;
};

export const contextOf = (tx: Tx, cityId: string, actor: Actor = system, language: Language = 'fi'): Context =>
  makeContext({ tx, cityId, actor, language, permissions: reportsPermissions, findAncestors: async () => [] });

/** Makes the city; `withDistricts` gives it two districts and their residents of 2019. */
export async function feedbackFixture(tx: Tx, withDistricts = true): Promise<FeedbackFixture> {
  const cityId = newId();
  await tx.run(sql`
    insert into city.city (city_id, slug, name_fi, name_sv, name_en, time_zone)
    values (${cityId}, ${`city-${cityId}`}, 'Koekaupunki', 'Provstad', 'Testville', 'Europe/Helsinki')
  `);
  const themeIds = new Map<string, string>();
  for (const [code, [fi, sv, en]] of Object.entries(themeNames)) {
    const id = newId();
    themeIds.set(code, id);
    await tx.run(sql`insert into city.theme (city_id, theme_id, code) values (${cityId}, ${id}, ${code})`);
    await tx.run(sql`
      insert into city.theme_version (city_id, theme_id, valid_from, name_fi, name_sv, name_en)
      values (${cityId}, ${id}, '2018-01-01', ${fi}, ${sv}, ${en})
    `);
  }
  const districtIds = withDistricts ? await addDistricts(tx, cityId) : new Map<string, string>();
  let number = 0;
  return {
    cityId,
    ctx: contextOf(tx, cityId),
    addCases: async (count, facts) => {
      for (let index = 0; index < count; index += 1) {
        number += 1;
        await addCase(tx, cityId, number, facts, themeIds, districtIds);
      }
    },
  };
}

async function addDistricts(tx: Tx, cityId: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const corners = [0, 50];
  for (const [at, code] of ['kallio', 'munkkiniemi'].entries()) {
    const id = newId();
    ids.set(code, id);
    const x = corners[at] ?? 0;
    const outline = {
      plane: 'schematic',
      type: 'Polygon',
      coordinates: [
        [
          [x, 0],
          [x + 50, 0],
          [x + 50, 50],
          [x, 50],
          [x, 0],
        ],
      ],
    };
    await tx.run(sql`
      insert into city.district (city_id, district_id, code, level, name_fi, name_sv, name_en, outline)
      values (${cityId}, ${id}, ${code}, 'district', ${code}, ${code}, ${code}, ${JSON.stringify(outline)}::text::jsonb)
    `);
    await tx.run(sql`
      insert into city.district_population (city_id, district_id, year, age_group, language, population)
      values (${cityId}, ${id}, 2019, '0-17', 'fi', ${1000 * (at + 1)})
    `);
  }
  return ids;
}

async function addCase(
  tx: Tx,
  cityId: string,
  number: number,
  it: CaseFacts,
  themeIds: ReadonlyMap<string, string>,
  districtIds: ReadonlyMap<string, string>,
): Promise<void> {
  const id = newId();
  const importId = it.answerIsUpperBound ? await addImport(tx, cityId) : null;
  await tx.run(sql`
    insert into feedback.feedback_case (feedback_import_id, city_id, feedback_case_id, source, source_id, kind, status, channel, district_id,
      received_at, changed_at, reacted_at, answered_at, response_working_days, is_published, text, content_hash)
    values (${importId}, ${cityId}, ${id}, 'test', ${String(number)}, ${it.kind === undefined ? 'complaint' : it.kind},
      ${it.status ?? 'received'}, ${it.channel ?? 'web'}, ${it.district ? (districtIds.get(it.district) ?? null) : null},
      ${it.receivedAt}, ${it.changedAt ?? it.answeredAt ?? it.receivedAt}, ${it.reactedAt ?? null},
      ${it.answeredAt ?? null}, ${it.responseWorkingDays ?? null}, false, ${it.text ?? null}, '\\x00'::bytea)
  `);
  for (const theme of it.themes ?? []) {
    await tx.run(sql`
      insert into feedback.feedback_case_theme (city_id, feedback_case_id, theme_id)
      values (${cityId}, ${id}, ${themeIds.get(theme) ?? null})
    `);
  }
}

async function addImport(tx: Tx, cityId: string): Promise<string> {
  const id = newId();
  await tx.run(sql`
    insert into feedback.feedback_import (city_id, feedback_import_id, source, state, profile, files, fingerprint, started_at, progressed_at)
    values (${cityId}, ${id}, ${`test-${id}`}, 'finished', '{"answered": {"isUpperBound": true}}'::jsonb, '[]'::jsonb, '', now(), now())
  `);
  return id;
}
