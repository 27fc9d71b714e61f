import { type Database } from '../src/platform/db/database.ts';
import { withShiftedClock } from '../src/platform/db/shifted-clock.ts';

/** A database whose clock stands where a test puts it, and goes on from there. */
export interface MovableClock {
  readonly database: Database;
  goTo(moment: string): void;
}

export function movableClock(database: Database): MovableClock {
  let shift = 0;
  return {
    database: {
      ...withShiftedClock(database, 0),
      transaction: (work, options) => withShiftedClock(database, shift).transaction(work, options),
    },
    goTo: (moment) => {
      shift = Date.parse(moment) - Date.now();
    },
  };
}
