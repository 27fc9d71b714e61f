import { posix } from 'node:path';
import { type SourceFile } from './source-files.ts';

/** Layers from the innermost out; a file may import its own layer and the ones before it. */
const layers = ['kernel', 'statistics', 'platform', 'modules', 'site', 'app', 'start'] as const;

/** Modules in tiers; a module imports the doors of earlier tiers only. */
const tiers: readonly (readonly string[])[] = [
  ['city'],
  ['people'],
  ['feedback', 'pulses', 'surveys', 'hearings', 'budgeting', 'groups'],
  ['activities', 'analysis'],
  ['plans'],
  ['measures'],
  ['reports'],
  ['connectors'],
];

/** They get what other modules offer from the application, and import none of them. */
const offeredOnly = new Set(['analysis', 'reports']);
const sharedByAll = new Set(['city', 'people']);

const starters = new Set(['src/main.ts', 'src/cli.ts']);

export function layerOf(path: string): (typeof layers)[number] {
  const [, first = '', ...rest] = path.split('/');
  if (rest.length > 0) {
    if (first === 'kernel' || first === 'statistics' || first === 'platform' || first === 'modules' || first === 'site')
      return first;
    return 'app';
  }
  return starters.has(path) || path.startsWith('src/cli') ? 'start' : 'app';
}

const moduleOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1];

/** The paths of the project that a file imports. */
export function importsOf(file: SourceFile): string[] {
  const found = file.text.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g);
  return [...found].map((match) => posix.normalize(posix.join(posix.dirname(file.path), match[1] ?? '')));
}

/** Every import that goes against the tiers, as a sentence. */
export function importFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => importsOf(file).flatMap((target) => importFault(file.path, target)));
}

function importFault(from: string, to: string): string[] {
  if (!from.startsWith('src/') || /\.test\.tsx?$/.test(from)) return [];
  if (!to.startsWith('src/')) {
    const isDemoStart =
      to.startsWith('demo/') && layerOf(from) !== 'kernel' && ['app', 'start'].includes(layerOf(from));
    return isDemoStart ? [] : [`${from} imports ${to}, which is not part of the service`];
  }
  if (layers.indexOf(layerOf(to)) > layers.indexOf(layerOf(from)))
    return [`${from} (${layerOf(from)}) imports upwards: ${to}`];
  const target = moduleOf(to);
  const source = moduleOf(from);
  if (target === undefined || target === source) return [];
  const isDoor = to === `src/modules/${target}/index.ts`;
  if (!isDoor)
    return [`${from} imports ${to}: only the door of a module may be imported, src/modules/${target}/index.ts`];
  if (source === undefined) return [];
  const tierOf = (name: string): number => tiers.findIndex((tier) => tier.includes(name));
  if (tierOf(target) >= tierOf(source)) return [`${from} imports ${to}, which is not of an earlier tier`];
  if (offeredOnly.has(source) && !sharedByAll.has(target))
    return [`${from} imports ${to}: ${source} takes only what modules offer`];
  return [];
}

/** Groups of files that import each other in a ring, each told once by its path. */
export function importRings(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map((file) => [file.path, runtimeImportsOf(file)]));
  const state = new Map<string, 'open' | 'done'>();
  const rings: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      rings.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
      return;
    }
    state.set(path, 'open');
    for (const next of graph.get(path) ?? []) if (graph.has(next)) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  return rings;
}

/** Imports that remain at run time: those of types alone are erased. */
function runtimeImportsOf(file: SourceFile): string[] {
  const withoutTypes = file.text
    .replaceAll(/import type [^;]*;/g, '')
    .replaceAll(/import \{((?:\s*type [^,}]+,?)+)\s*\} from '[^']+';/g, '');
  return importsOf({ path: file.path, text: withoutTypes });
}

/** SQL outside stores, migrations and the database's own door. */
export function sqlFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => file.path.startsWith('src/') && !/\.store\.ts$|\.test\.tsx?$/.test(file.path))
    .filter((file) => !file.path.startsWith('src/platform/db/'))
    .filter((file) => /\bsql(?:<[^>]*>)?`/.test(file.text))
    .map((file) => `${file.path} holds SQL: move it to a *.store.ts`);
}

/** Stores and migrations name their own schema, or for foreign keys and reads in migrations an earlier tier's. */
export function schemaFaults(files: readonly SourceFile[]): string[] {
  const known = tiers.flat();
  return files.flatMap((file) => {
    const own = moduleOf(file.path);
    if (own === undefined || !file.path.endsWith('.store.ts')) return [];
    const named = [...file.text.matchAll(/\b(?:from|join|into|update|table)\s+([a-z]+)\.[a-z_]+/g)].map(
      (match) => match[1] ?? '',
    );
    const foreign = [...new Set(named)].filter((name) => known.includes(name) && name !== own);
    return foreign.map((name) => `${file.path} names the tables of ${name}: ask its door instead`);
  });
}

/** A file that nobody can read at a sitting. */
export const lengthFaults = (files: readonly SourceFile[], most: number): string[] =>
  files
    .map((file) => ({ path: file.path, lines: file.text.split('\n').length - 1 }))
    .filter((file) => file.lines > most)
    .map((file) => `${file.path} has ${file.lines} lines, more than ${most}: cut it by what it is about`);
