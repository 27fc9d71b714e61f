import { z } from 'zod';
import { isDay, isTimeZone } from '../city/index.ts';
import { feedbackChannels, feedbackKinds, feedbackStatuses } from './feedback-case.ts';
import { patternParser } from './time-format.ts';

/*
 * What a file of another system means: docs/import-profile.md describes every key. A custom message is the code of a
 * fault in the locales.
 */

const name = z.string().trim().min(1).max(200);
const trilingual = z.strictObject({ fi: name, sv: name, en: name });
const code = z
  .string()
  .max(100)
  .regex(/^[a-z0-9][a-z0-9-]*$/, 'code');

/** A column by its name in the header, or by its names when it was renamed. */
const column = z.union([name, z.array(name).min(1)]).transform((it) => (typeof it === 'string' ? [it] : it));

const timeFormat = z.string().refine((it) => it === 'iso' || patternParser(it) !== undefined, 'time-pattern');

const time = z.strictObject({
  column,
  formats: z.array(timeFormat).min(1).default(['iso']),
  /** A written offset is believed, or passed over when the source writes wrong ones. */
  offset: z.enum(['as-written', 'ignored']).default('as-written'),
});

/** Values of one column, each with what it means here; null means: nothing is known. */
const mapping = <Meaning extends z.ZodType>(meaning: Meaning) =>
  z.strictObject({
    column: column.optional(),
    values: z.record(z.string(), meaning.nullable()).default({}),
    /** For a row without a value, or for every row when there is no column. */
    default: meaning.nullable().optional(),
    unknown: z.enum(['reject', 'ignore']).default('reject'),
    ignoreCase: z.boolean().default(true),
  });

/** Like a mapping, but a column without `values` holds our codes already. */
const codes = mapping(code);

const theme = z.strictObject({
  column: column.optional(),
  values: z.record(z.string(), z.union([code, z.array(code)]).nullable()).default({}),
  default: z
    .union([code, z.array(code)])
    .nullable()
    .optional(),
  unknown: z.enum(['reject', 'ignore', 'create']).default('reject'),
  ignoreCase: z.boolean().default(true),
  /** What stands between several themes in one cell. */
  separator: z.string().min(1).max(5).optional(),
});

const themeToHave = z.strictObject({ code, name: trilingual, parentCode: code.optional() });

export const importProfileSchema = z.strictObject({
  $schema: z.string().optional(),
  name,
  /** Names the system that the ids are of; the same id of the same source is the same case. */
  source: code,
  file: z
    .strictObject({
      encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']).optional(),
      delimiter: z.string().length(1).optional(),
      sheet: z.string().optional(),
    })
    .default({}),
  timeZone: z.string().refine(isTimeZone, 'time-zone'),
  skippedHour: z.enum(['reject', 'shift']).default('reject'),
  repeatedHour: z.enum(['earlier', 'later']).default('earlier'),
  sourceId: z.array(column).min(1),
  received: time,
  changed: time.optional(),
  reacted: time.optional(),
  answered: time
    .extend({
      /** Our statuses in which the time counts as the answer's; in every status when left out. */
      whenStatus: z.array(z.enum(feedbackStatuses)).min(1).optional(),
      /** The time is not the answer's own but one that cannot be before it: reviews say so. */
      isUpperBound: z.boolean().default(false),
    })
    .optional(),
  status: mapping(z.enum(feedbackStatuses)),
  kind: mapping(z.enum(feedbackKinds)).optional(),
  channel: mapping(z.enum(feedbackChannels)).optional(),
  language: mapping(z.string().regex(/^[a-z]{2,3}$/, 'language')).optional(),
  unit: codes.optional(),
  district: codes.optional(),
  theme: theme.optional(),
  /** Themes that the city is to have; those that it has stay as they are. */
  themes: z.array(themeToHave).default([]),
  themesValidFrom: z.string().refine(isDay, 'day').default('2000-01-01'),
  text: z.strictObject({ column }).optional(),
  place: z.strictObject({ column, blank: z.array(z.string()).default([]) }).optional(),
  published: z.union([z.boolean(), z.strictObject({ column, values: z.array(z.string()).min(1) })]).default(false),
  /** Records that were made up, for a demonstration: every page says so. */
  isGenerated: z.boolean().default(false),
});

export type ImportProfile = z.output<typeof importProfileSchema>;
/** A profile as it stands in its file, before defaults. */
export type ImportProfileFile = z.input<typeof importProfileSchema>;
export type TimeColumn = z.output<typeof time>;

/** One thing that is wrong with a profile. `reason` is a key of the texts `profileFaults`. */
export interface ProfileFault {
  /** Where in the file: `status.values.Abgeschlossen`. */
  readonly path: string;
  readonly reason: ProfileFaultReason;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type ProfileFaultReason =
  | 'not-json'
  | 'missing'
  | 'wrong-type'
  | 'unknown-key'
  | 'not-one-of'
  | 'too-short-or-long'
  | 'code'
  | 'language'
  | 'time-pattern'
  | 'time-zone'
  | 'day'
  | 'status-without-value'
  | 'theme-parent';

export type ParsedProfile =
  | { readonly ok: true; readonly profile: ImportProfile }
  | { readonly ok: false; readonly faults: readonly ProfileFault[] };

/** Reads the text of a profile file; lists every fault at once. */
export function readProfile(text: string): ParsedProfile {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : '';
    return { ok: false, faults: [{ path: '', reason: 'not-json', facts: { detail } }] };
  }
  return parseProfile(json);
}

/** Checks a profile; lists every fault at once. */
export function parseProfile(json: unknown): ParsedProfile {
  const parsed = importProfileSchema.safeParse(json);
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.flatMap((issue) => toFaults(issue, json)) };
  const faults = [...statusFaults(parsed.data), ...parentFaults(parsed.data)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, profile: parsed.data };
}

const statusFaults = ({ status }: ImportProfile): ProfileFault[] =>
  Object.entries(status.values)
    .filter(([, meaning]) => meaning === null && (status.default ?? null) === null)
    .map(([value]) => ({ path: `status.values.${value}`, reason: 'status-without-value' as const, facts: { value } }))
    .concat(
      status.column === undefined && (status.default ?? null) === null
        ? [{ path: 'status.default', reason: 'status-without-value', facts: { value: '' } }]
        : [],
    );

const parentFaults = ({ themes }: ImportProfile): ProfileFault[] =>
  themes.flatMap(({ code, parentCode }, index) =>
    parentCode === code
      ? [{ path: `themes.${index}.parentCode`, reason: 'theme-parent' as const, facts: { code } }]
      : [],
  );

const customReasons = new Set<string>(['code', 'language', 'time-pattern', 'time-zone', 'day']);
const isCustomReason = (text: string): text is ProfileFaultReason => customReasons.has(text);

function toFaults(issue: z.core.$ZodIssue, json: unknown): ProfileFault[] {
  const path = issue.path.map(String).join('.');
  if (isCustomReason(issue.message)) return [{ path, reason: issue.message, facts: {} }];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: [...issue.path, key].join('.'), reason: 'unknown-key', facts: { key } }));
    case 'invalid_value':
      return [{ path, reason: 'not-one-of', facts: { allowed: issue.values.map(String).join(', ') } }];
    case 'too_small':
    case 'too_big':
      return [{ path, reason: 'too-short-or-long', facts: {} }];
    case 'invalid_union':
    case 'invalid_type': {
      const isMissing = valueAt(json, issue.path) === undefined;
      return [{ path, reason: isMissing ? 'missing' : 'wrong-type', facts: {} }];
    }
    default:
      return [{ path, reason: 'wrong-type', facts: {} }];
  }
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), json);
