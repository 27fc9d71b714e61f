import { type Fault } from '../fault.ts';

/** A place in a narrative, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is wrong at a place of a narrative; it never leaves the prose folder but as a `Fault`. */
export class ProseFault extends Error {
  readonly problem: string;
  readonly at: Position;
  readonly facts: Fault['facts'];

  constructor(problem: string, at: Position, facts: Fault['facts'] = {}) {
    super(problem);
    this.problem = problem;
    this.at = at;
    this.facts = facts;
  }
}

/** The fault as the build reports it: with the place of the narrative, line and column. */
export const toFault = ({ problem, at, facts }: ProseFault, place: string): Fault => ({
  check: problem.startsWith('untraced-number') ? 'C4' : 'prose',
  problem,
  place: `${place}:${at.line}:${at.column}`,
  facts,
});
