/** Why a request is refused; the HTTP edge turns the kind into a status. */
export type ProblemKind =
  | 'invalid' // 422: what was sent cannot be used
  | 'malformed' // 400: what was sent cannot be read
  | 'signed-out' // 401
  | 'forbidden' // 403
  | 'not-found' // 404, also where existence is secret
  | 'conflict' // 409
  | 'too-large' // 413
  | 'too-many' // 429
  | 'unavailable'; // 503: try again later

/**
 * A refusal that a person should understand. `code` is `module.what-is-wrong`
 * and is a key in the module's `problems` texts; `facts` fill its blanks.
 */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(
    kind: ProblemKind,
    code: string,
    facts: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'Problem';
    this.kind = kind;
    this.code = code;
    this.facts = facts;
  }
}

export const notFound = (code = 'platform.not-found'): Problem => new Problem('not-found', code);
