import { z } from 'zod';
import { feedbackChannels, feedbackKinds } from '../feedback-case.ts';

const ids = z.array(z.uuid()).max(50);

/** When a rule applies; what is empty does not matter, and what is filled must all be true. */
export const ruleConditions = z.object({
  /** The part that the giver named, or a part above it. */
  organisationUnitIds: ids.default([]),
  /** A theme of the feedback, or a theme above it. */
  themeIds: ids.default([]),
  kinds: z.array(z.enum(feedbackKinds)).default([]),
  /** A district, or the major district that it belongs to. */
  districtIds: ids.default([]),
  /** ISO 639 codes. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(20)
    .default([]),
  channels: z.array(z.enum(feedbackChannels)).default([]),
  /** Beginnings of words (`rokot` finds rokotus and rokotteen) or several words in a row; one of them is enough. */
  words: z
    .array(
      z
        .string()
        .trim()
        .max(60)
        .refine((word) => plainWords(word).length >= 2),
    )
    .max(100)
    .default([]),
  /** 1 is Monday; the city's own clock. */
  weekdays: z.array(z.int().min(1).max(7)).default([]),
  /** Whole hours from 0 on; a span over midnight has its end before its beginning. */
  hours: z
    .object({ from: z.int().min(0).max(23), until: z.int().min(1).max(24) })
    .nullable()
    .default(null),
});
export type RuleConditions = Readonly<z.infer<typeof ruleConditions>>;

/** What a rule decides; at least one thing. */
export const ruleOutcome = z
  .object({
    organisationUnitId: z.uuid().nullable().default(null),
    themeId: z.uuid().nullable().default(null),
    kind: z.enum(feedbackKinds).nullable().default(null),
    accountId: z.uuid().nullable().default(null),
    isSensitive: z.boolean().default(false),
  })
  .refine(
    (it) => it.isSensitive || [it.organisationUnitId, it.themeId, it.kind, it.accountId].some((id) => id !== null),
  );
export type RuleOutcome = Readonly<z.infer<typeof ruleOutcome>>;

export const routingRule = z.object({
  routingRuleId: z.uuid(),
  name: z.string().trim().min(1).max(120),
  isOn: z.boolean(),
  when: ruleConditions,
  outcome: ruleOutcome,
});
export type RoutingRule = Readonly<z.infer<typeof routingRule>>;

/** Each is asked at each message. */
export const mostRules = 300;

/** The rules of a city in the order in which they are asked; the first that applies decides. */
export const routingRules = z.array(routingRule).max(mostRules);

/** What is known of feedback when it comes in. */
export interface FeedbackToRoute {
  readonly text: string;
  readonly kind: (typeof feedbackKinds)[number] | null;
  readonly channel: (typeof feedbackChannels)[number];
  readonly themeIds: readonly string[];
  readonly organisationUnitId: string | null;
  readonly districtId: string | null;
  readonly language: string | null;
  readonly receivedAt: Date;
}

/** What of the city the rules refer to. */
export interface RoutingWorld {
  /** An id of a part, theme or district with all above it, itself first. */
  readonly lineOf: (id: string) => readonly string[];
  /** Parts of the organisation that exist today; a rule that leads elsewhere is broken. */
  readonly isOpenUnit: (organisationUnitId: string) => boolean;
  /** Accounts that are open. */
  readonly isOpenAccount: (accountId: string) => boolean;
  /** 1 is Monday. */
  readonly localTime: (at: Date) => { readonly weekday: number; readonly hour: number };
}

/** Why a rule cannot be followed. */
export type RuleFault = 'unit-has-ended' | 'account-is-closed';

/** What keeps a rule from being followed; undefined when nothing does. Such a rule is passed over. */
export function ruleFault({ outcome }: RoutingRule, world: RoutingWorld): RuleFault | undefined {
  const { organisationUnitId, accountId } = outcome;
  if (organisationUnitId !== null && !world.isOpenUnit(organisationUnitId)) return 'unit-has-ended';
  return accountId !== null && !world.isOpenAccount(accountId) ? 'account-is-closed' : undefined;
}

/** Where feedback goes. */
export interface Routing {
  readonly organisationUnitId: string | null;
  readonly themeIds: readonly string[];
  readonly kind: FeedbackToRoute['kind'];
  readonly assignedTo: string | null;
  readonly isSensitive: boolean;
  /** The rule that decided; none when no rule applied. */
  readonly routingRuleId: string | null;
}

/** Routes by the first rule that is on, not broken, and true in all its conditions; without one, to the named part. */
export function routeBy(rules: readonly RoutingRule[], it: FeedbackToRoute, world: RoutingWorld): Routing {
  const told = prepared(it, world);
  const rule = rules.find((each) => each.isOn && applies(each.when, told) && ruleFault(each, world) === undefined);
  const outcome = rule?.outcome;
  const theme = outcome?.themeId ?? null;
  return {
    organisationUnitId: outcome?.organisationUnitId ?? it.organisationUnitId,
    themeIds: theme === null || it.themeIds.includes(theme) ? it.themeIds : [...it.themeIds, theme],
    kind: outcome?.kind ?? it.kind,
    assignedTo: outcome?.accountId ?? null,
    isSensitive: outcome?.isSensitive ?? false,
    routingRuleId: rule?.routingRuleId ?? null,
  };
}

interface Told {
  readonly it: FeedbackToRoute;
  readonly unitLine: readonly string[];
  readonly themeLine: ReadonlySet<string>;
  readonly districtLine: readonly string[];
  readonly weekday: number;
  readonly hour: number;
  readonly words: string;
}

function prepared(it: FeedbackToRoute, world: RoutingWorld): Told {
  const line = (id: string | null) => (id === null ? [] : world.lineOf(id));
  return {
    it,
    unitLine: line(it.organisationUnitId),
    themeLine: new Set(it.themeIds.flatMap(world.lineOf)),
    districtLine: line(it.districtId),
    ...world.localTime(it.receivedAt),
    words: ` ${plainWords(it.text)}`,
  };
}

/** Small letters, one space between words, nothing else: what rules' words are looked for in. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function applies(when: RuleConditions, told: Told): boolean {
  const { it } = told;
  const some = <Value>(wanted: readonly Value[], isTrue: (value: Value) => boolean): boolean =>
    wanted.length === 0 || wanted.some(isTrue);
  return (
    some(when.organisationUnitIds, (id) => told.unitLine.includes(id)) &&
    some(when.themeIds, (id) => told.themeLine.has(id)) &&
    some(when.kinds, (kind) => kind === it.kind) &&
    some(when.districtIds, (id) => told.districtLine.includes(id)) &&
    some(when.languages, (language) => language === it.language) &&
    some(when.channels, (channel) => channel === it.channel) &&
    some(when.weekdays, (weekday) => weekday === told.weekday) &&
    isWithin(when.hours, told.hour) &&
    some(when.words, (word) => told.words.includes(` ${plainWords(word)}`))
  );
}

function isWithin(hours: RuleConditions['hours'], hour: number): boolean {
  if (hours === null) return true;
  const { from, until } = hours;
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}
