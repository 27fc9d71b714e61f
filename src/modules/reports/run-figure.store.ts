import { type FigureDefinition, numberedParameters } from '../../kernel/figure.ts';
import { type Tx } from '../../platform/db/database.ts';
import { type FrozenExtract } from '../../platform/figure-source.ts';
import { type FigureRow } from './computed-figure.ts';

/** Runs the query of a definition over the frozen extract. A fault when a parameter of the query has not been given. */
export async function runFigure(
  tx: Tx,
  definition: FigureDefinition,
  { parameters }: Pick<FrozenExtract, 'parameters'>,
): Promise<FigureRow[]> {
  const { text, names } = numberedParameters(definition.sql);
  const values = names.map((name) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`${definition.id} needs the parameter ${name}, which the extract has not`);
    return value === null ? null : String(value);
  });
  return tx.raw(text, values);
}
