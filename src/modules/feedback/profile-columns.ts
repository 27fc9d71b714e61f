import { Problem } from '../../kernel/problem.ts';
import { type ImportProfile } from './import-profile.ts';

/** A column of a file that the profile speaks of. */
export interface FoundColumn {
  readonly index: number;
  /** As the header of this file calls it. */
  readonly name: string;
}

export type FindColumn = (names: readonly string[]) => FoundColumn;

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** Every set of names under which the profile looks for a column. */
export function columnsOf(profile: ImportProfile): readonly (readonly string[])[] {
  const { received, changed, reacted, answered, text, place, published } = profile;
  const parts = [received, changed, reacted, answered, text, place];
  const mapped = [
    profile.status,
    profile.kind,
    profile.channel,
    profile.language,
    profile.unit,
    profile.district,
    profile.theme,
  ];
  return [
    ...profile.sourceId,
    ...[...parts, ...mapped].flatMap((part) => (part?.column ? [part.column] : [])),
    ...(typeof published === 'object' ? [published.column] : []),
  ];
}

/**
 * Finds the profile's columns in the header of a file. A Problem names every column that is missing and what the
 * header has instead.
 */
export function findColumns(profile: ImportProfile, header: readonly string[], file: string): FindColumn {
  const find = (names: readonly string[]): FoundColumn | undefined => {
    for (const wanted of names) {
      const index = header.findIndex((name) => sameName(name, wanted));
      if (index >= 0) return { index, name: header[index] ?? wanted };
    }
    return undefined;
  };
  const missing = columnsOf(profile).filter((names) => !find(names));
  if (missing.length > 0) {
    const columns = [...new Set(missing.map((names) => names.join(' / ')))].join(', ');
    throw new Problem('invalid', 'feedback.columns-missing', { file, columns, header: header.join(', ') });
  }
  return (names) => {
    const found = find(names);
    if (!found) throw new RangeError(`${names.join(' / ')} is not a column of the profile`);
    return found;
  };
}
