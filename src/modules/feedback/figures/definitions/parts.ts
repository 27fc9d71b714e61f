import {
  type Dimension,
  type ListedCode,
  type Measure,
  notGivenCode,
  type Population,
} from '../../../../kernel/figure.ts';
import { type FigureTexts } from '../locales/fi.ts';
import { told } from '../texts.ts';

const population = (code: keyof FigureTexts['populations']): Population => ({
  code,
  label: told(({ populations }) => populations[code].label),
  sentence: told(({ populations }) => populations[code].sentence),
});

export const received = population('received');
export const reacted = population('reacted');
export const answered = population('answered');

const listed = <Code extends string>(
  codes: readonly Code[],
  pick: (texts: FigureTexts, code: Code) => string,
  optional: readonly string[],
): ListedCode[] =>
  codes.map((code) => ({ code, label: told((texts) => pick(texts, code)), optional: optional.includes(code) }));

const notGiven: ListedCode = { code: notGivenCode, label: told((texts) => texts.notGiven), optional: true };

export const periodDimension: Dimension = {
  code: 'period',
  label: told((texts) => texts.dimensions.period),
  codes: { from: 'period' },
};

const kindCodes = ['praise', 'complaint', 'idea', 'question', 'other'] as const;
export const kindDimension: Dimension = {
  code: 'kind',
  label: told((texts) => texts.dimensions.kind),
  codes: { from: 'list', codes: [...listed(kindCodes, (texts, code) => texts.kinds[code], ['other']), notGiven] },
  hasTotal: true,
  isAdditive: true,
};

/** Themes do not add up: one case may have several. */
export const themeDimension: Dimension = {
  code: 'theme',
  label: told((texts) => texts.dimensions.theme),
  codes: { from: 'extract', list: 'themes', rest: { ...notGiven, label: told((texts) => texts.withoutTheme) } },
  hasTotal: true,
};

const channelCodes = [
  'web',
  'mobile',
  'phone',
  'email',
  'letter',
  'visit',
  'social-media',
  'open311',
  'other',
] as const;
export const channelDimension: Dimension = {
  code: 'channel',
  label: told((texts) => texts.dimensions.channel),
  codes: { from: 'list', codes: listed(channelCodes, (texts, code) => texts.channels[code], channelCodes) },
  hasTotal: true,
  isAdditive: true,
};

export const districtDimension: Dimension = {
  code: 'district',
  label: told((texts) => texts.dimensions.district),
  codes: {
    from: 'extract',
    list: 'districts',
    rest: { ...notGiven, label: told((texts) => texts.withoutDistrict) },
    keepEmpty: true,
  },
  hasTotal: true,
  isAdditive: true,
};

const clockCodes = ['calendar', 'working'] as const;
export const clockDimension: Dimension = {
  code: 'clock',
  label: told((texts) => texts.dimensions.clock),
  codes: { from: 'list', codes: listed(clockCodes, (texts, code) => texts.clocks[code], []) },
};

const matterCodes = ['accessibility', 'equality'] as const;
export const matterDimension: Dimension = {
  code: 'matter',
  label: told((texts) => texts.dimensions.matter),
  codes: { from: 'list', codes: listed(matterCodes, (texts, code) => texts.matters[code], []) },
  hasTotal: true,
};

const quarterCodes = ['q1', 'q2', 'q3', 'q4'] as const;
export const quarterDimension: Dimension = {
  code: 'quarter',
  label: told((texts) => texts.dimensions.quarter),
  codes: { from: 'list', codes: listed(quarterCodes, (texts, code) => texts.quarters[code], quarterCodes) },
  hasTotal: true,
  isAdditive: true,
};

const populationCodes = ['received', 'reacted', 'answered', 'published'] as const;
export const populationDimension: Dimension = {
  code: 'population',
  label: told((texts) => texts.dimensions.population),
  codes: { from: 'list', codes: listed(populationCodes, (texts, code) => texts.populations[code].label, []) },
};

/** Figures that count feedback cases: their totals are the same numbers. */
export const casesFamily = 'feedback.cases';

export const cases: Measure = {
  code: 'cases',
  label: told((texts) => texts.measures.cases),
  unit: 'cases',
  decimals: 0,
  rounding: { method: 'exact' },
  isCount: true,
};

/** Shares of a table that add up to 100. */
export const shareOver = (over: string): Measure => ({
  code: 'share',
  label: told((texts) => texts.measures.share),
  unit: 'percent',
  decimals: 1,
  rounding: { method: 'largest-remainder', of: 'cases', over },
});

/** Shares of all that was received, each for itself. */
export const shareOfTotal = (over: string): Measure => ({
  ...shareOver(over),
  rounding: { method: 'share-of-total', of: 'cases', over },
});
