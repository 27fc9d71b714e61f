import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feedbackStatuses, type FeedbackStatus } from '../feedback-case.ts';
import { acts, isAct } from '../cases/acts.ts';
import { casePageTexts } from './texts.ts';
import { isAnswerable, mainAct, possibleActs, staffActs, type Viewer } from './possible-acts.ts';

const me: Viewer = { accountId: 'me', mayHandle: true, mayApprove: false, isAsked: false };
const aCase = (status: FeedbackStatus, more = {}) => ({
  status,
  isHandledHere: true,
  pausedSince: null,
  isSensitive: false,
  mergedInto: null,
  assignedTo: null,
  ...more,
});

describe('the act of the moment', () => {
  test.each([
    ['nobody has it', aCase('received'), me, 'take'],
    ['it is mine', aCase('open', { assignedTo: 'me' }), me, 'answer'],
    ['a colleague has it', aCase('open', { assignedTo: 'you' }), me, undefined],
    [
      'a colleague asks me',
      aCase('waiting-for-colleague', { assignedTo: 'you' }),
      { ...me, isAsked: true },
      'colleague-commented',
    ],
    ['an answer waits for me', aCase('open', { assignedTo: 'you' }), { ...me, mayApprove: true }, 'approve'],
    ['it is answered', aCase('answered'), me, 'close'],
    ['it is closed', aCase('closed'), me, undefined],
    ['I only read it', aCase('received'), { ...me, mayHandle: false }, undefined],
    ['another system handles it', aCase('received', { isHandledHere: false }), me, undefined],
  ] as const)('when %s', (_name, it, viewer, act) => {
    expect(mainAct(it, viewer)).toBe(act);
  });
  test('can be done, whatever the case and whoever looks', () => {
    const viewer = fc.record({
      accountId: fc.constant('me'),
      mayHandle: fc.boolean(),
      mayApprove: fc.constant(false),
      isAsked: fc.boolean(),
    });
    const anyCase = fc.record({
      status: fc.constantFrom(...feedbackStatuses),
      isHandledHere: fc.boolean(),
      pausedSince: fc.constantFrom(null, new Date('2026-11-25')),
      isSensitive: fc.boolean(),
      mergedInto: fc.constantFrom(null, 'main'),
      assignedTo: fc.constantFrom(null, 'me', 'you'),
    });
    fc.assert(
      fc.property(anyCase, viewer, (it, who) => {
        const act = mainAct(it, who);
        if (act === 'answer') expect(isAnswerable(it, who)).toBe(true);
        else if (act !== undefined && act !== 'approve') expect(possibleActs(it, who)).toContain(act);
      }),
    );
  });
});

describe('what can be done', () => {
  test('is only what the table of acts lets staff do in that state', () => {
    for (const status of feedbackStatuses) {
      for (const act of possibleActs(aCase(status), me)) {
        expect(acts[act].by).toContain('staff');
        expect(acts[act].from).toContain(status);
      }
    }
  });
  test('by who only reads is to comment and to note', () => {
    expect(possibleActs(aCase('open'), { ...me, mayHandle: false })).toEqual(['colleague-commented', 'note']);
  });
  test('nothing, where another system handles it', () => {
    expect(possibleActs(aCase('open', { isHandledHere: false }), me)).toEqual([]);
  });
  test('is called something in each language, and every act has its words in the history', () => {
    const events = Object.keys(acts).filter(isAct);
    for (const texts of Object.values(casePageTexts)) {
      expect(staffActs.filter((act) => texts.acts[act] === '' || texts.leads[act] === '')).toEqual([]);
      expect(events.filter((act) => !Object.hasOwn(texts.events, act))).toEqual([]);
    }
  });
});
