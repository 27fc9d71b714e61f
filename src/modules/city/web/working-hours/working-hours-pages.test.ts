import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testApp, type TestApp } from '../../../../../test/app.ts';
import { newId } from '../../../../kernel/id.ts';
import { addOrganisationUnit } from '../../add-organisation-unit.ts';
import { city } from '../../module.ts';
import { aContext, named } from '../../test-builders.ts';
import { workingHoursOf } from '../../working-hours.store.ts';
import { workingMillisecondsBetween } from '../../working-hours.ts';

let service: TestApp;
let division = '';
let unit = '';
beforeAll(async () => {
  service = await testApp(() => [city]);
  await service.database.transaction(async (tx) => {
    const ctx = aContext(tx, service.cityId);
    const part = { parentId: null, validFrom: '2017-06-01' };
    division = (await addOrganisationUnit(ctx, { ...part, code: 'sote', level: 'division', name: named('Sote') }))
      .organisationUnitId;
    const below = { ...part, parentId: division, code: 'kallio', level: 'unit', name: named('Kallion asema') } as const;
    unit = (await addOrganisationUnit(ctx, below)).organisationUnitId;
  });
});
afterAll(() => service.close());

const path = '/fi/staff/working-hours';
const week = { 'day-1': '9-17', 'day-2': '9-17', 'day-3': '', 'day-4': '9–12, 13–17', 'day-5': '', 'day-6': '10-14' };

/** Open hours of the part in the week that begins on Monday 7 September 2026. */
const hoursInWeek = (organisationUnitId: string | null): Promise<number> =>
  service.database.transaction(async (tx) => {
    const hours = (await workingHoursOf(tx, service.cityId))(organisationUnitId);
    const [from, to] = [new Date('2026-09-06T21:00Z'), new Date('2026-09-13T21:00Z')];
    return workingMillisecondsBetween(hours, from, to) / 3_600_000;
  });

describe('opening hours', () => {
  test('are office hours until somebody sets others', async () => {
    expect(await hoursInWeek(unit)).toBe(40);
    expect((await service.as('handler').get(path)).text).toContain('ma–pe 8–16');
  });

  test('of the nearest part above count, from their day on, until the part has its own', async () => {
    const administrator = service.as('administrator');
    const set = await administrator.post(`${path}/edit`, { unit: division, validFrom: '2026-09-09', ...week });
    expect([set.status, set.location]).toEqual([303, `${path}?done=set`]);
    // Monday and Tuesday as before; Thursday 7 h and Saturday 4 h by the new week.
    expect([await hoursInWeek(unit), await hoursInWeek(null)]).toEqual([8 + 8 + 7 + 4, 40]);
    await administrator.post(`${path}/edit`, { unit, validFrom: '2026-09-01', 'day-1': '8-9' });
    expect([await hoursInWeek(unit), await hoursInWeek(division)]).toEqual([1, 27]);
    await administrator.post(`${path}/edit`, { unit, validFrom: '2026-09-01', isAsAbove: 'yes' });
    expect(await hoursInWeek(unit)).toBe(27);
    const { text } = await administrator.get(path);
    expect(text).toContain('ma–ti 9–17; to 9–12, 13–17; la 10–14');
    expect((await administrator.get(`${path}/edit?unit=${unit}`)).text).toContain('checked id="isAsAbove"');
  });

  test('that cannot be read say so at their day, and what was typed stays', async () => {
    const wrong = { unit, validFrom: '2026-02-30', 'day-1': '8-16', 'day-2': 'aamusta iltaan' };
    const answer = await service.as('administrator').post(`${path}/edit`, wrong);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('id="day-2-error"');
    expect(answer.text).toContain('id="validFrom-error"');
    expect(answer.text).toContain('value="aamusta iltaan"');
    const closed = await service.as('administrator').post(`${path}/edit`, { unit, validFrom: '2026-09-01' });
    expect([closed.status, closed.text.includes('Merkitse ainakin yksi päivä')]).toEqual([422, true]);
  });

  test("of a part are set by its own administrator, of the city by the whole city's", async () => {
    const own = service.as('administrator', division);
    expect((await own.get(`${path}/edit?unit=${unit}`)).status).toBe(200);
    expect((await own.post(`${path}/edit`, { unit: '', validFrom: '2026-09-01', ...week })).status).toBe(403);
    const other = service.as('administrator', newId());
    expect((await other.post(`${path}/edit`, { unit, validFrom: '2026-09-01', ...week })).status).toBe(403);
    expect((await own.get(`${path}/edit?unit=${newId()}`)).status).toBe(404);
    expect((await service.as('analyst').get(`${path}/edit?unit=${unit}`)).status).toBe(403);
  });
});
