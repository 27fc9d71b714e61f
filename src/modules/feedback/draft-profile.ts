import { basename, extname } from 'node:path';
import { openTable } from '../../platform/files/tabular/open-table.ts';
import { cleanCode } from './clean-text.ts';
import { type FileToImport } from './feedback-import.ts';
import { type ImportProfileFile } from './import-profile.ts';
import { channelWords, type ColumnRole, columnWords, kindWords, statusWords, timeRoles } from './profile-words.ts';
import { themeCode } from './row-themes.ts';
import { isoParser, patternParser } from './time-format.ts';

/** What the first rows of a column hold. */
interface ColumnSample {
  readonly name: string;
  readonly values: Map<string, number>;
  filled: number;
}

interface FileSample {
  readonly columns: readonly ColumnSample[];
  /** The first rows themselves, to see whether an id comes twice. */
  readonly rows: readonly (readonly string[])[];
}

const mostRows = 20_000;
/** A column with more different values than this is not a list of values to map. */
const mostValues = 200;

/**
 * A first draft of a profile, guessed from headers and values: columns by their names, forms of times, and every value
 * of the columns that have few, ready to be given a meaning (null where there is no guess). A person must read it.
 */
export async function draftProfile(files: readonly FileToImport[]): Promise<ImportProfileFile> {
  const samples: FileSample[] = [];
  for (const file of files) samples.push(await sampleFile(file));
  const roles = samples.map((sample) => guessRoles(sample.columns));
  const namesOf = (role: ColumnRole): string[] => [...new Set(roles.flatMap((found) => found.get(role)?.name ?? []))];
  const valuesOf = (role: ColumnRole): string[] => {
    const all = roles.flatMap((found) => [...(found.get(role)?.values.entries() ?? [])]);
    const values = [...new Set(all.map(([value]) => value))].filter((value) => value !== '');
    return values.length <= mostValues ? values : [];
  };
  const time = (role: (typeof timeRoles)[number]) =>
    namesOf(role).length > 0 ? { column: namesOf(role), formats: formatsOf(valuesSeen(roles, role)) } : undefined;
  const mapped = <Value extends string>(role: ColumnRole, words: Readonly<Record<Value, readonly string[]>>) =>
    namesOf(role).length > 0
      ? {
          column: namesOf(role),
          values: Object.fromEntries(valuesOf(role).map((value) => [value, meaningOf(value, words)])),
        }
      : undefined;
  const coded = (role: ColumnRole) =>
    namesOf(role).length > 0
      ? { column: namesOf(role), values: Object.fromEntries(valuesOf(role).map((value) => [value, null])) }
      : undefined;
  const text = namesOf('text');
  const place = namesOf('place');
  const first = files[0];
  const fileName = first === undefined ? '' : typeof first === 'string' ? basename(first) : first.name;
  return {
    name: fileName.slice(0, -extname(fileName).length || undefined) || 'feedback',
    source: themeCode(fileName.replace(/\.[^.]*$/, '').replaceAll(/\d+/g, ' ')) || 'feedback',
    timeZone: 'Europe/Helsinki',
    sourceId: idColumns(samples, roles, namesOf),
    received: time('received') ?? { column: '?', formats: ['iso'] },
    changed: time('changed'),
    reacted: time('reacted'),
    answered: time('answered'),
    status: mapped('status', statusWords) ?? { default: 'received' },
    kind: mapped('kind', kindWords),
    channel: mapped('channel', channelWords),
    language: mapped('language', {
      fi: ['suomi', 'finska', 'finnish'],
      sv: ['ruotsi', 'svenska', 'swedish'],
      en: ['englanti', 'engelska', 'english'],
    }),
    unit: coded('unit'),
    district: coded('district'),
    ...draftThemes(namesOf('theme'), valuesOf('theme')),
    text: text.length > 0 ? { column: text } : undefined,
    place: place.length > 0 ? { column: place, blank: ['-'] } : undefined,
    published: false,
  };
}

async function sampleFile(file: FileToImport): Promise<FileSample> {
  const table = await openTable(file);
  const columns: ColumnSample[] = table.header.map((name) => ({ name, values: new Map(), filled: 0 }));
  const rows: (readonly string[])[] = [];
  try {
    for await (const { cells } of table.rows) {
      if (rows.length >= mostRows) break;
      rows.push(cells);
      for (const [index, column] of columns.entries()) {
        const value = cleanCode(cells[index] ?? '');
        if (value !== '') column.filled += 1;
        if (column.values.size <= mostValues) column.values.set(value, (column.values.get(value) ?? 0) + 1);
      }
    }
  } finally {
    await table.close();
  }
  return { columns, rows };
}

/** The likeliest column of each role: the one whose name holds the longest word of it. */
function guessRoles(columns: readonly ColumnSample[]): ReadonlyMap<ColumnRole, ColumnSample> {
  const times = new Set<ColumnRole>(timeRoles);
  const guesses = columns.flatMap((column) => {
    const isTime = formatsOf([...column.values.keys()]).length > 0;
    return entriesOf(columnWords)
      .filter(([role]) => times.has(role) === isTime)
      .map(([role, words]) => ({ column, role, score: scoreOf(column.name, words) }))
      .filter(({ score }) => score > 0);
  });
  const found = new Map<ColumnRole, ColumnSample>();
  const taken = new Set<ColumnSample>();
  for (const { column, role } of guesses.sort((one, other) => other.score - one.score)) {
    if (found.has(role) || taken.has(column)) continue;
    found.set(role, column);
    taken.add(column);
  }
  return found;
}

function scoreOf(name: string, words: readonly string[]): number {
  const text = name.toLowerCase();
  const parts = new Set(text.split(/[^\p{L}\d]+/u));
  const scores = words.map((word) => {
    if (text === word) return word.length + 20;
    if (parts.has(word)) return word.length + 10;
    // Short words stand inside too many others.
    return word.length > 3 && text.includes(word) ? word.length : 0;
  });
  return Math.max(0, ...scores);
}

const entriesOf = <Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] => {
  const entries: [Key, Value][] = [];
  for (const key in record) entries.push([key, record[key]]);
  return entries;
};

function meaningOf<Value extends string>(
  value: string,
  words: Readonly<Record<Value, readonly string[]>>,
): Value | null {
  const text = value.toLowerCase();
  return entriesOf(words).find(([meaning, of]) => meaning === text || of.includes(text))?.[0] ?? null;
}

const valuesSeen = (roles: readonly ReadonlyMap<ColumnRole, ColumnSample>[], role: ColumnRole): string[] =>
  roles.flatMap((found) => [...(found.get(role)?.values.keys() ?? [])]);

/** In this order: a day before a month where both are possible, as in Europe. */
const knownFormats = [
  'iso',
  'd.M.yyyy H.mm',
  'd.M.yyyy H:mm',
  'd.M.yyyy H.mm.ss',
  'd.M.yyyy H:mm:ss',
  'd.M.yyyy',
  'd/M/yyyy H:mm',
  'd/M/yyyy H:mm:ss',
  'd/M/yyyy',
  'M/d/yyyy H:mm',
  'M/d/yyyy',
  'yyyy/M/d H:mm',
  'yyyy/M/d',
] as const;

/** The fewest known forms that read every value; none when some value is not a time. */
function formatsOf(values: readonly string[]): string[] {
  let left = values.filter((value) => value !== '');
  const formats: string[] = [];
  const parsers = knownFormats.map((format) => ({
    format,
    parse: format === 'iso' ? isoParser : patternParser(format),
  }));
  while (left.length > 0) {
    const unread = parsers.map(({ format, parse }) => ({
      format,
      values: left.filter((value) => typeof parse?.(value) === 'string'),
    }));
    const [best] = unread.sort((one, other) => one.values.length - other.values.length);
    if (!best || best.values.length === left.length) return [];
    formats.push(best.format);
    left = best.values;
  }
  return formats;
}

/** The column of ids; with the time of arrival when an id comes back with another one. */
function idColumns(
  samples: readonly FileSample[],
  roles: readonly ReadonlyMap<ColumnRole, ColumnSample>[],
  namesOf: (role: ColumnRole) => string[],
): string[][] {
  const ids = namesOf('sourceId');
  if (ids.length === 0) return [['?']];
  const arrivals = new Map<string, string>();
  const isReused = samples.some(({ rows, columns }, file) => {
    const idAt = columns.findIndex((column) => column === roles[file]?.get('sourceId'));
    const timeAt = columns.findIndex((column) => column === roles[file]?.get('received'));
    if (idAt < 0 || timeAt < 0) return false;
    return rows.some((cells) => {
      const [id, arrival] = [cells[idAt] ?? '', cells[timeAt] ?? ''];
      const before = arrivals.get(id);
      arrivals.set(id, arrival);
      return before !== undefined && before !== arrival;
    });
  });
  return isReused ? [ids, namesOf('received')] : [ids];
}

function draftThemes(
  column: readonly string[],
  values: readonly string[],
): Pick<ImportProfileFile, 'theme' | 'themes'> {
  if (column.length === 0) return {};
  const themes = new Map(
    values.map((value) => [themeCode(value), { code: themeCode(value), name: { fi: value, sv: value, en: value } }]),
  );
  return {
    theme: {
      column: [...column],
      values: Object.fromEntries(values.map((value) => [value, themeCode(value) || null])),
      unknown: 'reject',
    },
    themes: [...themes.values()].filter(({ code }) => code !== ''),
  };
}
