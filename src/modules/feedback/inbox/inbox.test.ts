import { afterAll, describe, expect, test } from 'vitest';
import { caseOffice, staff, theSystem } from '../../../../test/case-office.ts';
import { testService } from '../../../../test/service.ts';
import { type Actor } from '../../../platform/auth/rights.ts';
import { type InboxFilter, readFilter } from './inbox-filter.ts';
import { countCases, inboxCounts, inboxGround, inboxReach, listCases, type ListedCase } from './inbox.store.ts';

const service = await testService();
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());

const handler = staff('handler', city.kallio);
const confidant = staff('sensitive-handler', city.kallio, '01960000-0000-7000-8000-000000000002');
const elsewhere = staff('handler', city.schools, '01960000-0000-7000-8000-000000000003');
const chief = staff('handler', city.health, '01960000-0000-7000-8000-000000000004');

const list = (actor: Actor, query: string, limit = 100): Promise<ListedCase[]> =>
  office.as(actor, async (ctx) => {
    const reach = await inboxReach(await inboxGround(ctx), readFilter(new URLSearchParams(query)));
    const { cases, found } = await listCases(ctx, reach, { limit });
    if (found !== undefined) expect(found).toBe(cases.length);
    return [...cases];
  });
const ids = async (actor: Actor, query: string): Promise<string[]> =>
  (await list(actor, query)).map(({ feedbackCaseId }) => feedbackCaseId);
const count = (actor: Actor, query: string): Promise<number> =>
  office.as(actor, async (ctx) =>
    countCases(ctx, await inboxReach(await inboxGround(ctx), readFilter(new URLSearchParams(query)))),
  );

/** Moves what was promised, as only time can. */
const promise = (feedbackCaseId: string, dueDay: string): Promise<unknown> =>
  office.act(chief, feedbackCaseId, { act: 'change-promise', change: { dueDay } });

const today = await office.as(handler, async (ctx) => (await inboxGround(ctx)).today);
const late = (await office.give({ text: 'Myöhässä oleva vastaus harmittaa.' })).feedbackCaseId;
const due = (await office.give({ text: 'Tänään pitäisi saada vastaus.', kind: 'question' })).feedbackCaseId;
const fresh = (await office.give({ text: 'Kiitos ystävällisestä palvelusta!', kind: 'praise', themeIds: [city.theme] }))
  .feedbackCaseId;
const waiting = (await office.give({ text: 'Missä jonotusnumerot ovat?' })).feedbackCaseId;
const sensitive = (await office.give({ text: 'Arkaluonteinen salaisuus hoidosta.', isSensitive: true })).feedbackCaseId;
const foreign = (await office.give({ text: 'Koulun piha on liukas.', organisationUnitId: city.schools }))
  .feedbackCaseId;
await promise(late, '2020-03-02');
await promise(due, today);
await office.act(handler, late, { act: 'take' });
await office.act(handler, waiting, { act: 'ask-giver', text: 'Kummassa kerroksessa?' });

describe('a list', () => {
  test('shows what is due first, first', async () => {
    expect(await ids(handler, 'list=all')).toEqual([late, due, fresh, waiting]);
  });
  test('of mine has what I have taken', async () => {
    expect(await ids(handler, 'list=mine')).toEqual([late]);
    expect(await ids(chief, 'list=mine')).toEqual([]);
  });
  test('of my unit has its cases, and not those that it is only informed of', async () => {
    const { feedbackCaseId } = await office.give({ text: 'Tiedoksi.', organisationUnitId: city.clinics });
    await office.act(chief, feedbackCaseId, { act: 'inform', informed: [city.kallio] });
    expect(await ids(handler, 'list=unit')).not.toContain(feedbackCaseId);
    expect(await ids(handler, 'list=all')).toContain(feedbackCaseId);
    await office.act(chief, feedbackCaseId, { act: 'close', reason: 'no-action' });
  });
  test.each([
    ['late', 'quick=late', [late]],
    ['due today', 'quick=due-today', [due]],
    ['new', 'quick=new', [due, fresh]],
    ['waiting', 'quick=waiting', [waiting]],
    ['a kind', 'kind=question', [due]],
    ['a theme', 'theme=queues', [fresh]],
    ['a unit, with what is below it', `unit=${city.health}`, [late, due, fresh, waiting]],
    ['a state', 'state=open', [late]],
    ['a language that nobody used', 'language=sv', []],
    ['days on which nothing came', 'until=2001-01-01', []],
    ['days on which it came', `from=${today}&until=${today}`, [late, due, fresh, waiting]],
  ])('is narrowed to %s', async (_name, query, expected) => {
    expect(await ids(handler, `list=all&${query}`)).toEqual(expected);
    expect(await count(handler, `list=all&${query}`)).toBe(expected.length);
  });
  test('is read page by page, each case once, whatever its order', async () => {
    for (const query of ['list=all', 'list=all&state=any', 'list=all&words=vastaus or palvelusta or jonotusnumerot']) {
      const whole = await ids(handler, query);
      expect(whole.length).toBeGreaterThan(2);
      const found: string[] = [];
      let after: ListedCase['cursor'] | undefined;
      do {
        const {
          cases: [row],
        } = await office.as(handler, async (ctx) => {
          const reach = await inboxReach(await inboxGround(ctx), readFilter(new URLSearchParams(query)));
          return listCases(ctx, reach, { after, limit: 1 });
        });
        after = row?.cursor;
        if (row) found.push(row.feedbackCaseId);
      } while (after);
      expect(found).toEqual(whole);
    }
  });
  test('says the state of the day', async () => {
    const counts = await office.as(handler, async (ctx) => inboxCounts(await inboxGround(ctx), 'all'));
    expect(counts).toEqual({
      mine: 1,
      mineLate: 1,
      lists: { mine: 1, unit: 4, all: 4 },
      quick: { 'due-today': 1, late: 1, new: 2, waiting: 1, sensitive: 0 },
    });
  });
  test('counts nothing as late while its clock stands', async () => {
    await office.act(handler, late, { act: 'pause', reason: 'waiting-for-outside', text: 'Odotamme selvitystä.' });
    expect(await ids(handler, 'list=all&quick=late')).toEqual([]);
    await office.act(handler, late, { act: 'resume' });
    await promise(late, '2020-03-02');
  });
});

describe('what a reader may not see', () => {
  const everyFilter: readonly Partial<InboxFilter>[] = [
    {},
    { state: 'any' },
    { state: 'any', words: 'salaisuus' },
    { state: 'any', words: 'liukas' },
    { quick: 'new' },
    { quick: 'sensitive' },
  ];
  const queryOf = (filter: Partial<InboxFilter>): string => new URLSearchParams({ list: 'all', ...filter }).toString();
  test.each(everyFilter.map((filter) => [queryOf(filter)]))('is in no list and no count of %s', async (query) => {
    for (const hidden of [sensitive, foreign]) expect(await ids(handler, query)).not.toContain(hidden);
    expect(await count(handler, query)).toBe((await ids(handler, query)).length);
    expect(await ids(elsewhere, query)).not.toContain(sensitive);
    expect(await ids(staff('unit-head', city.kallio), query)).not.toContain(sensitive);
  });
  test('is seen by who may', async () => {
    expect(await ids(confidant, 'list=all&quick=sensitive')).toEqual([sensitive]);
    expect(await ids(confidant, 'list=all&words=salaisuus')).toEqual([sensitive]);
    expect(await ids(elsewhere, 'list=all&words=liukas')).toEqual([foreign]);
  });
  test('is found by nobody through its tracking code or its giver', async () => {
    const given = await office.give({
      text: 'Kertoja haluaa vastauksen.',
      isSensitive: true,
      contact: { email: 'kertoja@example.fi', phone: '040 765 4321' },
    });
    for (const words of [given.code, 'kertoja@example.fi', '0407654321']) {
      expect(await list(handler, `list=all&words=${words}`)).toEqual([]);
      expect(await list(elsewhere, `list=all&words=${words}`)).toEqual([]);
      expect(await ids(confidant, `list=all&words=${words}`)).toEqual([given.feedbackCaseId]);
    }
  });
});

describe('a search', () => {
  test.each([
    ['another form of a Finnish word', 'ystävällinen palvelu', 'fresh'],
    ['the beginning of a compound word', 'jonotus', 'waiting'],
    ['a phrase', '"pitäisi saada"', 'due'],
    ['one of two words', 'liukas or kiitos', 'fresh'],
  ])('finds %s', async (_name, words, expected) => {
    const known: Readonly<Record<string, string>> = { fresh, waiting, due };
    expect(await ids(handler, new URLSearchParams({ list: 'all', words }).toString())).toEqual([known[expected]]);
  });
  test('finds Swedish and English words by their own grammar', async () => {
    const swedish = await office.give({ text: 'Köerna till mottagningen är långa.', language: 'sv' });
    const english = await office.give({ text: 'The nurses were listening carefully.', language: 'en' });
    expect(await ids(handler, 'list=all&words=mottagning lång')).toEqual([swedish.feedbackCaseId]);
    expect(await ids(handler, 'list=all&words=nurse listened')).toEqual([english.feedbackCaseId]);
  });
  test.each(["'", "');drop table", '\\', '((((', '!', '&|!:*', '"', '-', ' or ', 'a:*b', '💥', '%_'])(
    'takes %s for words',
    async (words) => {
      await expect(list(handler, new URLSearchParams({ list: 'all', words }).toString())).resolves.toBeDefined();
    },
  );
  test('does not find what is masked', async () => {
    await office.give({ text: 'Soittakaa minulle: 040 123 4567, terveisin Vihtori.' });
    expect(await list(handler, 'list=all&words=1234567')).toEqual([]);
    const [found] = await list(handler, 'list=all&words=soittakaa');
    expect(found?.firstWords).not.toContain('040');
  });
});

test('a case that was withdrawn is in the state "any" alone', async () => {
  const { feedbackCaseId } = await office.give({ text: 'Perun tämän.' });
  await office.as(theSystem, (ctx) => closeOf(ctx, feedbackCaseId));
  expect(await ids(handler, 'list=all')).not.toContain(feedbackCaseId);
  expect(await ids(handler, 'list=all&state=finished')).toContain(feedbackCaseId);
});

async function closeOf(ctx: Parameters<typeof inboxGround>[0], feedbackCaseId: string): Promise<unknown> {
  const { actOnCase } = await import('../cases/act-on-case.ts');
  return actOnCase(ctx, feedbackCaseId, 'giver', { act: 'withdraw' });
}
