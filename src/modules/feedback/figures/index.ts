import { type FigureDefinition } from '../../../kernel/figure.ts';
import { type FigureSource } from '../../../platform/figure-source.ts';
import { countFigures } from './definitions/counts.ts';
import { districtFigures } from './definitions/districts.ts';
import { themeFigures } from './definitions/themes.ts';
import { timeFigures } from './definitions/times.ts';
import { unfinishedImports } from './extract.store.ts';
import { freezeFeedback, type MatterThemes } from './freeze.ts';

/** Every figure that feedback offers to reviews. */
export const feedbackDefinitions: readonly FigureDefinition[] = [
  ...countFigures,
  ...themeFigures,
  ...timeFigures,
  ...districtFigures,
];

/** Codes by which cities know these themes; what is below them counts too, and a case once. */
const usualMatterThemes: MatterThemes = {
  accessibility: ['accessibility'],
  equality: ['non-discrimination', 'equality'],
};

/** What feedback offers to reports. Another city names other themes for accessibility and equality. */
export const feedbackFigures = (matterThemes: MatterThemes = usualMatterThemes): FigureSource => ({
  name: 'feedback',
  freeze: async (ctx, request) => ({
    ...(await freezeFeedback(ctx, request, matterThemes)),
    definitions: feedbackDefinitions,
  }),
  blockers: async (ctx) => ((await unfinishedImports(ctx.tx, ctx.cityId)) > 0 ? ['reports.import-is-unfinished'] : []),
});

export { type MatterThemes } from './freeze.ts';
