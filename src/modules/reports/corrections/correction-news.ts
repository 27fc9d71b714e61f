import { inEachLanguage, type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { type FeedEntry } from '../subscriptions/feeds.ts';
import { type News } from '../subscriptions/tell-subscribers.ts';
import { reviewName } from '../web/review-name.ts';
import { type CorrectionHead, type CorrectionNote } from './correction.ts';
import { listCorrections } from './correction.store.ts';
import { correctionTexts } from './texts.ts';
import { correctionPath } from './web/addresses.ts';

const titleOf = ({ kind }: Pick<CorrectionNote, 'kind'>, review: CorrectionHead['to'], language: Language): string => {
  const { kinds, log } = correctionTexts[language];
  return log.item({ kind: kinds[kind], review: reviewName(review, language) });
};

/** A correction as subscribers are told of it. */
export const correctionNews = (correctionId: string, note: CorrectionNote, review: CorrectionHead['to']): News => ({
  topic: 'corrections',
  key: correctionId,
  title: inEachLanguage((language) => titleOf(note, review, language)),
  summary: note.reason,
  path: correctionPath(correctionId),
});

/** Corrections for the feed, the newest first. */
export async function correctionEntries(ctx: Context, language: Language, most: number): Promise<FeedEntry[]> {
  const corrections = await listCorrections(ctx.tx, ctx.cityId);
  return corrections.slice(0, most).map((correction) => ({
    path: correctionPath(correction.correctionId),
    title: titleOf(correction, correction.to, language),
    summary: correction.reason[language],
    at: correction.publishedAt,
  }));
}
