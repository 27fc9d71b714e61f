import { mkdir } from 'node:fs/promises';
import { demoCity } from '../demo/city/city.ts';
import { loadDemoCity } from '../demo/city/load-demo-city.ts';
import { influenzaThemeCode } from '../demo/city/themes.ts';
import { loadDemoRecorded } from '../demo/recorded/load-demo-recorded.ts';
import { loadDemoCases } from '../demo/cases/load-demo-cases.ts';
import { ensureDemoStaff, handlersByUnit } from '../demo/oidc/ensure-demo-staff.ts';
import { demoPlaces } from '../demo/feedback/demo-places.ts';
import { generateFeedback } from '../demo/feedback/generate-feedback.ts';
import { demoFeedbackSource } from '../demo/feedback/feedback-file.ts';
import { loadDemoFeedback, splitAtInbox } from '../demo/feedback/load-demo-feedback.ts';
import { loadDemoTargets } from '../demo/feedback/load-demo-targets.ts';
import { printedReviewNotes } from '../demo/feedback/printed-review-notes.ts';
import { type Config } from './config.ts';
import { inEachLanguage, type Trilingual } from './kernel/language.ts';
import { type Period, periodCode } from './kernel/period.ts';
import { findAncestors, findCity } from './modules/city/index.ts';
import { takeOverCases } from './modules/feedback/index.ts';
import {
  asLiterals,
  buildReview,
  type BuildReviewRequest,
  listReviews,
  recordedFigures,
  sealRelease,
} from './modules/reports/index.ts';
import { type Actor } from './platform/auth/rights.ts';
import { type Context, makeContext } from './platform/context.ts';
import { type Database, type Tx } from './platform/db/database.ts';
import { type Transact } from './platform/http/route.ts';
import { keyRingOfFolder, sealerWith } from './platform/sealing/index.ts';
import { madeSealingKey, modulesOfCommand } from './commands/open-for-command.ts';
import { figureSources, permissionsOf, sealToolsOf } from './service-modules.ts';

export interface DemoProgress {
  /** Where the generated file of feedback is kept. */
  readonly folder: string;
  say(text: string): void;
  progress(text: string): void;
}

export interface PreparedDemo {
  readonly cityId: string;
  /** Path below the language. */
  readonly reviewPath: string;
}

const period: Period = { kind: 'quarter', year: 2020, quarter: 4 };
const comparison: Period = { kind: 'quarter', year: 2019, quarter: 4 };
const year: Period = { kind: 'year', year: 2020 };
const yearBefore: Period = { kind: 'year', year: 2019 };
const quarterly = 'quarterly-feedback';
const yearly = 'yearly-participation';
const reviewPath = `/reviews/${quarterly}/${periodCode(period)}`;

/**
 * Makes the demonstration: city, feedback of two years, the figures of public
 * documents, the review of the last quarter of 2020 and the report of the year. What is there already is kept, so that it can be
 * called at every start and goes on after an interruption.
 */
export async function prepareDemo(database: Database, config: Config, told: DemoProgress): Promise<PreparedDemo> {
  const known = await database.transaction((tx) => findPrepared(tx), { readOnly: true });
  if (known) {
    told.say('The demonstration city is there already.');
    return known;
  }
  await mkdir(told.folder, { recursive: true });
  told.say('1/5  The city: organisation, districts, population, themes, calendar');
  const { cityId } = await database.transaction((tx) => loadDemoCity(tx));
  const sealer = sealerWith(keyRingOfFolder(config.sealingKeys, (path) => told.say(madeSealingKey(path))));
  const transact: Transact = (work) => database.transaction((tx) => work(demoContext(tx, config, cityId)));
  await transact(loadDemoTargets);
  told.say('2/5  Feedback of 2019 and 2020, generated for the demonstration');
  await loadDemoFeedback(database, cityId, {
    folder: told.folder,
    onProgress: ({ rowsRead, rowsTotal, secondsLeft }) =>
      told.progress(
        `     ${rowsRead} of about ${Math.max(rowsRead, rowsTotal)} rows, ${Math.ceil(secondsLeft)} s left`,
      ),
  });
  told.progress('');
  told.say('3/5  The inbox: cases of December as they were given, handled and answered');
  await loadDemoCases(database, cityId, splitAtInbox(generateFeedback(demoPlaces())).handledHere, {
    permissions: permissionsOf(modulesOfCommand(config)),
    sealer,
    staff: await transact(async (ctx) => handlersByUnit(ctx, await ensureDemoStaff(ctx))),
  });
  await takeOverCases(transact, demoFeedbackSource);
  told.say('4/5  The review of October to December 2020 in Finnish, Swedish and English');
  const publish = async (request: BuildReviewRequest): Promise<void> => {
    const reviewId = await transact((ctx) => buildDemoReview(ctx, request));
    if (reviewId !== undefined) await sealRelease(transact, reviewId, sealToolsOf(config));
  };
  const topic = { theme: influenzaThemeCode };
  await publish({ template: quarterly, period, comparison, topic, narrative: printedNotes() });
  told.say('5/5  The report of 2020 on participation, with figures from public documents');
  await transact(async (ctx) => {
    if ((await recordedFigures(ctx.tx, cityId)).length === 0) await loadDemoRecorded(ctx);
  });
  await publish({ template: yearly, period: year, comparison: yearBefore });
  return { cityId, reviewPath };
}

/** The accounts of the demonstration's staff, linked with the people whom a provider knows by that issuer. */
export async function linkDemoStaff(database: Database, config: Config, cityId: string, issuer: string): Promise<void> {
  await database.transaction((tx) => ensureDemoStaff(demoContext(tx, config, cityId), issuer));
}

/** The report of the year is made last: when it is there, all is. */
async function findPrepared(tx: Tx): Promise<PreparedDemo | undefined> {
  const city = await findCity(tx, demoCity.slug);
  const reviews = city ? await listReviews(tx, city.cityId) : [];
  const isDone = reviews.some(({ template }) => template === yearly);
  return city && isDone ? { cityId: city.cityId, reviewPath } : undefined;
}

function demoContext(tx: Tx, config: Config, cityId: string): Context {
  const permissions = permissionsOf(modulesOfCommand(config));
  const actor: Actor = { kind: 'system', name: 'command:demo' };
  return makeContext({ tx, cityId, actor, language: 'fi', permissions, findAncestors });
}

/** Builds a review and gives its id, unless an earlier start has built it. */
async function buildDemoReview(ctx: Context, request: BuildReviewRequest): Promise<string | undefined> {
  const known = await listReviews(ctx.tx, ctx.cityId);
  const period = periodCode(request.period);
  if (known.some((review) => review.template === request.template && review.period === period)) return undefined;
  const built = await buildReview(ctx, request, figureSources);
  if (!built.ok) throw new Error(`the demonstration review contradicts itself: ${JSON.stringify(built.faults)}`);
  return built.review.reviewId;
}

/** What readers of the demonstration are told about the printed review, beside the numbers of its rows. */
function printedNotes(): { readonly method: readonly Trilingual[] } {
  const printed = inEachLanguage(printedReviewNotes);
  const paragraphs = [
    inEachLanguage((language) => printed[language].introduction),
    ...printed.fi.notes.map((_note, at) => inEachLanguage((language) => printed[language].notes[at] ?? '')),
  ];
  return {
    method: paragraphs.map((text) =>
      inEachLanguage((language) => asLiterals(text[language], 'printed review', language)),
    ),
  };
}
