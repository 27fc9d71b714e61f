/** What the database says when it refuses a statement. */
export interface Refusal {
  readonly sqlState: string;
  readonly constraint: string | undefined;
  readonly schema: string | undefined;
  readonly table: string | undefined;
}

/**
 * A statement that the database refused; the same on both engines. `sqlState` is
 * PostgreSQL's error code (23505: unique), `constraint` the name that a module's
 * manifest turns into a Problem.
 */
export class StatementFailed extends Error implements Refusal {
  readonly sqlState: string;
  readonly constraint: string | undefined;
  readonly schema: string | undefined;
  readonly table: string | undefined;

  constructor(message: string, refusal: Refusal, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StatementFailed';
    this.sqlState = refusal.sqlState;
    this.constraint = refusal.constraint;
    this.schema = refusal.schema;
    this.table = refusal.table;
  }
}
