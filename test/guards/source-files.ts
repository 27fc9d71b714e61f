import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** A file of the project, with its path from the project's root and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export const projectRoot = new URL('../../', import.meta.url).pathname;

const leftOut = new Set(['node_modules', 'dist', 'var', '.git', 'coverage']);

/** Every file below a folder of the project whose name ends in one of the endings. */
export function filesBelow(folder: string, endings: readonly string[]): SourceFile[] {
  const start = join(projectRoot, folder);
  return readdirSync(start, { withFileTypes: true })
    .filter((entry) => !leftOut.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, endings);
      if (!endings.some((ending) => entry.name.endsWith(ending))) return [];
      return [
        { path: relative(projectRoot, join(projectRoot, path)), text: readFileSync(join(projectRoot, path), 'utf8') },
      ];
    })
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}
