import { describe, expect, test } from 'vitest';
import { languages } from '../../../kernel/language.ts';
import { acts, isAct, type Act } from '../cases/acts.ts';
import { type FeedbackEvent } from '../cases/feedback-event.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { feedbackStatuses } from '../feedback-case.ts';
import { conversationOf, stateInWords, type WordsAbout } from './case-in-words.ts';
import { giveTexts } from './texts.ts';

const at = new Date('2026-11-25T10:00:00Z');
const about: WordsAbout = {
  language: 'fi',
  timeZone: 'Europe/Helsinki',
  today: '2026-11-25',
  unitName: (id) => (id === 'kallio' ? 'Kallion terveysasema' : undefined),
  seesTexts: true,
};

const aCase = (change: Partial<HandledCase> = {}): HandledCase => ({
  feedbackCaseId: 'id',
  version: 1,
  status: 'received',
  kind: null,
  channel: 'web',
  language: 'fi',
  organisationUnitId: 'kallio',
  districtId: null,
  themeIds: [],
  place: null,
  title: null,
  text: 'Kiitos!',
  maskedText: 'Kiitos!',
  isSensitive: false,
  isHandledHere: true,
  isPublished: false,
  mayPublish: false,
  wantsAnswer: true,
  assignedTo: null,
  giverContactId: null,
  giverResidentId: null,
  onBehalfOf: null,
  latitude: null,
  longitude: null,
  receivedAt: at,
  changedAt: at,
  reactedAt: null,
  answeredAt: null,
  reactionDueDay: '2026-11-27',
  dueDay: '2026-12-02',
  pausedSince: null,
  mergedInto: null,
  splitFrom: null,
  ...change,
});

const anEvent = (act: Act, change: Partial<FeedbackEvent> = {}): FeedbackEvent => ({
  number: 1,
  at,
  act,
  status: 'open',
  organisationUnitId: 'kallio',
  assignedTo: null,
  byKind: 'staff',
  byAccount: null,
  isForGiver: acts[act].isForGiver,
  text: null,
  maskedText: null,
  reason: null,
  facts: {},
  ...change,
});

describe('where a case stands', () => {
  test('is one sentence, who has it and by when', () => {
    expect(stateInWords(aCase(), [], about)).toEqual({
      state: 'Palautteesi on perillä ja odottaa käsittelijää.',
      more: ['Siitä vastaa Kallion terveysasema.'],
      promise: 'Saat vastauksen viimeistään keskiviikkona 2.12.2026.',
      isLate: false,
    });
  });
  test('says plainly that the city is late, from the day after on', () => {
    expect(stateInWords(aCase(), [], { ...about, today: '2026-12-02' }).isLate).toBe(false);
    const late = stateInWords(aCase(), [], { ...about, today: '2026-12-03' });
    expect([late.isLate, late.promise]).toEqual([true, expect.stringContaining('Olemme myöhässä')]);
  });
  test('is not late while the city waits for the giver, nor when it is done', () => {
    const paused = aCase({ status: 'waiting-for-giver', pausedSince: at });
    expect(stateInWords(paused, [], { ...about, today: '2027-01-01' }).isLate).toBe(false);
    expect(stateInWords(aCase({ status: 'answered' }), [], { ...about, today: '2027-01-01' })).toMatchObject({
      isLate: false,
      more: [],
    });
  });
  test('tells why it was closed, and not only that', () => {
    const closing = [anEvent('close', { reason: 'no-action' })];
    expect(stateInWords(aCase({ status: 'closed' }), closing, about).more).toEqual(['Asia ei johda toimenpiteisiin.']);
  });
  test('joined with another is not called handled before that one is answered', () => {
    const joined = aCase({ status: 'closed', mergedInto: 'other' });
    expect(stateInWords(joined, [anEvent('merge')], about).state).toContain('Saat vastauksen tänne');
    expect(stateInWords(joined, [anEvent('merge'), anEvent('shared-answer')], about).state).toContain('käsitelty');
  });
  test.each(languages)('has words for every state in %s', (language) => {
    for (const status of feedbackStatuses) {
      expect(stateInWords(aCase({ status }), [], { ...about, language }).state.length).toBeGreaterThan(10);
    }
  });
});

describe('the conversation', () => {
  test('holds what the giver may see and nothing else', () => {
    const events = [anEvent('receive'), anEvent('note', { text: 'sisäinen' }), anEvent('answer', { text: 'Kiitos.' })];
    const said = conversationOf(events, about);
    expect(said.map(({ heading }) => heading)).toEqual(['Kaupunki kirjasi palautteesi', 'Kaupunki vastasi']);
    expect(JSON.stringify(said)).not.toContain('sisäinen');
  });
  test('without the right to read it holds what happened and no word of what was said', () => {
    const events = [anEvent('receive', { byKind: 'giver', text: 'salaista' }), anEvent('answer', { text: 'salaista' })];
    const said = conversationOf(events, { ...about, seesTexts: false });
    expect(said).toHaveLength(2);
    expect(JSON.stringify(said)).not.toContain('salaista');
  });
  test('tells each change of the promise', () => {
    const moved = anEvent('change-promise', { facts: { dueDay: '2026-12-07', dueDayBefore: '2026-12-02' } });
    expect(conversationOf([moved], about)[0]?.notes).toEqual([
      'Lupasimme vastata viimeistään keskiviikkona 2.12.2026. Uusi päivä on maanantaina 7.12.2026.',
    ]);
  });
  test('has a heading of its own for whatever the giver sees', () => {
    const shown = Object.keys(acts)
      .filter(isAct)
      .filter((act) => acts[act].isForGiver);
    const { other, ...named } = giveTexts.fi.mine.acts;
    expect(shown.filter((act) => !Object.hasOwn(named, act))).toEqual([]);
    expect(
      conversationOf(
        shown.map((act) => anEvent(act)),
        about,
      ).map(({ heading }) => heading),
    ).not.toContain(other);
  });
});
