import { type Json } from '../../../kernel/canonical-json.ts';
import { type Language } from '../../../kernel/language.ts';
import { textIn } from '../../../platform/http/form-values.ts';
import { type ColumnSurvey, type ProfileDraft } from '../import-draft.ts';

/** Fields of the profile that are a moment, in the order of a case's life. */
export const timeFields = ['received', 'changed', 'reacted', 'answered'] as const;
/** Fields whose values each mean something here. */
export const valueFields = ['status', 'kind', 'channel', 'language', 'theme', 'unit', 'district'] as const;
export const plainFields = ['text', 'place'] as const;
export const columnFields = [...timeFields, ...valueFields, ...plainFields] as const;

export type TimeField = (typeof timeFields)[number];
export type ValueField = (typeof valueFields)[number];
export type ColumnField = (typeof columnFields)[number];

/** Stands in the form for a value of which it is known that it tells nothing. */
export const knownNothing = '-';

type JsonObject = Readonly<Record<string, Json | undefined>>;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const partOf = (profile: ProfileDraft, field: string): JsonObject => {
  const part = profile[field];
  return isObject(part) ? part : {};
};

const namesOf = (column: Json | undefined): readonly string[] =>
  typeof column === 'string'
    ? [column]
    : Array.isArray(column)
      ? column.filter((name) => typeof name === 'string')
      : [];

/** The column that a field is read from, with its other names in other files. */
export function columnNames(profile: ProfileDraft, field: ColumnField | 'sourceId'): readonly string[] {
  if (field !== 'sourceId') return namesOf(partOf(profile, field).column);
  const ids = profile.sourceId;
  return namesOf(Array.isArray(ids) ? ids[0] : undefined);
}

/** What the patterns of times are, each once. */
export function timeFormats(profile: ProfileDraft): readonly string[] {
  const formats = timeFields.flatMap((field) => namesOf(partOf(profile, field).formats));
  return formats.length === 0 ? ['iso'] : [...new Set(formats)];
}

export const textOfKey = (profile: ProfileDraft, key: string, otherwise = ''): string => {
  const value = profile[key];
  return typeof value === 'string' ? value : otherwise;
};

export const isUpperBound = (profile: ProfileDraft): boolean => partOf(profile, 'answered').isUpperBound === true;

/** What a value of a column means by the profile; undefined when it does not say. */
export function meaningOf(profile: ProfileDraft, field: ValueField, value: string): string | undefined {
  const values = partOf(profile, field).values;
  if (!isObject(values)) return undefined;
  const key = Object.keys(values).find((known) => known.trim().toLowerCase() === value.toLowerCase());
  const meaning = key === undefined ? undefined : values[key];
  if (meaning === null) return knownNothing;
  return namesOf(meaning)[0];
}

export const policyOf = (profile: ProfileDraft, field: ValueField): string => {
  const { unknown } = partOf(profile, field);
  return typeof unknown === 'string' ? unknown : 'reject';
};

export function defaultOf(profile: ProfileDraft, field: ValueField): string {
  const meaning = partOf(profile, field).default;
  return meaning === null ? knownNothing : (namesOf(meaning)[0] ?? '');
}

const columnIn = (form: FormData, field: string): Json | undefined => {
  const names = [...new Set([textIn(form, field), textIn(form, `${field}-also`)])].filter((name) => name !== '');
  return names.length > 1 ? names : names[0];
};

/** The profile with what the form of columns says; what the form does not ask stays as it was. */
export function withColumns(profile: ProfileDraft, form: FormData): ProfileDraft {
  const formats = textIn(form, 'formats')
    .split(';')
    .map((format) => format.trim())
    .filter((format) => format !== '');
  const id = columnIn(form, 'sourceId');
  const otherIds = Array.isArray(profile.sourceId) ? profile.sourceId.slice(1) : [];
  return {
    ...profile,
    name: textIn(form, 'name').trim(),
    source: textIn(form, 'source').trim(),
    timeZone: textIn(form, 'timeZone').trim(),
    skippedHour: textIn(form, 'skippedHour') === 'shift' ? 'shift' : 'reject',
    repeatedHour: textIn(form, 'repeatedHour') === 'later' ? 'later' : 'earlier',
    sourceId: id === undefined ? [] : [id, ...otherIds],
    ...Object.fromEntries(timeFields.map((field) => [field, timeIn(profile, form, field, formats)])),
    ...Object.fromEntries(valueFields.map((field) => [field, valuesPartIn(profile, form, field)])),
    ...Object.fromEntries(plainFields.map((field) => [field, plainIn(profile, form, field)])),
  };
}

function timeIn(profile: ProfileDraft, form: FormData, field: TimeField, formats: readonly string[]): Json | undefined {
  const column = columnIn(form, field);
  if (column === undefined) return undefined;
  const part = { ...partOf(profile, field), column, formats };
  return field === 'answered' ? { ...part, isUpperBound: form.has('isUpperBound') } : part;
}

/** Another column has other values: what was said of the old one's is dropped. */
function valuesPartIn(profile: ProfileDraft, form: FormData, field: ValueField): Json | undefined {
  const column = columnIn(form, field);
  const { column: before, values, ...others } = partOf(profile, field);
  if (column === undefined) return field === 'status' || others.default !== undefined ? others : undefined;
  return namesOf(before).join('\n') === namesOf(column).join('\n') && values !== undefined
    ? { ...others, column, values }
    : { ...others, column };
}

function plainIn(profile: ProfileDraft, form: FormData, field: (typeof plainFields)[number]): Json | undefined {
  const column = columnIn(form, field);
  return column === undefined ? undefined : { ...partOf(profile, field), column };
}

/** The values of a field's column, or columns, the commonest first. */
export function valuesOfField(
  profile: ProfileDraft,
  field: ValueField,
  columns: readonly ColumnSurvey[],
): readonly string[] {
  const names = columnNames(profile, field);
  const own = columns.filter((column) => names.includes(column.name));
  return [...new Set(own.flatMap((column) => column.values.map(({ value }) => value)))];
}

/** Fields that are read from a column, and the status, without which no case is. */
export const fieldsWithValues = (profile: ProfileDraft): readonly ValueField[] =>
  valueFields.filter((field) => field === 'status' || columnNames(profile, field).length > 0);

/** The profile with what the form of values says. */
export function withValues(profile: ProfileDraft, form: FormData, columns: readonly ColumnSurvey[]): ProfileDraft {
  const changed = fieldsWithValues(profile).map((field) => {
    const told = valuesOfField(profile, field, columns).flatMap((value, index) => {
      const meaning = textIn(form, `${field}-${index}`);
      return meaning === '' ? [] : [[value, meaning === knownNothing ? null : meaning] as const];
    });
    const kept = partOf(profile, field);
    const byDefault = textIn(form, `${field}-default`);
    return [
      field,
      {
        ...kept,
        values: { ...unlistedValues(profile, field, columns), ...Object.fromEntries(told) },
        unknown: policyIn(form, field),
        default: byDefault === '' ? undefined : byDefault === knownNothing ? null : byDefault,
      },
    ] as const;
  });
  return { ...profile, ...Object.fromEntries(changed) };
}

/** What the profile says of values that the files at hand do not have. */
function unlistedValues(profile: ProfileDraft, field: ValueField, columns: readonly ColumnSurvey[]): JsonObject {
  const { values } = partOf(profile, field);
  if (!isObject(values)) return {};
  const listed = new Set(valuesOfField(profile, field, columns).map((value) => value.toLowerCase()));
  return Object.fromEntries(Object.entries(values).filter(([value]) => !listed.has(value.trim().toLowerCase())));
}

function policyIn(form: FormData, field: ValueField): string {
  const policy = textIn(form, `${field}-unknown`);
  return policy === 'ignore' || (policy === 'create' && field === 'theme') ? policy : 'reject';
}

/** The profile as a file holds it: what is undefined is not there. */
export const profileText = (profile: ProfileDraft): string => `${JSON.stringify(profile, null, 2)}\n`;

export interface ProfileTheme {
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
}

/** The themes that the profile brings to the city. */
export const profileThemes = (profile: ProfileDraft): readonly ProfileTheme[] =>
  Array.isArray(profile.themes) ? profile.themes.flatMap(themeFrom) : [];

function themeFrom(theme: Json): ProfileTheme[] {
  if (!isObject(theme) || typeof theme.code !== 'string' || !isObject(theme.name)) return [];
  const { fi, sv, en } = theme.name;
  const own = theme.code;
  const text = (name: Json | undefined): string => (typeof name === 'string' ? name : own);
  return [{ code: own, name: { fi: text(fi), sv: text(sv), en: text(en) } }];
}

/** The profile without the themes that no value means any more: an import is not to make what nobody wants. */
export function usedThemes(profile: ProfileDraft): ProfileDraft {
  if (!Array.isArray(profile.themes)) return profile;
  const { values, default: byDefault } = partOf(profile, 'theme');
  const meanings = [...(isObject(values) ? Object.values(values) : []), byDefault].flatMap(namesOf);
  const all: readonly Json[] = profile.themes;
  const parents = all.flatMap((theme) => (isObject(theme) ? namesOf(theme.parentCode) : []));
  const used = new Set([...meanings, ...parents]);
  return {
    ...profile,
    themes: all.filter((theme) => isObject(theme) && namesOf(theme.code).some((code) => used.has(code))),
  };
}
