import { afterAll, describe, expect, test } from 'vitest';
import { can, type Role, roles, scope, visitor } from '../src/platform/auth/rights.ts';
import { type Route } from '../src/platform/http/route.ts';
import { type Answer, type Fields } from './person.ts';
import { addressOf, makeTargets, routeName } from './route-addresses.ts';
import { testService } from './service.ts';

/** Who may do an action, written down a second time by hand: a slip in a module's permissions shows here. */
type Rule = 'everyone' | 'signed-in' | 'resident' | { readonly roles: readonly Role[]; readonly elsewhere: Elsewhere };

/**
 * What a role in one part of the organisation meets in another: a refusal, or
 * the answer that a missing thing gets.
 */
type Elsewhere = 'refused' | 'concealed';

const only = (elsewhere: Elsewhere, ...roles: Role[]): Rule => ({ roles, elsewhere });

const whoMay: Readonly<Record<string, Rule>> = {
  'city.read-organisation': 'everyone',
  'city.read-districts': 'everyone',
  'city.read-themes': 'everyone',
  'city.see-organisation': 'signed-in',
  'city.see-districts': 'signed-in',
  'city.see-themes': 'signed-in',
  'city.see-calendar': 'signed-in',
  'city.edit-organisation': only('refused', 'administrator'),
  'city.edit-districts': only('refused', 'administrator', 'analyst'),
  'city.edit-themes': only('refused', 'administrator', 'analyst'),
  'city.edit-settings': only('refused', 'administrator'),
  'city.see-working-hours': 'signed-in',
  'city.edit-working-hours': only('refused', 'administrator'),
  'connectors.read-open311': 'everyone',
  'connectors.give-by-open311': 'everyone',
  'connectors.manage-keys': only('refused', 'administrator'),
  'connectors.manage-harvests': only('refused', 'administrator'),
  'connectors.manage-mailboxes': only('refused', 'administrator'),
  'feedback.see-imports': only('refused', 'administrator', 'analyst'),
  'feedback.import': only('refused', 'administrator', 'analyst'),
  'feedback.give': 'everyone',
  'feedback.follow-own-cases': 'resident',
  'feedback.enter-feedback': only('refused', 'handler', 'sensitive-handler', 'desk', 'unit-head', 'registrar'),
  'feedback.see-cases': only('concealed', 'handler', 'sensitive-handler', 'unit-head', 'registrar'),
  'feedback.see-sensitive-cases': only('concealed', 'sensitive-handler', 'registrar'),
  'feedback.handle-cases': only('concealed', 'handler', 'sensitive-handler', 'unit-head', 'registrar'),
  'feedback.publish-cases': only('concealed', 'administrator', 'handler', 'sensitive-handler', 'unit-head', 'editor'),
  'feedback.read-published': 'everyone',
  'feedback.read-algorithms': 'everyone',
  'feedback.manage-handling': only('refused', 'administrator'),
  'feedback.manage-letters': only('refused', 'administrator'),
  'feedback.lead-unit': only('refused', 'unit-head'),
  'feedback.try-free-day': only('refused', 'administrator', 'unit-head'),
  'feedback.keep-statutory-matters': only('concealed', 'registrar'),
  'feedback.see-privacy': only('refused', 'administrator', 'handler', 'unit-head', 'registrar'),
  'feedback.hold-cases': only('refused', 'administrator', 'registrar'),
  'feedback.answer-data-requests': only('refused', 'administrator', 'registrar'),
  'feedback.take-own-data': 'resident',
  'feedback.break-glass': only('concealed', 'handler', 'unit-head'),
  'feedback.see-sensitive-reads': only('refused', 'administrator', 'unit-head', 'registrar'),
  'people.sign-in': 'everyone',
  'people.use-link': 'everyone',
  'people.see-desk': 'signed-in',
  'people.see-own-account': 'signed-in',
  'people.change-own-password': 'signed-in',
  'people.manage-accounts': only('concealed', 'administrator'),
  'people.set-identity-rules': only('refused', 'administrator'),
  'people.identify': 'everyone',
  'people.see-own-matters': 'resident',
  'people.act-for-others': 'resident',
  'platform.read-audit-log': only('refused', 'administrator'),
  'reports.read': 'everyone',
  'reports.subscribe': 'everyone',
  'reports.ask-about-number': 'everyone',
  'reports.answer-number-question': only('refused', 'administrator', 'analyst', 'editor'),
  'reports.edit-draft': only('refused', 'administrator', 'analyst', 'editor'),
  'reports.approve-draft': only('refused', 'administrator', 'analyst', 'editor'),
  'reports.set-disclosure': only('refused', 'administrator'),
  'reports.publish-review': only('refused', 'administrator', 'analyst', 'editor'),
  'reports.audit-table': 'everyone',
  'reports.record-figures': only('refused', 'administrator', 'analyst', 'editor'),
  'reports.edit-decision-details': only('refused', 'administrator', 'editor'),
  'site.read': 'everyone',
};

const service = await testService();
const { app, city } = service;
const targets = await makeTargets(service);
const { accountId } = targets;
afterAll(() => service.close());

/**
 * Pages that hold nothing of another part: a list of what is one's own, counts
 * of imports without their rows, public reviews, a form that is refused when it is sent.
 */
const openElsewhere = new Set([
  'get /staff/feedback/left',
  'get /staff/feedback/waiting-answers',
  'get /staff/accounts',
  'get /staff/accounts/new',
  'get /staff/imports',
  'get /staff/publications',
  'get /staff/imports/:id',
  'get /staff/reviews',
  'get /staff/figures',
  'get /staff/figures/:recorded',
  'get /staff/unit',
  'get /staff/what-if-holiday',
  // Lists of what the reader may see, which are empty elsewhere; acts that look at the rights to each case.
  'get /staff/feedback',
  'get /staff/feedback/bulk',
  'post /staff/feedback/bulk',
  'get /staff/feedback/bulk/done',
  'get /staff/feedback/views',
  'post /staff/feedback/views',
  'get /staff/feedback/exports',
  'post /staff/feedback/exports',
  'get /staff/feedback/changes',
  // Whoever may enter feedback enters it about any part of the city, and sees her own entries.
  'get /staff/feedback/enter',
  'post /staff/feedback/enter',
  'post /staff/feedback/enter/undo',
  'get /staff/feedback/enter/slip',
  // Lists and counts of the registrar's own part.
  'get /staff/statutory',
  'get /staff/statutory/new',
  // A form that offers the registrar's own part alone.
  'post /staff/statutory/new',
  'get /staff/statutory/counts',
  'get /staff/statutory/counts.csv',
  'get /staff/privacy',
  'get /staff/privacy/open',
  'get /staff/privacy/reads',
]);

const names = { 'name-fi': 'Nimi', 'name-sv': 'Namn', 'name-en': 'Name' };
const exception = { day: '2026-12-23', name: 'Sulku', isWorkingDay: 'no' };
await service.as('administrator').post('/fi/staff/calendar/exceptions', exception);

/** Routes that look at what was sent first: with this form they get as far as the right. */
const formOf: Readonly<Record<string, Fields>> = {
  'post /staff/privacy/open': { feedbackCaseId: city.kallio, reason: 'Tehtävä vaatii.' },
  'post /staff/districts/population/save': { rows: '101\t2022\t0-6\tfi\t5' },
  'post /staff/districts/:id': names,
  'post /staff/calendar/exceptions': { ...exception, day: '2026-12-22' },
  'post /staff/reviews': { template: 'quarterly-feedback', period: '2020-Q4' },
  'post /staff/calendar/settings': { responseTargetDays: '6' },
  'post /staff/accounts/new': { name: 'Uusi', email: 'uusi@example.fi', role: 'editor', place: city.kallio },
  'post /staff/accounts/:account/roles': { role: 'editor', place: city.kallio },
};
/** The right to refuse here is that of the place that the form names, or of the whole city: there is nothing to conceal. */
const refusedByForm = new Set([
  'post /staff/accounts/new',
  'get /staff/statutory/ombudsmen',
  'post /staff/statutory/ombudsmen',
]);

async function answerTo(route: Route, role: Role | 'visitor', place: string | null): Promise<Answer> {
  const person = service.as(role, place);
  const address = addressOf(route, targets);
  const answer =
    route.method === 'get' ? await person.get(address) : await person.post(address, formOf[routeName(route)]);
  if (route.path === '/staff/sign-out') service.forget(role, place);
  return answer;
}

/** What an answer says about the right to it. */
function verdictOf({ status, location }: Answer): string {
  if (status >= 500) return `fault ${status}`;
  if (status === 401 || (status === 303 && /\/(?:staff\/sign-in|identify)\?next=/.test(location ?? '')))
    return 'sign in first';
  if (status === 403) return 'refused';
  return status === 404 ? 'not found' : 'allowed';
}

/** What programs send is allowed by the key in it, which nobody here has. */
const needsKey = ({ byKey, method }: Route): boolean => byKey === true && method === 'post';

function expectedOf(route: Route, role: Role | 'visitor', isElsewhere: boolean): readonly string[] {
  const rule = whoMay[route.action];
  const allowed = ['allowed', 'not found'];
  if (rule === undefined) return ['a line in the table of this test'];
  if (needsKey(route)) return ['refused'];
  if (rule === 'everyone') return allowed;
  // Staff's session counts for nothing where residents are meant.
  if (role === 'visitor' || rule === 'resident') return ['sign in first'];
  if (rule === 'signed-in') return allowed;
  if (!rule.roles.includes(role)) return ['refused'];
  if (!isElsewhere || openElsewhere.has(routeName(route))) return allowed;
  return rule.elsewhere === 'refused' || refusedByForm.has(routeName(route)) ? ['refused'] : ['not found'];
}

describe('every action', () => {
  test('is in the table, and the table has no other', () => {
    expect(Object.keys(whoMay).sort()).toEqual(Object.keys(app.permissions).sort());
  });
  test.each(Object.entries(whoMay))('%s is declared for whom the table says', (action, rule) => {
    const allowed = (role: Role): boolean => {
      const actor = { kind: 'staff', accountId, name: 'A', grants: [{ role, organisationUnitId: null }] } as const;
      return can(app.permissions, actor, action);
    };
    const expected = roles.filter((role) =>
      typeof rule === 'string' ? rule !== 'resident' : rule.roles.includes(role),
    );
    expect(roles.filter(allowed)).toEqual(expected);
    expect(can(app.permissions, visitor, action)).toBe(rule === 'everyone');
    const resident = { kind: 'resident', residentId: accountId, name: 'R' } as const;
    expect(can(app.permissions, resident, action)).toBe(rule === 'everyone' || rule === 'resident');
  });
  test('that nobody has declared is allowed to nobody', () => {
    const grants = [{ role: 'administrator', organisationUnitId: null }] as const;
    const actor = { kind: 'staff', accountId, name: 'A', grants } as const;
    for (const action of ['no.such-action', 'constructor']) {
      expect(scope(app.permissions, actor, action)).toEqual({ kind: 'none' });
      expect(scope(app.permissions, visitor, action)).toEqual({ kind: 'none' });
    }
  });
});

describe.each(app.routes.map((route) => ({ name: routeName(route), route })))('$name', ({ route }) => {
  // Elsewhere first: the whole city's administrator does what the others may not, and it can be done once.
  test.each(roles)('answers the role %s of another part of the organisation by the table', async (role) => {
    const answer = await answerTo(route, role, city.schools);
    expect(expectedOf(route, role, true), `${answer.status} ${answer.location}`).toContain(verdictOf(answer));
  });
  test('answers an identified resident by the table', async () => {
    const person = await service.resident();
    const address = addressOf(route, targets);
    const answer = await (route.method === 'get'
      ? person.get(address)
      : person.post(address, formOf[routeName(route)]));
    const rule = whoMay[route.action];
    const isAllowed = (rule === 'everyone' && !needsKey(route)) || rule === 'resident';
    expect(isAllowed ? ['allowed', 'not found'] : ['sign in first', 'refused']).toContain(verdictOf(answer));
  });
  test.each(['visitor', ...roles] as const)('answers the role %s of the whole city by the table', async (role) => {
    const answer = await answerTo(route, role, null);
    expect(expectedOf(route, role, false), `${answer.status} ${answer.location}`).toContain(verdictOf(answer));
  });
});
