import { type Act, statusAfter, unfinishedStatuses } from '../cases/acts.ts';
import { type HandledCase } from '../cases/handled-case.ts';

/** The acts that have a page of their own; answering has more than one. */
export const staffActs = [
  'take',
  'assign',
  'interim-answer',
  'ask-giver',
  'ask-colleague',
  'colleague-commented',
  'note',
  'close',
  'reopen',
  'transfer',
  'hand-on',
  'inform',
  'reclassify',
  'change-promise',
  'pause',
  'resume',
  'split',
  'merge',
  'mark-sensitive',
  'unmark-sensitive',
] as const satisfies readonly Act[];
export type StaffAct = (typeof staffActs)[number];

export const isStaffAct = (name: string): name is StaffAct => staffActs.some((act) => act === name);

/** Who looks at a case, and what the case asks of her. */
export interface Viewer {
  readonly accountId: string;
  /** Acts on the case; else reads it and comments. */
  readonly mayHandle: boolean;
  /** An answer waits, and this one may approve it. */
  readonly mayApprove: boolean;
  /** A colleague has asked this one, who has not said anything yet. */
  readonly isAsked: boolean;
}

type CaseState = Pick<
  HandledCase,
  'status' | 'isHandledHere' | 'pausedSince' | 'isSensitive' | 'mergedInto' | 'assignedTo'
>;

/** What the viewer can do with a case now, in the order in which it is offered. */
export function possibleActs(it: CaseState, viewer: Viewer): StaffAct[] {
  if (!it.isHandledHere) return [];
  return staffActs.filter((act) => {
    if (statusAfter(act, it.status) === undefined) return false;
    if (!viewer.mayHandle) return act === 'colleague-commented' || act === 'note';
    switch (act) {
      case 'take':
        return it.assignedTo !== viewer.accountId;
      case 'colleague-commented':
        return viewer.isAsked;
      case 'resume':
        return it.pausedSince !== null;
      case 'pause':
        return it.pausedSince === null;
      case 'mark-sensitive':
        return !it.isSensitive;
      case 'unmark-sensitive':
        return it.isSensitive;
      case 'merge':
        return it.mergedInto === null && !it.isSensitive;
      default:
        return true;
    }
  });
}

/** The act of the moment, which has the one primary button of the page; undefined when nothing is asked of the viewer. */
export function mainAct(it: CaseState, viewer: Viewer): StaffAct | 'answer' | 'approve' | undefined {
  if (!it.isHandledHere) return undefined;
  if (viewer.mayApprove) return 'approve';
  const isOpen = unfinishedStatuses.includes(it.status);
  if (!viewer.mayHandle) return isOpen && viewer.isAsked ? 'colleague-commented' : undefined;
  if (!isOpen) return it.status === 'answered' ? 'close' : undefined;
  if (it.assignedTo === null) return 'take';
  if (it.assignedTo === viewer.accountId) return 'answer';
  return viewer.isAsked ? 'colleague-commented' : undefined;
}

/** Whether an answer can be written to the case now. */
export const isAnswerable = (it: CaseState, viewer: Viewer): boolean =>
  it.isHandledHere && viewer.mayHandle && statusAfter('answer', it.status) !== undefined;
