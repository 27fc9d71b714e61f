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
  extractQuarter,
  extractQuarterCount,
  type ExtractQuarter,
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
 * Freezes the feedback cases of a review: those of its quarter and of the
 * compared quarter one by one, the quarters of both years until then as numbers. Refuses with a
 * `Problem` an unknown topic and a period that is no quarter.
 */
export async function freezeFeedback(
  ctx: Context,
  request: FigureRequest,
  matterThemes: MatterThemes,
): Promise<FrozenExtract> {
  const { tx, cityId } = ctx;
  const { settings } = await cityOf(tx, cityId);
  const lastDay = dayAfter(request.period);
  const themes = await allThemesAsOf(tx, cityId, lastDay);
  await createExtractTables(tx);
  const districts = await freezeDistricts(ctx, request.period);
  const casesOf = async (period: Period | undefined): Promise<number> =>
    period ? extractQuarter(tx, cityId, settings.timeZone, quarterOf(period)) : 0;
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

/** The quarters of both years until the review's own and the compared quarter, each once. */
function quartersOfYears({ period, comparison }: FigureRequest): ExtractQuarter[] {
  const all = [period, ...(comparison ? [comparison] : [])].flatMap((last) => {
    const { quarter } = asQuarter(last);
    return quarterNumbers
      .filter((number) => number <= quarter)
      .map((number) => quarterOf({ ...asQuarter(last), quarter: number }));
  });
  return all.filter((one, at) => all.findIndex((other) => other.period === one.period) === at);
}

const quarterNumbers = [1, 2, 3, 4] as const;

function asQuarter(period: Period): Period & { readonly kind: 'quarter' } {
  if (period.kind === 'quarter') return period;
  throw new Problem('invalid', 'reports.period-is-no-quarter', { period: periodCode(period) });
}

function quarterOf(period: Period): ExtractQuarter {
  const { year, quarter } = asQuarter(period);
  return { period: periodCode(period), year, quarter: `q${quarter}`, from: firstDay(period), until: dayAfter(period) };
}

function periodParameters({ period, comparison }: FigureRequest): Record<string, string | null> {
  return {
    period: periodCode(period),
    comparison: comparison ? periodCode(comparison) : null,
    year: String(period.year),
    comparisonyear: comparison && isSameQuarter(period, comparison) ? String(comparison.year) : null,
    through: quarterCode(period),
  };
}

const quarterCode = (period: Period): string | null => (period.kind === 'quarter' ? `q${period.quarter}` : null);

/** Years so far are like for like only when both end with the same quarter. */
const isSameQuarter = (one: Period, other: Period): boolean =>
  quarterCode(one) === quarterCode(other) && one.year !== other.year;

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
