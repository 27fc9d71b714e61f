import { isLanguage } from '../../../kernel/language.ts';
import { maskPersonalData } from '../../../kernel/personal-data/index.ts';
import { type Context } from '../../../platform/context.ts';
import { themeIdsByCode, workingCalendarOf, workingDaysBetween } from '../../city/index.ts';
import { type FeedbackRecord } from '../feedback-case.ts';
import { changeCases, insertCases, knownCases } from '../feedback-case.store.ts';
import { planChunk } from '../import-chunk.ts';
import { ensureMentionedThemes } from '../import-world.ts';
import { completeHarvested, type HarvestedCase } from './harvested.store.ts';

/** A record that was read over another system's open interface. */
export interface HarvestedRecord extends FeedbackRecord {
  readonly title: string | null;
  /** WGS84, degrees. */
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
  /** What the other system says it answered. */
  readonly answer: string | null;
}

/** What became of some records. */
export interface Harvested {
  readonly stored: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Stores what another system tells of its cases, in the transaction of the context: by the rules of an import (the hash
 * of the content tells what has changed; an older version never replaces a newer one), as cases that are handled there.
 * Themes that are new are made, valid from `themesValidFrom` on. Nothing is undone later: each page stands by itself.
 */
export async function storeHarvested(
  { tx, cityId }: Context,
  source: string,
  records: readonly HarvestedRecord[],
  { themesValidFrom, isGenerated = false }: { readonly themesValidFrom: string; readonly isGenerated?: boolean },
): Promise<Harvested> {
  const themeIds = await ensureMentionedThemes(tx, cityId, records, await themeIdsByCode(tx, cityId), themesValidFrom);
  const sourceIds = [...new Set(records.map(({ sourceId }) => sourceId))];
  const known = await knownCases(tx, cityId, source, sourceIds);
  const calendar = await workingCalendarOf(tx, cityId);
  const plan = planChunk(records, known, {
    themeIds,
    workingDaysBetween: (from, to) => workingDaysBetween(calendar, from, to),
    isVersioned: true,
  });
  const origin = { cityId, source, importId: null, isGenerated };
  await insertCases(tx, origin, plan.toStore);
  await changeCases(tx, origin, plan.toChange);
  const last = new Map(records.map((record) => [record.sourceId, record]));
  const written = [...plan.toStore, ...plan.toChange].flatMap(({ feedbackCaseId, record }) => {
    const whole = last.get(record.sourceId);
    return whole ? [{ feedbackCaseId, whole }] : [];
  });
  await completeHarvested(
    tx,
    cityId,
    written.map(({ feedbackCaseId, whole }) => completed(feedbackCaseId, whole)),
  );
  return { stored: plan.stored, changed: plan.changed, unchanged: plan.unchanged };
}

function completed(
  feedbackCaseId: string,
  { title, text, answer, status, position, language }: HarvestedRecord,
): HarvestedCase {
  const masked = (words: string | null): string | null =>
    words === null ? null : maskPersonalData(words, isLanguage(language) ? language : 'fi');
  return {
    feedbackCaseId,
    status,
    title: masked(title),
    maskedText: masked(text),
    answer: masked(answer),
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
  };
}
