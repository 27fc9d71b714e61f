import { isId } from '../../../../kernel/id.ts';
import { languages } from '../../../../kernel/language.ts';
import { Problem } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, type Reply, type Route, type Transact } from '../../../../platform/http/route.ts';
import { cityOf } from '../../../city/index.ts';
import { handleCases } from '../../cases/case-actions.ts';
import { openCase } from '../../cases/case-policy.ts';
import { type HandledCase } from '../../cases/handled-case.ts';
import { organisationNames } from '../../case-page/place-names.ts';
import { similarCases, type SimilarCase } from '../../case-page/similar.store.ts';
import { caseIdOf, casePath } from '../../case-page/web/addresses.ts';
import { firstWords, nameOfCase } from '../../case-page/web/words-of-case.ts';
import { feedbackTexts } from '../../feedback-texts.ts';
import { answerMany, type ChosenCase, type ManyOutcome, mostAtOnce } from '../answer-many.ts';
import { answerLanguage } from '../answer-template.ts';
import { type AnswerHint, needsSayingSo } from '../check-answer.ts';
import { hintsFor } from '../send-answer.ts';
import { answerTexts } from '../texts.ts';
import {
  chosenValue,
  ManyCheckPage,
  ManyPage,
  type ManyResult,
  ManyResultPage,
  type ManyView,
} from './similar.page.tsx';

async function show(ctx: Context, asked: Asked): Promise<Reply> {
  const view = await manyView(ctx, asked);
  const [self] = view.cases;
  return manyPage(asked, { ...view, chosen: self ? [chosenValue(self)] : [] }, {});
}

/** The case and those that resemble it, with what the form has chosen and written. */
async function manyView(ctx: Context, asked: Asked): Promise<ManyView> {
  const { language, form } = asked;
  const it = await openCase(ctx, caseIdOf(asked), handleCases);
  // What is sensitive is answered by itself: an answer to one giver may tell of her alone.
  if (it.isSensitive) throw new Problem('conflict', 'feedback.sensitive-stays-alone');
  const similar = await similarCases(ctx, it.feedbackCaseId, mostAtOnce - 1);
  const text = (each: string): string => textIn(form, `text-${each}`).replaceAll(/\r\n?/g, '\n');
  return {
    feedbackCaseId: it.feedbackCaseId,
    name: nameOfCase(it, language),
    cases: [asSimilar(it), ...similar],
    units: await organisationNames(ctx, language),
    timeZone: (await cityOf(ctx.tx, ctx.cityId)).settings.timeZone,
    chosen: form.getAll('case').filter((value) => typeof value === 'string'),
    texts: { fi: text('fi'), sv: text('sv'), en: text('en') },
  };
}

const asSimilar = (it: HandledCase): SimilarCase => ({ ...it, likeness: 1 });

const manyPage = (asked: Asked, view: ManyView, errors: Readonly<Record<string, string>>): Reply => {
  const { language, csrfToken } = asked;
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  const body = <ManyPage view={view} language={language} csrfToken={csrfToken} errors={errors} />;
  return page(answerTexts[language].similar.pageTitle, body, { status });
};

async function press(transact: Transact, asked: Asked): Promise<Reply> {
  const { language, form, csrfToken } = asked;
  const texts = answerTexts[language];
  const looked = await transact((ctx) => look(ctx, asked));
  const { view, errors, hints } = looked;
  const action = textIn(form, 'do');
  if (action === 'edit' || Object.keys(errors).length > 0) return manyPage(asked, view, errors);
  const isMeantSo = textIn(form, 'meantSo') === 'yes';
  const lacksWord = action === 'send' && needsSayingSo(hints) && !isMeantSo;
  if (action !== 'send' || lacksWord) {
    const wrong = lacksWord ? { meantSo: texts.check.anywayMissing } : {};
    const shown = { view, language, csrfToken, hints, errors: wrong };
    const title = texts.similar.checkTitle({ count: view.chosen.length });
    return page(title, <ManyCheckPage {...shown} />, { status: lacksWord ? 422 : 200 });
  }
  const outcomes = await answerMany(transact, chosenIn(view.chosen), view.texts, isMeantSo);
  const results = outcomes.map((outcome) => resultOf(outcome, view, asked));
  const done = results.filter(({ kind }) => kind !== 'refused').length;
  const title = texts.similar.resultTitle({ done, all: results.length });
  return page(title, <ManyResultPage view={view} language={language} results={results} />);
}

/** Reads the form against what the actor may reach: what is not in reach is not in the list, and so not chosen. */
async function look(
  ctx: Context,
  asked: Asked,
): Promise<{ view: ManyView; errors: Readonly<Record<string, string>>; hints: readonly AnswerHint[] }> {
  const view = await manyView(ctx, asked);
  const ids = new Set(chosenIn(view.chosen).map(({ feedbackCaseId }) => feedbackCaseId));
  const chosen = view.cases.filter(({ feedbackCaseId }) => ids.has(feedbackCaseId));
  const { similar } = answerTexts[asked.language];
  const needed = new Set(chosen.map(({ language }) => answerLanguage(language)));
  const missing = languages.filter((each) => needed.has(each) && view.texts[each].trim() === '');
  const errors = {
    ...(chosen.length === 0 ? { case: similar.none } : {}),
    ...Object.fromEntries(missing.map((each) => [`text-${each}`, similar.textMissing])),
  };
  const hints: AnswerHint[] = [];
  for (const one of chosen) {
    const it = await openCase(ctx, one.feedbackCaseId, handleCases);
    hints.push(...(await hintsFor(ctx, it, view.texts[answerLanguage(it.language)])));
  }
  const byWords = new Map(hints.map((hint) => [JSON.stringify(hint), hint]));
  // The versions stay those that were on the screen.
  const kept = view.chosen.filter((value) => chosen.some(({ feedbackCaseId }) => value.startsWith(feedbackCaseId)));
  return { view: { ...view, chosen: kept }, errors, hints: [...byWords.values()] };
}

function chosenIn(values: readonly string[]): ChosenCase[] {
  return values.flatMap((value) => {
    const [feedbackCaseId = '', number = ''] = value.split(':');
    const version = Number(number);
    return isId(feedbackCaseId) && Number.isSafeInteger(version) ? [{ feedbackCaseId, version }] : [];
  });
}

function resultOf(outcome: ManyOutcome, view: ManyView, { language }: Asked): ManyResult {
  const { feedbackCaseId, kind } = outcome;
  const found = view.cases.find((it) => it.feedbackCaseId === feedbackCaseId);
  const name = firstWords(found?.maskedText ?? answerTexts[language].similar.noText);
  return { feedbackCaseId, name, kind, why: kind === 'refused' ? whyNot(outcome.problem, language) : '' };
}

/** Why one was refused; a refusal of another module's is rare here and reads as that it was not sent. */
function whyNot(
  { code, facts }: { code: string; facts: Readonly<Record<string, string | number>> },
  language: Asked['language'],
): string {
  const problems: Readonly<Record<string, string | ((facts: Readonly<Record<string, string | number>>) => string)>> =
    feedbackTexts[language].problems;
  const words = problems[code.replace(/^feedback\./, '')];
  return typeof words === 'function' ? words(facts) : (words ?? '');
}

const similarPath = `${casePath}/similar`;

/** Cases that resemble one, and one answer to many. */
export const similarRoutes: readonly Route[] = [
  { method: 'get', path: similarPath, action: handleCases, handle: show },
  { method: 'post', path: similarPath, action: handleCases, bodyLimit: 1024 * 1024, handleLong: press },
];
