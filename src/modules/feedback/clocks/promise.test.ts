import { afterAll, describe, expect, test } from 'vitest';
import { caseOffice, staff, theSystem } from '../../../../test/case-office.ts';
import { testService } from '../../../../test/service.ts';
import { visitor } from '../../../platform/auth/rights.ts';
import { addDays, dueDay, localDay, workingCalendarOf } from '../../city/index.ts';
import { acts, isAct, statusAfter } from '../cases/acts.ts';
import { actOnCase } from '../cases/act-on-case.ts';
import { eventsOf } from '../cases/feedback-event.store.ts';
import { changeCase, findCase } from '../cases/handled-case.store.ts';
import { feedbackStatuses } from '../feedback-case.ts';
import { pauseChange } from './clock.ts';
import { dayAfterPause, usualTarget } from './target.ts';
import { endResponseTarget, setResponseTarget } from './targets/set-response-target.ts';

const service = await testService();
const { city } = service;
const office = caseOffice(service);
afterAll(() => service.close());

const handler = staff('handler', city.kallio);
const administrator = staff('administrator', null);
const caseOf = (id: string) => office.as(theSystem, ({ tx, cityId }) => findCase(tx, cityId, id));
const lastEventOf = (id: string) =>
  office.as(theSystem, async ({ tx, cityId }) => (await eventsOf(tx, cityId, id)).at(-1));
const calendar = await office.as(theSystem, ({ tx, cityId }) => workingCalendarOf(tx, cityId));
const dueIn = (days: number) => office.as(theSystem, async ({ now }) => dueDay(calendar, now, days));

describe('the promise of a case', () => {
  test("is the city's own, or that of the target which fits best", async () => {
    expect((await office.give()).dueDay).toBe(await dueIn(5));
    const law = await office.as(administrator, (ctx) =>
      setResponseTarget(ctx, {
        kind: null,
        themeId: city.theme,
        organisationUnitId: null,
        reactionDays: 2,
        responseDays: 14,
        countsIn: 'calendar-days',
        mayPause: false,
        basis: 'Laki 306/2019, 10 §',
      }),
    );
    await office.as(administrator, (ctx) =>
      setResponseTarget(ctx, {
        kind: null,
        themeId: null,
        organisationUnitId: city.health,
        ...usualTarget(3),
        basis: null,
      }),
    );
    const today = await office.as(theSystem, async ({ now }) => localDay(calendar, now));
    expect((await office.give({ themeIds: [city.theme] })).dueDay).toBe(addDays(today, 14));
    expect((await office.give()).dueDay).toBe(await dueIn(3));
    expect((await office.give({ organisationUnitId: city.schools })).dueDay).toBe(await dueIn(5));
    await office.as(administrator, (ctx) => endResponseTarget(ctx, law.responseTargetId));
    expect((await office.give({ themeIds: [city.theme] })).dueDay).toBe(await dueIn(3));
  });

  /** A case whose question to the giver went out so many days ago. */
  const waiting = async (days: number, more = {}) => {
    const { feedbackCaseId } = await office.give({ organisationUnitId: city.kallio, ...more });
    await office.act(handler, feedbackCaseId, { act: 'ask-giver', text: 'Milloin tämä tapahtui?' });
    const pausedSince = await office.as(theSystem, async ({ tx, cityId, now }) => {
      const since = new Date(now.getTime() - days * 86_400_000);
      await changeCase(tx, cityId, feedbackCaseId, 2, { pausedSince: since });
      return since;
    });
    return { feedbackCaseId, pausedSince };
  };
  const reply = (id: string) =>
    office.as(visitor, (ctx) => actOnCase(ctx, id, 'giver', { act: 'giver-replied', text: 'Maanantaina.' }));

  test('moves by what the case waited for the giver, and the giver sees from which day to which', async () => {
    const { feedbackCaseId, pausedSince } = await waiting(20);
    const before = (await caseOf(feedbackCaseId))?.dueDay ?? '';
    await reply(feedbackCaseId);
    const now = await office.as(theSystem, async (ctx) => ctx.now);
    const moved = dayAfterPause(calendar, usualTarget(3), before, { from: pausedSince, to: now });
    expect(moved > before).toBe(true);
    expect(await caseOf(feedbackCaseId)).toMatchObject({ dueDay: moved, pausedSince: null });
    expect(await lastEventOf(feedbackCaseId)).toMatchObject({
      isForGiver: true,
      facts: { dueDay: moved, dueDayBefore: before },
    });
  });

  test('that a law limits does not move', async () => {
    await office.as(administrator, (ctx) =>
      setResponseTarget(ctx, {
        kind: 'question',
        themeId: null,
        organisationUnitId: city.kallio,
        reactionDays: 2,
        responseDays: 14,
        countsIn: 'calendar-days',
        mayPause: false,
        basis: 'Laki 306/2019, 10 §',
      }),
    );
    const { feedbackCaseId } = await waiting(20, { kind: 'question' });
    const before = (await caseOf(feedbackCaseId))?.dueDay;
    await reply(feedbackCaseId);
    expect((await caseOf(feedbackCaseId))?.dueDay).toBe(before);
    expect((await lastEventOf(feedbackCaseId))?.facts).toEqual({});
  });

  test('is made anew when the case is opened again', async () => {
    const { feedbackCaseId } = await office.give();
    await office.act(handler, feedbackCaseId, { act: 'answer', text: 'Kiitos.' });
    await office.as(theSystem, ({ tx, cityId }) => changeCase(tx, cityId, feedbackCaseId, 2, { dueDay: '2020-01-07' }));
    await office.as(visitor, (ctx) =>
      actOnCase(ctx, feedbackCaseId, 'giver', { act: 'reopen', text: 'Tämä ei auttanut.' }),
    );
    const due = await dueIn(3);
    expect((await caseOf(feedbackCaseId))?.dueDay).toBe(due);
    expect(await lastEventOf(feedbackCaseId)).toMatchObject({
      isForGiver: true,
      facts: { dueDay: due, dueDayBefore: '2020-01-07' },
    });
  });

  test('that staff put off is told where the giver sees it, and nowhere else', async () => {
    const { feedbackCaseId } = await office.give();
    const change = { dueDay: '2030-01-07' };
    await expect(office.act(handler, feedbackCaseId, { act: 'note', text: 'x', change })).rejects.toThrow(RangeError);
    await office.act(handler, feedbackCaseId, { act: 'interim-answer', text: 'Selvitämme asiaa.', change });
    expect(await lastEventOf(feedbackCaseId)).toMatchObject({ isForGiver: true, facts: { dueDay: '2030-01-07' } });
  });
});

test('whatever ends a pause, in any state, is an act that the giver sees', () => {
  for (const act of Object.keys(acts).filter(isAct)) {
    for (const before of feedbackStatuses) {
      const after = statusAfter(act, before);
      if (after !== undefined && pauseChange(act, true, before, after) === 'ends') {
        expect([act, before, acts[act].isForGiver]).toEqual([act, before, true]);
      }
    }
  }
});

test('only an administrator of the whole city sets targets', async () => {
  const target = { kind: null, themeId: null, organisationUnitId: city.kallio, ...usualTarget(3), basis: null };
  for (const actor of [handler, staff('administrator', city.health), visitor]) {
    await expect(office.as(actor, (ctx) => setResponseTarget(ctx, target))).rejects.toMatchObject({
      kind: actor === visitor ? 'signed-out' : 'forbidden',
    });
  }
  await expect(
    office.as(administrator, (ctx) => endResponseTarget(ctx, '01960000-0000-7000-8000-00000000dead')),
  ).rejects.toMatchObject({ kind: 'not-found' });
});
