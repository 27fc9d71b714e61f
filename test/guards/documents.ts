import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, type SourceFile } from './source-files.ts';

const named = /`((?:src|docs|test|demo|bench|examples|scripts|\.ci)\/[A-Za-z0-9_./-]+)`/g;

/** Paths that a document names in code marks and that do not exist. */
export function pathFaults(documents: readonly SourceFile[]): string[] {
  return documents.flatMap((document) =>
    [...document.text.matchAll(named)]
      .map((match) => match[1] ?? '')
      .filter((path) => !existsSync(join(projectRoot, path)))
      .map((path) => `${document.path} names ${path}, which does not exist`),
  );
}
