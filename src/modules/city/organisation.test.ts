import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../../../test/database.ts';
import { type Context } from '../../platform/context.ts';
import { type Scope } from '../../platform/auth/rights.ts';
import { sql } from '../../platform/db/sql.ts';
import { addOrganisationUnit } from './add-organisation-unit.ts';
import { closeOrganisationUnit } from './close-organisation-unit.ts';
import { moveOrganisationUnit } from './move-organisation-unit.ts';
import { type OrganisationLevel, type OrganisationNode } from './organisation.ts';
import {
  allOrganisationUnitsAsOf,
  ancestorsOrSelf,
  loadOrganisationUnit,
  organisationTree,
  scopeCondition,
} from './organisation.store.ts';
import { renameOrganisationUnit } from './rename-organisation-unit.ts';
import { aCity, aContext, named, staffOf } from './test-builders.ts';

let testing: TestDatabase;
beforeAll(async () => {
  testing = await testDatabase();
});
afterAll(() => testing.close());

async function add(
  ctx: Context,
  code: string,
  level: OrganisationLevel,
  parentId: string | null,
  validFrom = '2017-06-01',
) {
  const unit = await addOrganisationUnit(ctx, { code, level, parentId, name: named(code), validFrom });
  return unit.organisationUnitId;
}

/** Two service entities in one division, one unit in the first. */
async function aSmallCity(ctx: Context) {
  const division = await add(ctx, 'sote', 'division', null);
  const family = await add(ctx, 'family', 'service-entity', division);
  const health = await add(ctx, 'health', 'service-entity', division);
  const centre = await add(ctx, 'kallio', 'unit', family);
  return { division, family, health, centre };
}

const outline = (nodes: readonly OrganisationNode[]): unknown[] =>
  nodes.map(({ name, children }) => (children.length === 0 ? name.fi : [name.fi, outline(children)]));

const inACity = (work: (ctx: Context) => Promise<void>) =>
  testing.inTransaction(async (tx) => work(aContext(tx, (await aCity(tx)).cityId)));

describe('the organisation through time', () => {
  test('shows on each day what it was on that day', () =>
    inACity(async (ctx) => {
      const { health, centre } = await aSmallCity(ctx);
      await renameOrganisationUnit(ctx, {
        organisationUnitId: centre,
        name: named('Kallio centre'),
        from: '2020-01-01',
      });
      await moveOrganisationUnit(ctx, { organisationUnitId: centre, parentId: health, from: '2021-01-01' });
      await closeOrganisationUnit(ctx, { organisationUnitId: centre, from: '2022-01-01' });
      const on = async (day: string) => outline(await organisationTree(ctx.tx, ctx.cityId, day));
      expect(await on('2017-05-31')).toEqual([]);
      expect(await on('2019-12-31')).toEqual([['sote', [['family', ['kallio']], 'health']]]);
      expect(await on('2020-12-31')).toEqual([['sote', [['family', ['Kallio centre']], 'health']]]);
      expect(await on('2021-12-31')).toEqual([['sote', ['family', ['health', ['Kallio centre']]]]]);
      expect(await on('2022-01-01')).toEqual([['sote', ['family', 'health']]]);
    }));

  test('names what has ended as it last was, and what has not begun as it will be', () =>
    inACity(async (ctx) => {
      const { family, centre } = await aSmallCity(ctx);
      await closeOrganisationUnit(ctx, { organisationUnitId: centre, from: '2022-01-01' });
      const coming = await add(ctx, 'kamppi', 'unit', family, '2031-09-01');
      const names = new Map(
        (await allOrganisationUnitsAsOf(ctx.tx, ctx.cityId, '2026-01-01')).map((unit) => [
          unit.organisationUnitId,
          unit,
        ]),
      );
      expect(names.get(centre)).toMatchObject({ code: 'kallio', parentId: family });
      expect(names.get(coming)).toMatchObject({ code: 'kamppi', parentId: family });
    }));

  test('each change is in the audit log', () =>
    inACity(async (ctx) => {
      const { centre } = await aSmallCity(ctx);
      await closeOrganisationUnit(ctx, { organisationUnitId: centre, from: '2022-01-01' });
      const events = await ctx.tx.rows(sql<{ event: string }>`
        select event from platform.audit_entry where city_id = ${ctx.cityId} order by number desc limit 1
      `);
      expect(events).toEqual([{ event: 'city.organisation-unit-closed' }]);
    }));
});

describe('a place in the tree is refused', () => {
  test('below a part of the same or a lower level', () =>
    inACity(async (ctx) => {
      const { family, health, centre } = await aSmallCity(ctx);
      await expect(add(ctx, 'x', 'service-entity', family)).rejects.toThrow('city.parent-is-not-above');
      await expect(add(ctx, 'x', 'service', centre)).rejects.toThrow('city.parent-is-not-above');
      const move = { organisationUnitId: family, parentId: health, from: '2021-01-01' };
      await expect(moveOrganisationUnit(ctx, move)).rejects.toThrow('city.parent-is-not-above');
    }));

  test('below itself', () =>
    inACity(async (ctx) => {
      const { family } = await aSmallCity(ctx);
      const move = { organisationUnitId: family, parentId: family, from: '2021-01-01' };
      await expect(moveOrganisationUnit(ctx, move)).rejects.toThrow('city.parent-is-not-above');
    }));

  test('below nothing, unless it is a division', () =>
    inACity(async (ctx) => {
      await expect(add(ctx, 'x', 'unit', null)).rejects.toThrow('city.parent-is-missing');
    }));

  test('below a part that has not begun or that ends', () =>
    inACity(async (ctx) => {
      const { family, health } = await aSmallCity(ctx);
      await expect(add(ctx, 'x', 'unit', health, '2017-05-31')).rejects.toThrow('city.parent-is-not-valid');
      await closeOrganisationUnit(ctx, { organisationUnitId: health, from: '2030-01-01' });
      await expect(add(ctx, 'x', 'unit', health, '2021-01-01')).rejects.toThrow('city.parent-is-not-valid');
      expect(await add(ctx, 'x', 'unit', family, '2021-01-01')).toBeTypeOf('string');
    }));

  test('in another city', () =>
    inACity(async (ctx) => {
      const other = aContext(ctx.tx, (await aCity(ctx.tx, 'espoo')).cityId);
      const { division } = await aSmallCity(other);
      await expect(add(ctx, 'x', 'unit', division)).rejects.toThrow('city.organisation-unit-is-unknown');
    }));
});

describe('a change is refused', () => {
  test('when it comes before a change that is known', () =>
    inACity(async (ctx) => {
      const { centre } = await aSmallCity(ctx);
      await renameOrganisationUnit(ctx, { organisationUnitId: centre, name: named('B'), from: '2021-01-01' });
      const earlier = { organisationUnitId: centre, name: named('C'), from: '2020-06-01' };
      await expect(renameOrganisationUnit(ctx, earlier)).rejects.toThrow('city.later-change-exists');
    }));

  test('when a part that others belong to is closed', () =>
    inACity(async (ctx) => {
      const { family } = await aSmallCity(ctx);
      const close = { organisationUnitId: family, from: '2022-01-01' };
      await expect(closeOrganisationUnit(ctx, close)).rejects.toThrow('city.has-parts');
    }));

  test('when the part has ended or is not there', () =>
    inACity(async (ctx) => {
      const { centre } = await aSmallCity(ctx);
      const close = { organisationUnitId: centre, from: '2022-01-01' };
      await closeOrganisationUnit(ctx, close);
      await expect(closeOrganisationUnit(ctx, close)).rejects.toThrow('city.already-closed');
      const missing = { ...close, organisationUnitId: '0198a000-0000-7000-8000-00000000dead' };
      await expect(closeOrganisationUnit(ctx, missing)).rejects.toThrow('city.organisation-unit-is-unknown');
    }));

  test('when the code is taken', () =>
    inACity(async (ctx) => {
      await aSmallCity(ctx);
      await expect(add(ctx, 'sote', 'division', null)).rejects.toMatchObject({
        constraint: 'organisation_unit_code_key',
      });
    }));
});

test('two who change it at once wait for each other, so that nothing comes to stand below what is closed', async () => {
  const { database } = testing;
  const { cityId, health } = await database.transaction(async (tx) => {
    const city = await aCity(tx, 'turku');
    return { cityId: city.cityId, ...(await aSmallCity(aContext(tx, city.cityId))) };
  });
  const added = Promise.withResolvers<void>();
  const adding = database.transaction(async (tx) => {
    await add(aContext(tx, cityId), 'late', 'unit', health, '2021-01-01');
    added.resolve();
    await setTimeout(200); // long enough for the other to look, if it did not wait
  });
  await added.promise;
  const closing = database.transaction(async (tx) => {
    await closeOrganisationUnit(aContext(tx, cityId), { organisationUnitId: health, from: '2022-01-01' });
  });
  await expect(closing).rejects.toThrow('city.has-parts');
  await adding;
});

describe('rights', () => {
  test('a handler and a visitor change nothing', () =>
    inACity(async (ctx) => {
      const { centre } = await aSmallCity(ctx);
      const rename = { organisationUnitId: centre, name: named('B'), from: '2021-01-01' };
      const handler = aContext(ctx.tx, ctx.cityId, staffOf('handler'));
      await expect(renameOrganisationUnit(handler, rename)).rejects.toMatchObject({ kind: 'forbidden' });
      const visitor = aContext(ctx.tx, ctx.cityId, { kind: 'visitor' });
      await expect(renameOrganisationUnit(visitor, rename)).rejects.toMatchObject({ kind: 'signed-out' });
    }));

  test('an administrator of one service entity changes what is below it and nothing else', () =>
    inACity(async (ctx) => {
      const { family, health, centre } = await aSmallCity(ctx);
      const own = aContext(ctx.tx, ctx.cityId, staffOf('administrator', family));
      await renameOrganisationUnit(own, { organisationUnitId: centre, name: named('B'), from: '2021-01-01' });
      const move = { organisationUnitId: centre, parentId: health, from: '2022-01-01' };
      await expect(moveOrganisationUnit(own, move)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(add(own, 'new', 'division', null)).rejects.toMatchObject({ kind: 'forbidden' });
      expect((await loadOrganisationUnit(ctx.tx, ctx.cityId, centre)).history).toHaveLength(2);
    }));

  test('a scope shows exactly the parts that the tree puts below its roots', () =>
    inACity(async (ctx) => {
      const { division, family, health, centre } = await aSmallCity(ctx);
      await moveOrganisationUnit(ctx, { organisationUnitId: centre, parentId: health, from: '2021-01-01' });
      const inScope = async (scope: Scope, day: string) => {
        const rows = await ctx.tx.rows(sql<{ code: string }>`
          select code from city.organisation_unit as unit
          where city_id = ${ctx.cityId}
            and ${scopeCondition(scope, sql.ref('unit.organisation_unit_id'), { cityId: ctx.cityId, day })}
          order by code
        `);
        return rows.map(({ code }) => code);
      };
      const under = (...roots: string[]): Scope => ({ kind: 'subtrees', roots });
      expect(await inScope({ kind: 'all' }, '2026-01-01')).toEqual(['family', 'health', 'kallio', 'sote']);
      expect(await inScope({ kind: 'none' }, '2026-01-01')).toEqual([]);
      expect(await inScope(under(), '2026-01-01')).toEqual([]);
      expect(await inScope(under(division), '2026-01-01')).toEqual(['family', 'health', 'kallio', 'sote']);
      expect(await inScope(under(health), '2026-01-01')).toEqual(['health', 'kallio']);
      expect(await inScope(under(family), '2026-01-01')).toEqual(['family']);
      expect(await inScope(under(family), '2020-01-01')).toEqual(['family', 'kallio']);
      expect(await inScope(under(family, centre), '2026-01-01')).toEqual(['family', 'kallio']);
    }));

  test('reach a part that has ended through those that it last belonged to', () =>
    inACity(async (ctx) => {
      const { division, family, centre } = await aSmallCity(ctx);
      await closeOrganisationUnit(ctx, { organisationUnitId: centre, from: '2022-01-01' });
      expect(await ancestorsOrSelf(ctx.tx, ctx.cityId, centre, '2026-01-01')).toEqual([centre, family, division]);
      expect(await ancestorsOrSelf(ctx.tx, ctx.cityId, division, '2026-01-01')).toEqual([division]);
    }));

  test('rows of no part are seen only in the scope of the whole city', () =>
    inACity(async (ctx) => {
      const { division } = await aSmallCity(ctx);
      const tree = { cityId: ctx.cityId, day: '2026-01-01' };
      const condition = scopeCondition({ kind: 'subtrees', roots: [division] }, sql`unit`, tree);
      const rows = await ctx.tx.rows(sql`select 1 from (values (null::uuid)) as row (unit) where ${condition}`);
      expect(rows).toEqual([]);
    }));
});
