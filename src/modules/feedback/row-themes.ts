import { cleanCode, hasControl, shownValue } from './clean-text.ts';
import { type ThemeMention } from './feedback-case.ts';
import { type ImportProfile } from './import-profile.ts';
import { type FindColumn } from './profile-columns.ts';
import { type RowReject } from './row-reject.ts';

type ThemeRule = NonNullable<ImportProfile['theme']>;
export type ReadThemes = (cells: readonly string[], rejects: RowReject[]) => readonly ThemeMention[];

/** More new themes than this in one import are no themes: the wrong column was named. */
export const mostNewThemes = 500;

/** A reader of the themes of a row: none, one, or several when the profile tells what stands between them. */
export function themeReader(
  rule: ThemeRule | undefined,
  find: FindColumn,
  knownCodes: ReadonlySet<string>,
): ReadThemes {
  const fallback = mentions(rule?.default ?? null);
  if (!rule?.column) return () => fallback;
  const { index, name } = find(rule.column);
  const { separator, unknown, ignoreCase } = rule;
  const keyOf = (value: string): string => (ignoreCase ? cleanCode(value).toLowerCase() : cleanCode(value));
  const listed = new Map(Object.entries(rule.values).map(([value, codes]) => [keyOf(value), mentions(codes)]));
  const made = new Map<string, string>();

  const themesOf = (value: string, rejects: RowReject[]): readonly ThemeMention[] => {
    const text = cleanCode(value);
    const found = listed.get(keyOf(value));
    if (found) return found;
    const reject = (reason: RowReject['reason'], facts: RowReject['facts'] = {}): readonly ThemeMention[] => {
      rejects.push({ column: name, value: shownValue(value), reason, facts });
      return [];
    };
    if (hasControl(text)) return reject('control-character');
    if (text === '') return rule.default !== undefined || unknown !== 'reject' ? fallback : reject('missing');
    const code = made.get(text) ?? themeCode(text);
    if (knownCodes.has(code)) return [{ code }];
    if (unknown === 'ignore') return fallback;
    if (unknown === 'reject' || code === '') return reject('unknown-value');
    if (text.length > 200) return reject('too-long', { most: 200 });
    if (!made.has(text) && made.size >= mostNewThemes) return reject('too-many-new-themes', { most: mostNewThemes });
    made.set(text, code);
    return [{ code, name: text }];
  };

  return (cells, rejects) => {
    const cell = cells[index] ?? '';
    if (separator === undefined || !cell.includes(separator)) return themesOf(cell, rejects);
    const parts = cell.split(separator).filter((part) => part.trim() !== '');
    const all = parts.flatMap((part) => themesOf(part, rejects));
    return [...new Map(all.map((theme) => [theme.code, theme])).values()].sort((one, other) =>
      one.code < other.code ? -1 : 1,
    );
  };
}

const mentions = (codes: string | readonly string[] | null): readonly ThemeMention[] =>
  codes === null ? [] : [codes].flat().map((code) => ({ code }));

/** A code made of a name: `Ampel für Fußgänger` becomes `ampel-fur-fussganger`. */
export const themeCode = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 100)
    .replace(/-+$/, '');
