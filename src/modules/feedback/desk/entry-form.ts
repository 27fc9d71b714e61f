import { isId } from '../../../kernel/id.ts';
import { type Language, languages } from '../../../kernel/language.ts';
import { textIn } from '../../../platform/http/form-values.ts';
import { type Day } from '../../city/index.ts';
import { cleanText, isLongerThan } from '../clean-text.ts';
import { mostBytesOfFeedback } from '../cases/receive-feedback.ts';
import { type FeedbackChannel, type FeedbackKind, feedbackKinds } from '../feedback-case.ts';
import { emailInput } from '../give/check-draft.ts';
import { isFormSecret } from '../give/form-secret.ts';
import { type DeskTexts } from './locales/fi.ts';
import { typedDay } from './typed-day.ts';

/** The ways in which feedback reaches a desk. */
export const deskChannels = [
  'phone',
  'visit',
  'letter',
  'email',
  'social-media',
  'other',
] as const satisfies readonly FeedbackChannel[];

export const relations = ['child', 'relative', 'client', 'other'] as const;

/** The fields of the form that hold text or one choice. */
const textFields = [
  'text',
  'kind',
  'day',
  'channel',
  'unit',
  'language',
  'phone',
  'email',
  'name',
  'theme',
  'place',
  'relation',
  'behalfName',
  'postAddress',
  'postAccount',
  'secret',
  'batch',
] as const;
const yesFields = ['wantsAnswer', 'mayPublish', 'behalfKnows', 'isBatch'] as const;

/** What was typed, as it was typed: a form that is shown again keeps everything. */
export type TypedEntry = Readonly<Record<(typeof textFields)[number], string>> &
  Readonly<Record<(typeof yesFields)[number], boolean>>;

const mostOfLine = 500;

/** What a form holds; the lines are cut where no honest one is as long. */
export function readEntry(form: FormData): TypedEntry {
  const line = (name: string): string =>
    cleanText(textIn(form, name))
      .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .slice(0, mostOfLine);
  const is = (name: string): boolean => textIn(form, name) === 'yes';
  return {
    text: cleanText(textIn(form, 'text')),
    kind: line('kind'),
    day: line('day'),
    channel: line('channel'),
    unit: line('unit'),
    language: line('language'),
    phone: line('phone'),
    email: line('email'),
    name: line('name'),
    theme: line('theme'),
    place: line('place'),
    relation: line('relation'),
    behalfName: line('behalfName'),
    postAddress: line('postAddress'),
    postAccount: line('postAccount'),
    secret: line('secret'),
    batch: line('batch'),
    wantsAnswer: is('wantsAnswer'),
    mayPublish: is('mayPublish'),
    behalfKnows: is('behalfKnows'),
    isBatch: is('isBatch'),
  };
}

/** An entry whose values are known to fit. */
export interface CheckedEntry {
  readonly text: string;
  readonly kind: FeedbackKind | null;
  readonly day: Day;
  readonly channel: FeedbackChannel;
  readonly unit: string | null;
  readonly theme: string | null;
  readonly language: Language;
  readonly relation: (typeof relations)[number] | null;
  readonly secret: string;
}

/** What can be chosen today, and which day it is. */
export interface EntryWorld {
  readonly today: Day;
  readonly unitIds: ReadonlySet<string>;
  readonly themeIds: ReadonlySet<string>;
}

type Errors = Readonly<Partial<Record<string, string>>>;
export type CheckedForm =
  { readonly ok: true; readonly entry: CheckedEntry } | { readonly ok: false; readonly errors: Errors };

/** Checks what was typed; what is wrong is said at its field. An answer needs a way to give it. */
export function checkEntry(typed: TypedEntry, world: EntryWorld, texts: DeskTexts['errors']): CheckedForm {
  const day = typedDay(typed.day, world.today);
  const kind = feedbackKinds.find((known) => known === typed.kind);
  const channel = deskChannels.find((known) => known === typed.channel);
  const language = languages.find((known) => known === typed.language);
  const relation = relations.find((known) => known === typed.relation);
  const isChosen = (id: string, known: ReadonlySet<string>): boolean => id === '' || (isId(id) && known.has(id));
  const found: Record<string, string | undefined> = {
    text:
      typed.text === '' ? texts.text : isLongerThan(typed.text, mostBytesOfFeedback) ? texts.textTooLong : undefined,
    kind: typed.kind !== '' && !kind ? texts.choose : undefined,
    day: day ? undefined : texts.day,
    channel: channel ? undefined : texts.choose,
    unit: isChosen(typed.unit, world.unitIds) ? undefined : texts.choose,
    theme: isChosen(typed.theme, world.themeIds) ? undefined : texts.choose,
    language: language ? undefined : texts.choose,
    phone: phoneFault(typed, texts),
    email: typed.email === '' || emailInput.safeParse(typed.email).success ? undefined : texts.email,
    name: typed.name.length > 120 ? texts.name : undefined,
    behalfName: typed.behalfName.length > 120 ? texts.name : undefined,
    postAddress: typed.postAddress === '' || isWebAddress(typed.postAddress) ? undefined : texts.postAddress,
  };
  const errors = Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined));
  if (Object.keys(errors).length > 0 || !day || !channel || !language) return { ok: false, errors };
  return {
    ok: true,
    entry: {
      text: typed.text,
      kind: kind ?? null,
      day,
      channel,
      unit: typed.unit === '' ? null : typed.unit,
      theme: typed.theme === '' ? null : typed.theme,
      language,
      relation: relation ?? null,
      secret: isFormSecret(typed.secret) ? typed.secret : '',
    },
  };
}

function phoneFault({ phone, email, wantsAnswer }: TypedEntry, texts: DeskTexts['errors']): string | undefined {
  if (phone !== '' && !/^\+?[\d\s()/-]{5,30}$/.test(phone)) return texts.phone;
  return wantsAnswer && phone === '' && email === '' ? texts.contact : undefined;
}

function isWebAddress(text: string): boolean {
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  return protocol === 'https:' || protocol === 'http:';
}
