import { cleanCode, hasControl } from './clean-text.ts';
import { type FindColumn, type FoundColumn } from './profile-columns.ts';

/** What a cell means; or why it means nothing, and the cell is at fault. */
export type Meaning<Value> =
  | { readonly ok: true; readonly value: Value | null }
  | {
      readonly ok: false;
      readonly column: string;
      readonly value: string;
      readonly reason: 'unknown-value' | 'missing' | 'control-character';
    };

export type ReadMeaning<Value> = (cells: readonly string[]) => Meaning<Value>;

interface MappingRule<Value> {
  readonly column?: readonly string[] | undefined;
  readonly values: Readonly<Record<string, Value | null>>;
  readonly default?: Value | null | undefined;
  readonly unknown: 'reject' | 'ignore';
  readonly ignoreCase: boolean;
}

/** Distinct values that are remembered; a column of free text would fill the memory otherwise. */
const mostRemembered = 5000;

/**
 * A reader of one mapped column. `otherwise` judges values that the profile does not list (undefined: unknown). Every
 * distinct cell is worked out once.
 */
export function mappingReader<Value>(
  rule: MappingRule<Value> | undefined,
  find: FindColumn,
  otherwise: (value: string) => Value | undefined = () => undefined,
): ReadMeaning<Value> {
  const fallback: Meaning<Value> = { ok: true, value: rule?.default ?? null };
  if (!rule?.column) return () => fallback;
  const column = find(rule.column);
  const known = new Map(
    Object.entries(rule.values).map(([value, meaning]) => [keyOf(value, rule.ignoreCase), meaning]),
  );
  const remembered = new Map<string, Meaning<Value>>();
  return (cells) => {
    const cell = cells[column.index] ?? '';
    let meaning = remembered.get(cell);
    if (!meaning) {
      meaning = meaningOf(cell, column, rule, known, otherwise);
      if (remembered.size < mostRemembered) remembered.set(cell, meaning);
    }
    return meaning;
  };
}

const keyOf = (value: string, ignoreCase: boolean): string => {
  const text = cleanCode(value);
  return ignoreCase ? text.toLowerCase() : text;
};

function meaningOf<Value>(
  cell: string,
  column: FoundColumn,
  rule: MappingRule<Value>,
  known: ReadonlyMap<string, Value | null>,
  otherwise: (value: string) => Value | undefined,
): Meaning<Value> {
  const text = cleanCode(cell);
  const listed = known.get(keyOf(cell, rule.ignoreCase));
  if (listed !== undefined) return { ok: true, value: listed };
  if (hasControl(text)) return { ok: false, column: column.name, value: cell, reason: 'control-character' };
  if (text === '') {
    if (rule.default !== undefined || rule.unknown === 'ignore') return { ok: true, value: rule.default ?? null };
    return { ok: false, column: column.name, value: cell, reason: 'missing' };
  }
  const found = otherwise(text);
  if (found !== undefined) return { ok: true, value: found };
  if (rule.unknown === 'ignore') return { ok: true, value: rule.default ?? null };
  return { ok: false, column: column.name, value: cell, reason: 'unknown-value' };
}
