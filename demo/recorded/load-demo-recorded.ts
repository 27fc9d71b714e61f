import { addRecordedFigure, recordValues, setDecisionDetails } from '../../src/modules/reports/index.ts';
import { type Context } from '../../src/platform/context.ts';
import { demoDecisionDetails } from './decision-details.ts';
import { demoFigures } from './figures.ts';

/** Records the figures of the public documents, each with where it stands, and who decides on the report. */
export async function loadDemoRecorded(ctx: Context): Promise<void> {
  for (const { figure, values } of demoFigures) {
    await addRecordedFigure(ctx, figure);
    for (const value of values) {
      const outcome = await recordValues(ctx, figure.slug, value);
      if (!outcome.ok) throw new Error(`${figure.slug} cannot have the value of ${value.period.code}`);
    }
  }
  await setDecisionDetails(ctx, demoDecisionDetails);
}
