import { isLanguage, type Language } from '../../src/kernel/language.ts';
import { type ActInput } from '../../src/modules/feedback/index.ts';
import { type DemoFeedback } from '../feedback/generate-feedback.ts';
import { dayAt, workingDayAfter } from '../feedback/clock.ts';
import { demoBeginsAt } from '../feedback/handling.ts';
import { type Random } from '../feedback/random.ts';
import { messages, notes, toColleague } from './messages.ts';

/** One thing that happens to a case of the demonstration, and when. */
export interface CaseStep extends ActInput {
  readonly at: Date;
  readonly by: 'giver' | 'staff' | 'system';
}

const minute = 60_000;

const languageOf = ({ language }: DemoFeedback): Language => (isLanguage(language) ? language : 'fi');

/** Everything that happens to a case after it came in, in order: its states, and what is said on the way. */
export function stepsOf(random: Random, it: DemoFeedback): readonly CaseStep[] {
  const steps = it.statusHistory.slice(1).flatMap((step) => stepInto(random, it, step.status, step.at));
  return [...steps, ...besides(random, it, steps)].toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

const oneOf = <Value>(random: Random, values: readonly [Value, ...Value[]] | readonly Value[]): Value => {
  const chosen = values[random.below(values.length)];
  if (chosen === undefined) throw new RangeError('nothing to choose from');
  return chosen;
};

function stepInto(random: Random, it: DemoFeedback, status: DemoFeedback['status'], at: Date): CaseStep[] {
  const words = messages[languageOf(it)];
  switch (status) {
    case 'open':
      return [{ at, by: 'staff', act: 'take' }];
    case 'waiting-for-giver':
      return [{ at, by: 'staff', act: 'ask-giver', text: oneOf(random, words.question) }];
    case 'waiting-for-colleague':
      return [{ at, by: 'staff', act: 'ask-colleague', text: oneOf(random, toColleague) }];
    case 'answered':
      return [{ at, by: 'staff', act: 'answer', text: oneOf(random, words.answer[it.kind]) }];
    case 'reopened':
      return [{ at, by: 'giver', act: 'reopen', text: oneOf(random, words.didNotHelp) }];
    case 'closed':
      return [{ at, by: 'system', act: 'close', reason: it.answeredAt ? 'answered' : 'giver-did-not-reply' }];
    case 'handed-on':
      return [{ at, by: 'staff', act: 'hand-on', reason: 'another-authority', text: words.handedOn }];
    case 'withdrawn':
      return [{ at, by: 'giver', act: 'withdraw' }];
    case 'received':
      return [];
  }
}

/** Notes, interim answers and what givers say of the answer. */
function besides(random: Random, it: DemoFeedback, steps: readonly CaseStep[]): CaseStep[] {
  const words = messages[languageOf(it)];
  const last = steps.at(-1);
  if (!last) return [];
  const draw = random.next();
  const soon = new Date(Math.min(last.at.getTime() + (5 + random.below(50)) * minute, demoBeginsAt.getTime() - minute));
  if (it.status === 'open' && draw < 0.25) {
    const change = { dueDay: workingDayAfter(dayAt(demoBeginsAt.getTime()), 1 + random.below(5)) };
    return [{ at: soon, by: 'staff', act: 'interim-answer', text: oneOf(random, words.interim), change }];
  }
  if (it.status === 'open' && draw < 0.45) return [{ at: soon, by: 'staff', act: 'note', text: oneOf(random, notes) }];
  if (it.status === 'answered' && draw < 0.4) {
    const helped = random.next() < 0.78;
    const text = random.next() < 0.6 ? oneOf(random, helped ? words.helped : words.didNotHelp) : '';
    return [{ at: soon, by: 'giver', act: 'rate', text, facts: { helped } }];
  }
  return [];
}
