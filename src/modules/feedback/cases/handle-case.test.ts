import { afterAll, describe, expect, test } from 'vitest';
import { caseOffice, staff, theSystem } from '../../../../test/case-office.ts';
import { testService } from '../../../../test/service.ts';
import { visitor } from '../../../platform/auth/rights.ts';
import { actOnCase } from './act-on-case.ts';
import { openCase } from './case-policy.ts';
import { eventsOf } from './feedback-event.store.ts';
import { findCase } from './handled-case.store.ts';

const service = await testService();
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());

const handler = staff('handler', city.kallio);
const elsewhere = staff('handler', city.schools);
const caseOf = (id: string) => office.as(theSystem, ({ tx, cityId }) => findCase(tx, cityId, id));
const historyOf = (id: string) => office.as(theSystem, ({ tx, cityId }) => eventsOf(tx, cityId, id));

describe('feedback that comes in', () => {
  test('is a case with a promise, a code and one event', async () => {
    const { feedbackCaseId, code, dueDay } = await office.give({ themeIds: [city.theme] });
    expect(code).toHaveLength(24);
    expect(await caseOf(feedbackCaseId)).toMatchObject({
      status: 'received',
      version: 1,
      isHandledHere: true,
      isSensitive: false,
      themeIds: [city.theme],
      dueDay,
    });
    expect((await historyOf(feedbackCaseId)).map(({ act, byKind }) => [act, byKind])).toEqual([['receive', 'giver']]);
  });
  test('with an identity code is for few eyes, and masked for the rest', async () => {
    const { feedbackCaseId } = await office.give({ text: 'Tunnukseni on 131052-308T, soittakaa.' });
    expect(await caseOf(feedbackCaseId)).toMatchObject({
      isSensitive: true,
      maskedText: 'Tunnukseni on [henkilötunnus], soittakaa.',
    });
  });
  test('sent twice by the same form is one case', async () => {
    const formId = 'form-1';
    const first = await office.give({ formId });
    const second = await office.give({ formId });
    expect(second).toMatchObject({ feedbackCaseId: first.feedbackCaseId, isRepeated: true, code: '' });
  });
  test.each([
    ['without a text', { text: ' \n ' }, 'feedback.text-missing'],
    ['of more than 64 kB', { text: 'ä'.repeat(33_000) }, 'feedback.text-too-long'],
    ['from the future', { receivedAt: new Date('2100-01-01') }, 'feedback.received-in-the-future'],
  ])('%s is refused', async (_name, input, code) => {
    await expect(office.give(input)).rejects.toMatchObject({ code });
  });
});

describe('an act on a case', () => {
  test('is one event, and the row is what it made', async () => {
    const { feedbackCaseId } = await office.give();
    await office.act(handler, feedbackCaseId, { act: 'take' });
    await office.act(handler, feedbackCaseId, { act: 'answer', version: 2, text: 'Kiitos. Lisäsimme aikoja.' });
    const answered = await caseOf(feedbackCaseId);
    expect(answered).toMatchObject({ status: 'answered', version: 3 });
    expect(answered?.answeredAt).toEqual(answered?.reactedAt);
    expect((await historyOf(feedbackCaseId)).map(({ act, status }) => [act, status])).toEqual([
      ['receive', 'received'],
      ['take', 'open'],
      ['answer', 'answered'],
    ]);
  });
  test('on an older version is refused, and the first answer stands', async () => {
    const { feedbackCaseId } = await office.give();
    const answers = await Promise.allSettled(
      ['Yksi.', 'Kaksi.'].map((text) => office.act(handler, feedbackCaseId, { act: 'answer', version: 1, text })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await historyOf(feedbackCaseId)).toHaveLength(2);
  });
  test.each([
    ['an answer without words', { act: 'answer' }, 'feedback.text-missing'],
    ['closing without a reason', { act: 'close' }, 'feedback.reason-missing'],
    ['opening again what is not finished', { act: 'reopen', text: 'Ei auttanut.' }, 'feedback.act-impossible'],
    ['what only the giver does', { act: 'withdraw' }, 'feedback.act-not-yours'],
  ] as const)('%s is refused', async (_name, input, code) => {
    const { feedbackCaseId } = await office.give();
    await expect(office.act(handler, feedbackCaseId, input)).rejects.toMatchObject({ code });
  });
  test('after a question the promise waits with the giver', async () => {
    const { feedbackCaseId, dueDay } = await office.give();
    await office.act(handler, feedbackCaseId, { act: 'ask-giver', text: 'Missä tämä tapahtui?' });
    expect((await caseOf(feedbackCaseId))?.pausedSince).not.toBeNull();
    await office.as(visitor, (ctx) =>
      actOnCase(ctx, feedbackCaseId, 'giver', { act: 'giver-replied', text: 'Kalliossa.' }),
    );
    expect(await caseOf(feedbackCaseId)).toMatchObject({ status: 'open', pausedSince: null, dueDay });
  });
});

describe('who may reach a case', () => {
  test('is told by unit, and by parts that were informed', async () => {
    const { feedbackCaseId } = await office.give();
    const open = (actor: typeof handler) => office.as(actor, (ctx) => openCase(ctx, feedbackCaseId));
    await expect(open(elsewhere)).rejects.toMatchObject({ kind: 'not-found', code: 'feedback.no-such-case' });
    await office.act(handler, feedbackCaseId, { act: 'inform', informed: [city.schools] });
    expect(await open(elsewhere)).toMatchObject({ feedbackCaseId });
    await expect(office.act(elsewhere, feedbackCaseId, { act: 'take' })).rejects.toMatchObject({ kind: 'not-found' });
  });
  test('a sensitive one reads like none for whoever may not see such', async () => {
    const { feedbackCaseId } = await office.give({ isSensitive: true });
    const open = (actor: typeof handler) => office.as(actor, (ctx) => openCase(ctx, feedbackCaseId));
    await expect(open(handler)).rejects.toMatchObject({
      kind: 'not-found',
      facts: { concealed: 'feedback.see-cases' },
    });
    await expect(open(staff('unit-head', city.kallio))).rejects.toMatchObject({ kind: 'not-found' });
    await expect(open(staff('sensitive-handler', city.schools))).rejects.toMatchObject({ kind: 'not-found' });
    expect(await open(staff('sensitive-handler', city.clinics))).toMatchObject({ isSensitive: true });
  });
});
