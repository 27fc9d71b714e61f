import { Problem, type ProblemKind } from '../../kernel/problem.ts';
import { shownFileName } from './file-name.ts';

/** Why a file is not taken. */
export type AttachmentFault =
  | 'empty'
  | 'too-large'
  | 'heic'
  | 'svg'
  | 'program'
  | 'web-page'
  | 'archive'
  | 'old-office'
  | 'other-type'
  | 'picture-broken'
  | 'picture-too-large'
  | 'pdf-broken'
  | 'pdf-active'
  | 'pdf-two-things'
  | 'office-broken'
  | 'office-active'
  | 'office-too-large'
  | 'not-text'
  | 'infected';

/** The refusal of one file, in words that name it. */
export function fileRefusal(
  fault: AttachmentFault,
  sentName: string,
  facts: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): Problem {
  const kind: ProblemKind = fault === 'too-large' ? 'too-large' : 'invalid';
  return new Problem(kind, `attachments.${fault}`, { name: shownFileName(sentName), ...facts }, { cause });
}
