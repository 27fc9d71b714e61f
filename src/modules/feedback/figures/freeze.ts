import { sha256 } from '../../../kernel/hash.ts';
import { dayAfter, firstDay, type Period, periodCode } from '../../../kernel/period.ts';
import { Problem } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import {
  type FigureRequest,
  type FrozenCode,
  type FrozenExtract,
  type Topic,
} from '../../../platform/figure-source.ts';
import {
  allThemesAsOf,
  cityOf,
  districtsOf,
  populationByDistrict,
  populationYear,
  themeBranch,
  type ThemeOnDay,
} from '../../city/index.ts';
import {
  createExtractTables,
  extractDistricts,
  extractFacts,
  extractFingerprints,
  extractMatters,
  extractPeriod,
  extractQuarterCount,
  type ExtractQuarter,
  type ExtractSpan,
  extractThemes,
  extractTopicByText,
  extractTopicByThemes,
} from './extract.store.ts';
import { anyOfWords, topicCode } from './topic.ts';

/** Matters that every review follows. */
export const matters = ['accessibility', 'equality'] as const;

/** The codes of the themes that tell of each matter. */
export type MatterThemes = Readonly<Record<(typeof matters)[number], readonly string[]>>;

const extractMethod = 'feedback-extract-1';

/**
 * Freezes the feedback cases of a review: those of its period and of the
 * compared period one by one, and the quarters of both years until the end of
 * the period as numbers. A year has all its quarters. Refuses with a `Problem`
 * an unknown topic.
 */
export async function freezeFeedback(
  ctx: Context,
  request: FigureRequest,
  matterThemes: MatterThemes,
): Promise<Omit<FrozenExtract, 'definitions'>> {
  const { tx, cityId } = ctx;
  const { settings } = await cityOf(tx, cityId);
  const lastDay = dayAfter(request.period);
  const themes = await allThemesAsOf(tx, cityId, lastDay);
  await createExtractTables(tx);
  const districts = await freezeDistricts(ctx, request.period);
  const casesOf = async (period: Period | undefined): Promise<number> =>
    period ? extractPeriod(tx, cityId, settings.timeZone, spanOf(period)) : 0;
  const casesOfPeriod = await casesOf(request.period);
  const casesOfComparison = await casesOf(request.comparison);
  for (const quarter of quartersOfYears(request)) await extractQuarterCount(tx, cityId, settings.timeZone, quarter);
  await extractThemes(tx, cityId, themes);
  await extractMatters(tx, mattersOf(matterThemes, themes));
  if (request.topic) await freezeTopic(ctx, request.topic, themes);
  const facts = await extractFacts(tx, periodCode(request.period));
  return {
    source: 'feedback',
    ...(await fingerprint(ctx)),
    takenAt: ctx.now,
    method: extractMethod,
    parameters: {
      ...periodParameters(request),
      target: settings.responseTargetDays,
      ...topicParameters(request.topic),
    },
    codeLists: { themes: themes.map(toFrozenCode), districts: districts.codes },
    casesOfPeriod,
    casesOfComparison,
    facts: { ...facts, ...districts.facts, ...topicFacts(request.topic, themes) },
  };
}

/** Each matter with its themes and all that is below them. */
const mattersOf = (matterThemes: MatterThemes, themes: readonly ThemeOnDay[]) =>
  matters.flatMap((matter) =>
    matterThemes[matter].flatMap((top) => themeBranch(themes, top).map(({ code }) => ({ matter, theme: code }))),
  );

/** The quarters of both years until the end of the review's own period and of the compared one, each once. */
function quartersOfYears({ period, comparison }: FigureRequest): ExtractQuarter[] {
  const all = [period, ...(comparison ? [comparison] : [])].flatMap((last) =>
    quarterNumbers
      .filter((number) => number <= lastQuarterOf(last))
      .map((quarter): ExtractQuarter => {
        const { year } = last;
        return { ...spanOf({ kind: 'quarter', year, quarter }), year, quarter: `q${quarter}` };
      }),
  );
  return all.filter((one, at) => all.findIndex((other) => other.period === one.period) === at);
}

const quarterNumbers = [1, 2, 3, 4] as const;

const lastQuarterOf = (period: Period): number => (period.kind === 'quarter' ? period.quarter : 4);

const spanOf = (period: Period): ExtractSpan => ({
  period: periodCode(period),
  from: firstDay(period),
  until: dayAfter(period),
});

function periodParameters({ period, comparison }: FigureRequest): Record<string, string | null> {
  return {
    period: periodCode(period),
    comparison: comparison ? periodCode(comparison) : null,
    year: String(period.year),
    comparisonyear: comparison && isLikeForLike(period, comparison) ? String(comparison.year) : null,
    through: `q${lastQuarterOf(period)}`,
  };
}

/** Years so far can be compared only when both end with the same quarter. */
const isLikeForLike = (one: Period, other: Period): boolean =>
  lastQuarterOf(one) === lastQuarterOf(other) && one.year !== other.year;

const toFrozenCode = ({ code, name }: ThemeOnDay): FrozenCode => ({ code, label: name });

/** The districts of the finest level that the city has, with the residents of the year or of the newest year before it. */
async function freezeDistricts(ctx: Context, period: Period) {
  const { tx, cityId } = ctx;
  const all = await districtsOf(tx, cityId);
  const level = all.some((district) => district.level === 'district') ? 'district' : 'major-district';
  const districts = all.filter((district) => district.level === level);
  const year = await populationYear(tx, cityId, period.year);
  const residents = year === undefined ? [] : await populationByDistrict(tx, cityId, year, level);
  const populationOf = new Map(residents.map(({ districtId, population }) => [districtId, population]));
  await extractDistricts(
    tx,
    districts.map(({ districtId, code }) => ({ districtId, code, population: populationOf.get(districtId) ?? null })),
  );
  const codeOf = new Map(all.map(({ districtId, code }) => [districtId, code]));
  const codes = districts.map(({ code, name, outline, parentId }): FrozenCode => ({
    code,
    label: name,
    ...(parentId === null ? {} : { partOf: codeOf.get(parentId) }),
    ...(outline ? { outline: { ...outline } } : {}),
  }));
  return { codes, facts: { populationYear: year ?? 0, populationIsKnown: residents.length > 0 } };
}

async function freezeTopic(ctx: Context, topic: Topic, themes: readonly ThemeOnDay[]): Promise<void> {
  if ('words' in topic) {
    await extractTopicByText(ctx.tx, ctx.cityId, anyOfWords(topic.words));
    return;
  }
  const branch = themeBranch(themes, topic.theme);
  if (branch.length === 0) throw new Problem('invalid', 'reports.topic-is-unknown', { topic: topic.theme });
  await extractTopicByThemes(
    ctx.tx,
    branch.map(({ code }) => code),
  );
}

const topicParameters = (topic: Topic | undefined): Record<string, string | null> => ({
  topic: topic ? topicCode(topic) : null,
});

function topicFacts(topic: Topic | undefined, themes: readonly ThemeOnDay[]): Record<string, boolean | string> {
  if (!topic) return { hasTopic: false };
  if ('words' in topic) return { hasTopic: true, topicWords: topic.words.join(', ') };
  const name = themes.find(({ code }) => code === topic.theme)?.name;
  return { hasTopic: true, topicFi: name?.fi ?? '', topicSv: name?.sv ?? '', topicEn: name?.en ?? '' };
}

/** One fingerprint over those of the parts, as lines `part rows sha256`. */
async function fingerprint(ctx: Context): Promise<{ sha256: string; rows: number }> {
  const parts = await extractFingerprints(ctx.tx);
  const lines = parts.map(({ part, rows, sha256: hash }) => `${part} ${rows} ${hash}\n`);
  return {
    sha256: sha256(lines.join('')),
    rows: parts.filter(({ part }) => part.startsWith('cases ')).reduce((sum, { rows }) => sum + rows, 0),
  };
}
