import { type Language, type Trilingual } from '../../../../kernel/language.ts';
import { parsePeriod } from '../../../../kernel/period.ts';
import { type Context } from '../../../../platform/context.ts';
import { formatDateTime, formatPeriod } from '../../../../platform/i18n/format.ts';
import { cityOf } from '../../../city/index.ts';
import { accountNames } from '../../../people/index.ts';
import { type CorrectionState, correctionStateOf } from '../../corrections/explain-correction.ts';
import { findReview } from '../../read-review.store.ts';
import { type ReviewHead } from '../../review.ts';
import { templateOf } from '../../templates.ts';
import { reportPageTexts } from '../../web/texts.ts';
import { type ComposedDraft } from '../compose-draft.ts';
import { type DraftHead, isAuthor } from '../draft.ts';
import { composed, type Draft, loadDraft } from '../open-draft.ts';
import { draftTexts } from './texts.ts';

/** A draft as its pages show it to somebody. */
export interface DraftView {
  readonly draft: Draft;
  readonly composed: ComposedDraft;
  /** The names of everyone who did something with it, by the id of the account. */
  readonly names: ReadonlyMap<string, string>;
  readonly timeZone: string;
  /** Whether the reader has written in it or handed it in. */
  readonly isOwn: boolean;
  readonly may: { readonly approve: boolean; readonly publish: boolean };
  /** What can still be done about a section, by its id, as the template advises. */
  readonly advice: ReadonlyMap<string, Trilingual>;
  /** Whether it changes published numbers, and says why; none when it is over. */
  readonly correction?: CorrectionState['state'];
  /** The edition that it corrects, and the one that it became. */
  readonly corrected?: ReviewHead;
  readonly published?: ReviewHead;
}

/** Reads a draft for its pages; refuses with `not-found` one that is not there. Composing asks no database. */
export async function viewDraft(ctx: Context, draftId: string): Promise<DraftView> {
  const draft = await loadDraft(ctx, draftId);
  const { events } = draft.head;
  const { timeZone } = (await cityOf(ctx.tx, ctx.cityId)).settings;
  const corrected = await editionOf(ctx, draft.head.corrects);
  const isOver = draft.state === 'published' || draft.state === 'abandoned';
  const published = await editionOf(ctx, events.find(({ event }) => event === 'published')?.reviewId);
  return {
    draft,
    composed: composed(draft),
    advice: adviceOf(draft),
    names: await namesOf(ctx, [...events, ...draft.blocks]),
    timeZone,
    isOwn: isOwnDraft(ctx, { events, writers: draft.writers }),
    may: { approve: mayInCity(ctx, 'reports.approve-draft'), publish: mayInCity(ctx, 'reports.publish-review') },
    ...(isOver ? {} : { correction: (await correctionStateOf(ctx, draft)).state }),
    ...(corrected ? { corrected } : {}),
    ...(published ? { published } : {}),
  };
}

/** The template's advice; none when it wants figures by now that the draft was started without. */
function adviceOf({ head: { template, topic }, computed }: Draft): Map<string, Trilingual> {
  const { figures, plan } = templateOf(template);
  const wanted = figures({ hasTopic: topic !== undefined, offered: [...computed.figures.keys()] });
  if (!wanted.every((id) => computed.figures.has(id))) return new Map();
  return new Map(plan(computed).sections.flatMap(({ id, advice }) => (advice ? [[id, advice] as const] : [])));
}

const editionOf = async (ctx: Context, reviewId: string | undefined): Promise<ReviewHead | undefined> =>
  reviewId === undefined ? undefined : findReview(ctx.tx, ctx.cityId, { reviewId });

/** The names of the accounts that are mentioned. */
export const namesOf = (
  ctx: Context,
  mentioned: readonly { readonly accountId?: string }[],
): Promise<Map<string, string>> =>
  accountNames(ctx.tx, ctx.cityId, [
    ...new Set(mentioned.flatMap(({ accountId }) => (accountId === undefined ? [] : [accountId]))),
  ]);

const isOwnDraft = ({ actor }: Context, who: Parameters<typeof isAuthor>[1]): boolean =>
  actor.kind === 'staff' && isAuthor(actor.accountId, who);

export const mayInCity = (ctx: Context, action: string): boolean => ctx.scope(action).kind === 'all';

/** `Palautekatsaus, loka–joulukuu 2020` */
export function draftName({ template, period }: Pick<DraftHead, 'template' | 'period'>, language: Language): string {
  const parsed = parsePeriod(period);
  return `${templateTexts(template, language).name}, ${parsed ? formatPeriod(parsed, language) : period}`;
}

/** What a template is called and what it is for; a new one goes by its own name. */
export function templateTexts(template: string, language: Language): { readonly name: string; readonly about: string } {
  const names: Readonly<Record<string, string>> = reportPageTexts[language].reviews.kinds;
  const abouts: Readonly<Record<string, string>> = draftTexts[language].aboutTemplates;
  return { name: names[template] ?? template, about: abouts[template] ?? '' };
}

/** Who did something: a name, the template or the system. */
export function nameOf(
  { accountId, byTemplate }: { readonly accountId?: string; readonly byTemplate?: boolean },
  names: ReadonlyMap<string, string>,
  language: Language,
): string {
  const texts = draftTexts[language];
  if (byTemplate) return texts.byTemplate;
  return (accountId === undefined ? undefined : names.get(accountId)) ?? texts.somebody;
}

export const momentIn = (at: Date, language: Language, timeZone: string): string =>
  formatDateTime(at, language, timeZone);
