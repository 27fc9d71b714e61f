import { describe, expect, test } from 'vitest';
import { feedbackStatuses, nextFeedbackStatuses } from '../feedback-case.ts';
import { acts, isAct, statusAfter } from './acts.ts';

const names = Object.keys(acts).filter(isAct);

describe('what can happen to a case', () => {
  test.each(names.flatMap((act) => feedbackStatuses.map((status) => [act, status] as const)))(
    '%s in state %s leads where the table of states allows, or nowhere',
    (act, status) => {
      const after = statusAfter(act, status);
      if (after === undefined) expect(acts[act].from).not.toContain(status);
      else expect(after === status || nextFeedbackStatuses[status].includes(after)).toBe(true);
    },
  );
  test('nothing reaches a withdrawn case but notes, facts about it and erasure', () => {
    const possible = names.filter((act) => statusAfter(act, 'withdrawn') !== undefined);
    expect(possible.filter((act) => acts[act].isResponse || acts[act].isReaction)).toEqual([]);
  });
  test('whatever says something to the giver for the first time is seen by her', () => {
    expect(names.filter((act) => acts[act].isReaction && !acts[act].isForGiver)).toEqual([]);
  });
  test('a reply ends the wait for the giver', () => {
    expect(statusAfter('giver-replied', 'waiting-for-giver')).toBe('open');
    expect(statusAfter('giver-replied', 'received')).toBe('received');
  });
});
