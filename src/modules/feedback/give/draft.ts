import { isId } from '../../../kernel/id.ts';
import { sha256 } from '../../../kernel/hash.ts';
import { findPersonalData, type Finding } from '../../../kernel/personal-data/index.ts';
import { textIn } from '../../../platform/http/form-values.ts';
import { cleanText } from '../clean-text.ts';
import { feedbackKinds, type FeedbackKind } from '../feedback-case.ts';
import { isFormSecret } from './form-secret.ts';

/** For whom somebody gives feedback. */
export const behalves = ['self', 'child', 'relative', 'client'] as const;
export type Behalf = (typeof behalves)[number];

/**
 * Feedback that is being given: all that travels from step to step inside the form. Nothing of it is kept on the server
 * before it is sent.
 */
export interface Draft {
  readonly text: string;
  /** Undefined until it was asked; null when the giver left it open. */
  readonly kind: FeedbackKind | null | undefined;
  /** What the giver chose of the suggested themes, and of all. */
  readonly themeIds: readonly string[];
  readonly otherThemeId: string | null;
  /** Where it happened, in words. */
  readonly place: string;
  /** The part of the organisation that was chosen; `none` when none of those that were offered is right. */
  readonly unit: string;
  readonly districtId: string | null;
  readonly wantsAnswer: boolean | undefined;
  readonly email: string;
  readonly phone: string;
  readonly name: string;
  readonly mayPublish: boolean;
  readonly behalf: Behalf;
  readonly behalfName: string;
  readonly behalfKnows: boolean;
  /** For whom an identified resident acts by a recorded consent; null is for herself. */
  readonly proxyId: string | null;
  /** The second step has been seen: what is not chosen there was left out on purpose. */
  readonly hasSeenWhere: boolean;
  readonly secret: string | undefined;
  /** Of the text whose personal data the giver has decided to leave as it is. */
  readonly keptOf: string;
  /** The token under which it was set aside while the giver identified herself. */
  readonly aside: string;
}

/** The names of the form's fields. A step shows some of them and carries the others along. */
export const fieldNames = [
  'text',
  'kind',
  'theme',
  'otherTheme',
  'place',
  'unit',
  'district',
  'wantsAnswer',
  'email',
  'phone',
  'name',
  'mayPublish',
  'behalf',
  'behalfName',
  'behalfKnows',
  'proxy',
  'seen',
  'secret',
  'keptOf',
  'aside',
] as const;
export type FieldName = (typeof fieldNames)[number];

const idOrNull = (text: string): string | null => (isId(text) ? text : null);

/** Reads whatever step sent the form. What is not of the form counts as not given; texts are judged when they are used. */
export function readDraft(form: FormData): Draft {
  // The choice comes behind the mark that it was asked.
  const kind = form.getAll('kind').at(-1);
  const behalf = textIn(form, 'behalf');
  const secret = textIn(form, 'secret');
  const wantsAnswer = textIn(form, 'wantsAnswer');
  const themes = form.getAll('theme').filter((value): value is string => typeof value === 'string' && isId(value));
  return {
    text: cleanText(textIn(form, 'text')),
    kind: form.has('kind') ? (feedbackKinds.find((known) => known === kind) ?? null) : undefined,
    themeIds: [...new Set(themes)].slice(0, 20),
    otherThemeId: idOrNull(textIn(form, 'otherTheme')),
    place: oneLine(textIn(form, 'place')),
    unit: textIn(form, 'unit') === 'none' ? 'none' : (idOrNull(textIn(form, 'unit')) ?? ''),
    districtId: idOrNull(textIn(form, 'district')),
    wantsAnswer: wantsAnswer === 'yes' ? true : wantsAnswer === 'no' ? false : undefined,
    email: textIn(form, 'email').trim(),
    phone: textIn(form, 'phone').trim(),
    name: textIn(form, 'name').trim(),
    mayPublish: textIn(form, 'mayPublish') === 'yes',
    behalf: behalves.find((known) => known === behalf) ?? 'self',
    behalfName: ofBehalf(form, 'behalfName', behalf).trim(),
    behalfKnows: ofBehalf(form, 'behalfKnows', behalf) === 'yes',
    proxyId: idOrNull(textIn(form, 'proxy')),
    hasSeenWhere: textIn(form, 'seen') === 'where',
    secret: isFormSecret(secret) ? secret : undefined,
    keptOf: textIn(form, 'keptOf').slice(0, 64),
    aside: textIn(form, 'aside').slice(0, 64),
  };
}

/** What is asked of each behalf has a field of its own on the last step, and travels under one name. */
const ofBehalf = (form: FormData, name: string, behalf: string): string =>
  form.has(name) ? textIn(form, name) : textIn(form, `${name}-${behalf}`);

/** A line of text without what only a text of several lines may hold. */
const oneLine = (text: string): string =>
  cleanText(text)
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .slice(0, 300);

/** The pairs of a form that hold a draft, but for the fields that a step shows. */
export function carriedFields(draft: Draft, shown: readonly FieldName[]): (readonly [FieldName, string])[] {
  const yes = (is: boolean): string[] => (is ? ['yes'] : []);
  const given = (text: string | null | undefined): string[] => (text ? [text] : []);
  const values: Readonly<Record<FieldName, readonly string[]>> = {
    text: [draft.text],
    kind: draft.kind === undefined ? [] : [draft.kind ?? ''],
    theme: draft.themeIds,
    otherTheme: given(draft.otherThemeId),
    place: given(draft.place),
    unit: given(draft.unit),
    district: given(draft.districtId),
    wantsAnswer: draft.wantsAnswer === undefined ? [] : [draft.wantsAnswer ? 'yes' : 'no'],
    email: given(draft.email.slice(0, 300)),
    phone: given(draft.phone.slice(0, 300)),
    name: given(draft.name.slice(0, 300)),
    mayPublish: yes(draft.mayPublish),
    behalf: [draft.behalf],
    behalfName: given(draft.behalfName.slice(0, 300)),
    behalfKnows: yes(draft.behalfKnows),
    proxy: given(draft.proxyId),
    seen: draft.hasSeenWhere ? ['where'] : [],
    secret: given(draft.secret),
    keptOf: given(draft.keptOf),
    aside: given(draft.aside),
  };
  return fieldNames
    .filter((name) => !shown.includes(name))
    .flatMap((name) => values[name].map((value) => [name, value] as const));
}

/**
 * Personal data that a giver is asked about before she sends it. Addresses of streets are not: most of them say where
 * something is broken.
 */
export const askedAbout = (text: string): Finding[] => findPersonalData(text).filter(({ kind }) => kind !== 'address');

/** A mark of the text that the giver has decided about, so that she is asked once. */
export const markOf = (text: string): string => sha256(text).slice(0, 16);
