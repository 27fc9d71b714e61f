import { isLanguage } from '../../../../kernel/language.ts';
import { findPersonalData, maskPersonalData } from '../../../../kernel/personal-data/index.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Job } from '../../../../platform/jobs/job.ts';
import { saveIndexed, textsToIndex } from './index-texts.store.ts';

export const indexTextsJobName = 'feedback.index-texts';

/** Texts of one transaction: some hundred milliseconds, so that others need not wait. */
const batchSize = 500;

/**
 * Looks through the next texts that came by import and have not been looked through: masks what tells who somebody is,
 * keeps those with an identity code for few eyes, and makes them searchable. How many there were.
 */
export async function indexTexts({ tx, cityId }: Context, limit = batchSize): Promise<number> {
  const texts = await textsToIndex(tx, cityId, limit);
  const indexed = texts.map(({ feedbackCaseId, text, language }) => {
    const findings = findPersonalData(text);
    const maskedText = maskPersonalData(text, isLanguage(language) ? language : 'fi', findings);
    return { feedbackCaseId, maskedText, isSensitive: findings.some(({ kind }) => kind === 'identity-code') };
  });
  await saveIndexed(tx, cityId, indexed);
  return texts.length;
}

/** Looks through all that waits, a batch a transaction: killed in between, it goes on with what is left. */
export const indexTextsJob: Job = {
  name: indexTextsJobName,
  // What an import brings is looked through at its end; this is for what was there before.
  schedule: '*/15 * * * *',
  run: async ({ transact, signal }) => {
    for (;;) {
      signal.throwIfAborted();
      const done = await transact((ctx) => indexTexts(ctx));
      if (done < batchSize) return;
    }
  },
};
