import { type Database } from '../../../platform/db/database.ts';

/** What the import pages need besides a transaction. */
export interface ImportPagesDependencies {
  /** Asked when it is used: a module is made before the database is opened. An import takes many transactions. */
  readonly database: () => Database;
  /** The folder in which uploaded files wait. */
  readonly uploads: string;
}

export const seeAction = 'feedback.see-imports';
export const importAction = 'feedback.import';
export const importsPath = '/staff/imports';
