import { z } from 'zod';
import { type FieldErrors, textIn } from '../../../../platform/http/form-values.ts';
import { type RoutingRule, routingRule } from '../routing-rule.ts';
import { type RoutingChoices } from '../routing-choices.ts';
import { type RoutingTexts } from '../texts.ts';

/** What stands in the form of a rule, as it was typed. */
export interface RuleValues {
  readonly name: string;
  readonly isOn: boolean;
  readonly units: readonly string[];
  readonly themes: readonly string[];
  readonly kinds: readonly string[];
  readonly districts: readonly string[];
  readonly languages: readonly string[];
  readonly channels: readonly string[];
  readonly words: string;
  readonly weekdays: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly unit: string;
  readonly theme: string;
  readonly kind: string;
  readonly account: string;
  readonly isSensitive: boolean;
}

/** The form of a rule that is not there yet. */
export const noValues: RuleValues = {
  name: '',
  isOn: true,
  units: [],
  themes: [],
  kinds: [],
  districts: [],
  languages: [],
  channels: [],
  words: '',
  weekdays: [],
  from: '',
  until: '',
  unit: '',
  theme: '',
  kind: '',
  account: '',
  isSensitive: false,
};

export const valuesOf = ({ name, isOn, when, outcome }: RoutingRule): RuleValues => ({
  name,
  isOn,
  units: when.organisationUnitIds,
  themes: when.themeIds,
  kinds: when.kinds,
  districts: when.districtIds,
  languages: when.languages,
  channels: when.channels,
  words: when.words.join('\n'),
  weekdays: when.weekdays.map(String),
  from: when.hours === null ? '' : String(when.hours.from),
  until: when.hours === null ? '' : String(when.hours.until),
  unit: outcome.organisationUnitId ?? '',
  theme: outcome.themeId ?? '',
  kind: outcome.kind ?? '',
  account: outcome.accountId ?? '',
  isSensitive: outcome.isSensitive,
});

export function readValues(form: FormData): RuleValues {
  const all = (name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string');
  const text = (name: string): string => textIn(form, name).trim();
  return {
    name: text('name'),
    isOn: text('isOn') === 'yes',
    units: all('units'),
    themes: all('themes'),
    kinds: all('kinds'),
    districts: all('districts'),
    languages: all('languages'),
    channels: all('channels'),
    words: textIn(form, 'words'),
    weekdays: all('weekdays'),
    from: text('from'),
    until: text('until'),
    unit: text('unit'),
    theme: text('theme'),
    kind: text('kind'),
    account: text('account'),
    isSensitive: text('isSensitive') === 'yes',
  };
}

/** Where in the form something of a rule was typed. */
const fieldOf: Readonly<Record<string, string>> = {
  name: 'name',
  'when.organisationUnitIds': 'units',
  'when.themeIds': 'themes',
  'when.kinds': 'kinds',
  'when.districtIds': 'districts',
  'when.languages': 'languages',
  'when.channels': 'channels',
  'when.words': 'words',
  'when.weekdays': 'weekdays',
  'when.hours': 'from',
  outcome: 'unit',
  'outcome.organisationUnitId': 'unit',
  'outcome.themeId': 'theme',
  'outcome.kind': 'kind',
  'outcome.accountId': 'account',
};

/** The rule that a form tells, or what to mend. Only what the city has today can be chosen anew. */
export function parseRule(
  routingRuleId: string,
  values: RuleValues,
  choices: RoutingChoices,
  before: RuleValues,
  texts: RoutingTexts['errors'],
): { readonly rule: RoutingRule } | { readonly errors: FieldErrors } {
  const { from, until } = values;
  const hour = (text: string): number | string => (/^\d{1,2}$/.test(text) ? Number(text) : text);
  const parsed = routingRule.safeParse({
    routingRuleId,
    name: values.name,
    isOn: values.isOn,
    when: {
      organisationUnitIds: values.units,
      themeIds: values.themes,
      kinds: values.kinds,
      districtIds: values.districts,
      languages: values.languages,
      channels: values.channels,
      words: values.words
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      weekdays: values.weekdays.map(Number),
      hours: from === '' && until === '' ? null : { from: hour(from), until: hour(until) },
    },
    outcome: {
      organisationUnitId: values.unit || null,
      themeId: values.theme || null,
      kind: values.kind || null,
      accountId: values.account || null,
      isSensitive: values.isSensitive,
    },
  });
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(wrongField));
  if (from !== '' && hour(from) === hour(until)) wrong.add('from');
  for (const field of unknownChoices(values, choices, before)) wrong.add(field);
  if (parsed.success && wrong.size === 0) return { rule: parsed.data };
  const known: Readonly<Record<string, string>> = texts;
  // What leads to no choice at all was not typed by a person.
  const textOf = (field: string): string =>
    field === 'unit' && values.unit !== '' ? texts.choice : (known[field] ?? texts.choice);
  return { errors: Object.fromEntries([...wrong].map((field) => [field, textOf(field)])) };
}

function wrongField({ path }: z.core.$ZodIssue): string {
  const [first, second] = path.map(String);
  return fieldOf[`${first}.${second}`] ?? fieldOf[first ?? ''] ?? 'name';
}

function unknownChoices(values: RuleValues, choices: RoutingChoices, before: RuleValues): string[] {
  const offered = (list: RoutingChoices['units']): ReadonlySet<string> => new Set(list.map(({ value }) => value));
  const [units, themes, districts] = [offered(choices.units), offered(choices.themes), offered(choices.districts)];
  const accounts = offered(choices.accounts);
  const isOff = (chosen: readonly string[], list: ReadonlySet<string>, kept: readonly string[]): boolean =>
    chosen.some((value) => value !== '' && !list.has(value) && !kept.includes(value));
  return [
    isOff(values.units, units, before.units) && 'units',
    isOff(values.themes, themes, before.themes) && 'themes',
    isOff(values.districts, districts, before.districts) && 'districts',
    isOff([values.unit], units, []) && 'unit',
    isOff([values.theme], themes, []) && 'theme',
    isOff([values.account], accounts, []) && 'account',
  ].filter((field) => field !== false);
}
