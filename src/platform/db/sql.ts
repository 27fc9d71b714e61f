/**
 * SQL is written as SQL: kysely's tag gives parameters, identifiers and
 * fragments; nothing else of kysely is used.
 */
export { sql } from 'kysely';
export type { RawBuilder } from 'kysely';
