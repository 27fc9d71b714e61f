import { setImmediate } from 'node:timers/promises';
import { type Job } from '../../../../platform/jobs/job.ts';
import { insertModel, type StoredText, themedTexts } from './theme-model.store.ts';
import { trainThemes } from './train.ts';

/** Newer texts say what words mean now; more of them would say little more. */
const mostTexts = 20_000;
/** Texts of one transaction. */
const slice = 1000;

/**
 * Learns themes anew from the city's own texts. It works in slices of some ten milliseconds, so that the process goes
 * on serving; a city with too few texts keeps suggesting by the names of its themes.
 */
export const trainSuggestionsJob: Job = {
  name: 'feedback.train-suggestions',
  schedule: '25 2 * * *',
  run: async ({ transact, signal }) => {
    const texts: StoredText[] = [];
    for (;;) {
      signal.throwIfAborted();
      const next = await transact(({ tx, cityId }) => themedTexts(tx, cityId, texts.at(-1), slice));
      texts.push(...next);
      if (next.length < slice || texts.length >= mostTexts) break;
    }
    const trained = await trainThemes(texts, async () => {
      signal.throwIfAborted();
      await setImmediate();
    });
    if (trained) await transact(({ tx, cityId }) => insertModel(tx, cityId, trained.model, trained.measures));
  },
};
