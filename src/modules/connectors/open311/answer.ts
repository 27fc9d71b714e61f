import { type Language } from '../../../kernel/language.ts';
import { type Problem, type ProblemKind } from '../../../kernel/problem.ts';
import { type DataReply } from '../../../platform/http/route.ts';
import { problemSentence } from '../problem-sentence.ts';
import { type Tree, toXml } from './xml.ts';

export type Format = 'json' | 'xml';

const types: Readonly<Record<Format, string>> = {
  json: 'application/json; charset=utf-8',
  xml: 'text/xml; charset=utf-8',
};

/** An answer in the format that was asked for; JSON drops the root (Spark convention). */
export const answerIn = (
  format: Format,
  root: string,
  value: Tree,
  more: Pick<DataReply, 'status' | 'headers'> = {},
): DataReply => ({
  kind: 'data',
  body: format === 'json' ? JSON.stringify(value) : toXml(root, value),
  type: types[format],
  ...more,
});

/**
 * HTTP statuses of refusals: 403 for the key alone, 404 for what does not exist, 400 for the rest (GeoReport v2, Errors);
 * what the protocol below it refuses keeps its own.
 */
const statusOf: Readonly<Record<ProblemKind, NonNullable<DataReply['status']>>> = {
  invalid: 400,
  malformed: 400,
  'signed-out': 403,
  forbidden: 403,
  'not-found': 404,
  conflict: 400,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
};

export const formatOf = (path: string): Format => (path.endsWith('.xml') ? 'xml' : 'json');

/** A refusal: always a list, also of one. */
export function refusedIn(problem: Problem | undefined, path: string, language: Language): DataReply {
  const status = problem ? statusOf[problem.kind] : 500;
  return answerIn(formatOf(path), 'errors', [{ code: status, description: problemSentence(problem, language) }], {
    status,
  });
}
