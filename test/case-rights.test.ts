import { afterAll, describe, expect, test } from 'vitest';
import { acts, type Act, openCase } from '../src/modules/feedback/index.ts';
import { Problem } from '../src/kernel/problem.ts';
import { type Role, roles } from '../src/platform/auth/rights.ts';
import { caseOffice, staff } from './case-office.ts';
import { testService } from './service.ts';

/*
 * Every act on a case x every role x its own or another part of the organisation x sensitive or not, against tables
 * that are written down here a second time by hand.
 */

const service = await testService();
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());

/** Who may act on cases at all, who decides on publication, and who may reach a sensitive case. */
const handling: readonly Role[] = ['handler', 'sensitive-handler', 'unit-head', 'registrar'];
const publishing: readonly Role[] = ['administrator', 'handler', 'sensitive-handler', 'unit-head', 'editor'];
const sensitiveReach: readonly Role[] = ['sensitive-handler', 'registrar'];
const publishingActs: readonly string[] = ['publish', 'withdraw-publication'];

const staffActs = Object.entries(acts)
  .filter(([, rule]) => rule.by.includes('staff'))
  .map(([act]) => act);
const isAct = (name: string): name is Act => Object.hasOwn(acts, name);

const places = { own: city.kallio, above: city.clinics, city: null, elsewhere: city.schools } as const;
type Place = keyof typeof places;

type Verdict = 'allowed' | 'refused' | 'not found';

function expected(allowed: readonly Role[], role: Role, place: Place, isSensitive: boolean): Verdict {
  if (!allowed.includes(role)) return 'refused';
  if (place === 'elsewhere') return 'not found';
  return isSensitive && !sensitiveReach.includes(role) ? 'not found' : 'allowed';
}

/** What became of a try. A fault of the form or the state comes after the right, so it counts as allowed. */
async function verdictOf(work: Promise<unknown>): Promise<Verdict> {
  try {
    await work;
    return 'allowed';
  } catch (fault) {
    if (!(fault instanceof Problem)) throw fault;
    if (fault.kind === 'forbidden' && fault.code === 'platform.forbidden') return 'refused';
    if (fault.kind !== 'not-found') return 'allowed';
    expect(fault.facts.concealed, 'a missing case and a hidden one read alike, and the try is audited').toBeTruthy();
    return 'not found';
  }
}

const rows = roles.flatMap((role) =>
  (['own', 'above', 'city', 'elsewhere'] as const).flatMap((place) =>
    [false, true].map((isSensitive) => ({ role, place, isSensitive })),
  ),
);

/** The work is undone, so that one case serves every try. */
class Undone extends Error {}

describe('every act, role and place, sensitive or not', async () => {
  const cases = {
    plain: (await office.give()).feedbackCaseId,
    sensitive: (await office.give({ isSensitive: true })).feedbackCaseId,
  };
  test.each(rows)('$role, $place, sensitive: $isSensitive', async ({ role, place, isSensitive }) => {
    const id = isSensitive ? cases.sensitive : cases.plain;
    const actor = staff(role, places[place]);
    const seen = await verdictOf(office.as(actor, (ctx) => openCase(ctx, id)));
    expect(seen, 'reading').toBe(expected(handling, role, place, isSensitive));
    const wrong: string[] = [];
    for (const act of staffActs) {
      if (!isAct(act)) continue;
      const allowed = publishingActs.includes(act) ? publishing : handling;
      const trying = office.act(actor, id, { act, version: -1 }).then(() => {
        throw new Undone('an act on a version that there never was');
      });
      const verdict = await verdictOf(trying);
      if (verdict !== expected(allowed, role, place, isSensitive)) wrong.push(`${act}: ${verdict}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('over the pages', () => {
  test('a hidden case reads like a missing one, and the try stands in the audit log', async () => {
    const { feedbackCaseId } = await office.give({ isSensitive: true });
    const handler = service.as('handler', city.kallio);
    const refusals = async (): Promise<number> => {
      const [row] = await service.database.transaction((tx) =>
        tx.raw(`select count(*)::integer as count from platform.audit_entry where event = 'platform.refused'`),
      );
      return Number(row?.['count']);
    };
    await handler.get('/fi/staff/feedback');
    const before = await refusals();
    const hidden = await handler.get(`/fi/staff/feedback/${feedbackCaseId}`);
    const missing = await handler.get('/fi/staff/feedback/01960000-0000-7000-8000-00000000ffff');
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    const withoutRequest = (text: string) => text.replaceAll(/[\da-f-]{36}/g, '');
    expect(withoutRequest(hidden.text)).toBe(withoutRequest(missing.text));
    expect(await refusals()).toBe(before + 2);
  });
  test('a role that is taken counts from the next request on', async () => {
    const { feedbackCaseId } = await office.give();
    const { accountId, person } = await service.invite('Kesken Kausi', 'handler', city.kallio);
    const { email } = await service.database.transaction(async (tx) => {
      const [row] = await tx.raw('select email from people.account where account_id = $1', [accountId]);
      return { email: String(row?.['email']) };
    });
    await person.post('/fi/staff/sign-in', { email, password: 'neljä tavallista sanaa peräkkäin' });
    expect((await person.get(`/fi/staff/feedback/${feedbackCaseId}`)).status).toBe(200);
    await service.database.transaction((tx) =>
      tx.raw('update people.role_grant set valid_to = now() where account_id = $1', [accountId]),
    );
    expect((await person.get(`/fi/staff/feedback/${feedbackCaseId}`)).status).toBe(403);
  });
});
