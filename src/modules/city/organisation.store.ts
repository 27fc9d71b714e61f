import { Problem } from '../../kernel/problem.ts';
import { type Scope } from '../../platform/auth/rights.ts';
import { type Tx } from '../../platform/db/database.ts';
import { sql, type RawBuilder } from '../../platform/db/sql.ts';
import { type Day } from './day.ts';
import { toName, type NameColumns } from './names.ts';
import {
  buildTree,
  type OrganisationLevel,
  type OrganisationNode,
  type OrganisationUnit,
  type OrganisationUnitOnDay,
} from './organisation.ts';
import { type History, type Version } from './validity.ts';

interface UnitRow extends NameColumns {
  readonly organisation_unit_id: string;
  readonly code: string;
  readonly level: OrganisationLevel;
  readonly parent_id: string | null;
}

interface VersionRow extends UnitRow {
  readonly valid_from: string;
  readonly valid_to: string | null;
}

const toUnitOnDay = (row: UnitRow): OrganisationUnitOnDay => ({
  organisationUnitId: row.organisation_unit_id,
  code: row.code,
  level: row.level,
  parentId: row.parent_id,
  name: toName(row),
});

const toVersion = (row: VersionRow): Version => ({
  validFrom: row.valid_from,
  validTo: row.valid_to,
  parentId: row.parent_id,
  name: toName(row),
});

/** A part of the organisation with its history; a `Problem` when the city has none with this id. */
export async function loadOrganisationUnit(
  tx: Tx,
  cityId: string,
  organisationUnitId: string,
): Promise<OrganisationUnit> {
  const rows = await tx.rows(sql<VersionRow>`
    select unit.organisation_unit_id, unit.code, unit.level, version.parent_id,
           version.valid_from::text as valid_from, version.valid_to::text as valid_to,
           version.name_fi, version.name_sv, version.name_en
    from city.organisation_unit as unit
    join city.organisation_unit_version as version using (city_id, organisation_unit_id)
    where city_id = ${cityId} and organisation_unit_id = ${organisationUnitId}
    order by version.valid_from
  `);
  const first = rows[0];
  if (!first) throw new Problem('not-found', 'city.organisation-unit-is-unknown');
  return { organisationUnitId, code: first.code, level: first.level, history: rows.map(toVersion) };
}

export async function insertOrganisationUnit(tx: Tx, cityId: string, unit: OrganisationUnit): Promise<void> {
  await tx.run(sql`
    insert into city.organisation_unit (city_id, organisation_unit_id, code, level)
    values (${cityId}, ${unit.organisationUnitId}, ${unit.code}, ${unit.level})
  `);
  await saveOrganisationHistory(tx, cityId, unit.organisationUnitId, unit.history);
}

/** Writes a history: new versions are added, those that changed are corrected. */
export async function saveOrganisationHistory(
  tx: Tx,
  cityId: string,
  organisationUnitId: string,
  history: History,
): Promise<void> {
  for (const { validFrom, validTo, parentId, name } of history) {
    await tx.run(sql`
      insert into city.organisation_unit_version
        (city_id, organisation_unit_id, valid_from, valid_to, parent_id, name_fi, name_sv, name_en)
      values (${cityId}, ${organisationUnitId}, ${validFrom}, ${validTo}, ${parentId}, ${name.fi}, ${name.sv}, ${name.en})
      on conflict (city_id, organisation_unit_id, valid_from) do update
        set valid_to = excluded.valid_to, parent_id = excluded.parent_id,
            name_fi = excluded.name_fi, name_sv = excluded.name_sv, name_en = excluded.name_en
    `);
  }
}

/** How many parts belong to a part on a day or later. */
export async function countPartsFrom(tx: Tx, cityId: string, organisationUnitId: string, day: Day): Promise<number> {
  const { parts } = await tx.one(sql<{ parts: number }>`
    select count(distinct organisation_unit_id)::integer as parts from city.organisation_unit_version
    where city_id = ${cityId} and parent_id = ${organisationUnitId} and (valid_to is null or valid_to > ${day}::date)
  `);
  return parts;
}

/** The parts of the organisation that exist on a day, by level and Finnish name. */
export async function organisationUnitsAt(tx: Tx, cityId: string, day: Day): Promise<OrganisationUnitOnDay[]> {
  const rows = await tx.rows(sql<UnitRow>`
    select unit.organisation_unit_id, unit.code, unit.level, version.parent_id,
           version.name_fi, version.name_sv, version.name_en
    from city.organisation_unit as unit
    join city.organisation_unit_version as version using (city_id, organisation_unit_id)
    where city_id = ${cityId}
      and version.valid_from <= ${day}::date and (version.valid_to is null or version.valid_to > ${day}::date)
    order by array_position(array['division', 'service-entity', 'service', 'unit'], unit.level), version.name_fi, unit.code
  `);
  return rows.map(toUnitOnDay);
}

/**
 * Every part that the city has or has had, as it is on a day; one that has ended as it last was, one that has not begun
 * as it will be first. What came in long ago keeps a name and a place.
 */
export async function allOrganisationUnitsAsOf(tx: Tx, cityId: string, day: Day): Promise<OrganisationUnitOnDay[]> {
  const rows = await tx.rows(sql<UnitRow>`
    select distinct on (organisation_unit_id) organisation_unit_id, unit.code, unit.level, version.parent_id,
           version.name_fi, version.name_sv, version.name_en
    from city.organisation_unit as unit
    join city.organisation_unit_version as version using (city_id, organisation_unit_id)
    where city_id = ${cityId}
    order by organisation_unit_id, version.valid_from > ${day}::date, abs(version.valid_from - ${day}::date)
  `);
  return rows.map(toUnitOnDay);
}

/** The organisation as it is on a day: the divisions with all that is below them. */
export const organisationTree = async (tx: Tx, cityId: string, day: Day): Promise<OrganisationNode[]> =>
  buildTree(await organisationUnitsAt(tx, cityId, day));

/** The ids of all parts that the city has or has had, by code. For imports. */
export async function organisationUnitIdsByCode(tx: Tx, cityId: string): Promise<Map<string, string>> {
  const rows = await tx.rows(sql<{ code: string; organisation_unit_id: string }>`
    select code, organisation_unit_id from city.organisation_unit where city_id = ${cityId}
  `);
  return new Map(rows.map((row) => [row.code, row.organisation_unit_id]));
}

/**
 * Every part with its parent on a day, those too that have ended (as they last were) or not begun (as they will be
 * first): rights must reach what a closed unit received.
 */
const placesOn = (cityId: string, day: Day): RawBuilder<unknown> => sql`
  select distinct on (organisation_unit_id) organisation_unit_id, parent_id
  from city.organisation_unit_version
  where city_id = ${cityId}
  order by organisation_unit_id, valid_from > ${day}::date, abs(valid_from - ${day}::date)
`;

/** A part with all parts above it on a day, itself first; empty when the city has no such part. */
export async function ancestorsOrSelf(
  tx: Tx,
  cityId: string,
  organisationUnitId: string,
  day: Day,
): Promise<readonly string[]> {
  const rows = await tx.rows(sql<{ organisation_unit_id: string }>`
    with recursive place as (${placesOn(cityId, day)}),
    above as (
      select organisation_unit_id, parent_id, 0 as steps from place where organisation_unit_id = ${organisationUnitId}
      union all
      select place.organisation_unit_id, place.parent_id, above.steps + 1
      from place join above on place.organisation_unit_id = above.parent_id
    )
    select organisation_unit_id from above order by steps
  `);
  return rows.map((row) => row.organisation_unit_id);
}

/**
 * A scope as an SQL condition on the column that holds the id of a part of the organisation, by the tree of a day
 * (today, so that a list shows exactly what `can` allows). Rows of no part are only in the scope of the whole city.
 */
export function scopeCondition(
  scope: Scope,
  column: RawBuilder<unknown>,
  tree: { readonly cityId: string; readonly day: Day },
): RawBuilder<boolean> {
  if (scope.kind === 'all') return sql<boolean>`true`;
  if (scope.kind === 'none') return sql<boolean>`false`;
  return sql<boolean>`${column} in (
    with recursive place as (${placesOn(tree.cityId, tree.day)}),
    below as (
      select organisation_unit_id from place where organisation_unit_id = any(${[...scope.roots]}::uuid[])
      union
      select place.organisation_unit_id from place join below on place.parent_id = below.organisation_unit_id
    )
    select organisation_unit_id from below
  )`;
}

/**
 * The ids of parts with all that is below them, by the tree of a day. For a scope that a query uses often: with the ids
 * before it the planner knows how many rows to expect.
 */
export async function unitsBelow(tx: Tx, cityId: string, roots: readonly string[], day: Day): Promise<string[]> {
  const rows = await tx.rows(sql<{ organisation_unit_id: string }>`
    with recursive place as (${placesOn(cityId, day)}),
    below as (
      select organisation_unit_id from place where organisation_unit_id = any(${[...roots]}::uuid[])
      union
      select place.organisation_unit_id from place join below on place.parent_id = below.organisation_unit_id
    )
    select organisation_unit_id from below
  `);
  return rows.map((row) => row.organisation_unit_id);
}
