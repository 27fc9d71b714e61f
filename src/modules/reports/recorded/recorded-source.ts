import { canonicalJson } from '../../../kernel/canonical-json.ts';
import { asJson } from '../../../kernel/figure.ts';
import { sha256 } from '../../../kernel/hash.ts';
import { type Context } from '../../../platform/context.ts';
import {
  type FigureRequest,
  type FigureSource,
  type FrozenCode,
  type FrozenExtract,
} from '../../../platform/figure-source.ts';
import { partsList, recordedDefinition, timesList } from './recorded-definition.ts';
import { type RecordedFigure, type RecordedValue, valuesThatHold } from './recorded-figure.ts';
import { createRecordedExtract, recordedFigures, recordedValues } from './recorded-figure.store.ts';
import { chooseTimes, parseTime, timeLabel } from './recorded-time.ts';

/** The name of the source: ids of recorded figures begin with it. */
export const recordedSourceName = 'recorded';

const extractMethod = 'recorded-extract-1';

/** A figure with the values that a review of the period tells, in their order. */
interface ChosenFigure {
  readonly figure: RecordedFigure;
  readonly values: readonly RecordedValue[];
  readonly own: number;
  readonly before: number;
}

/** What the register of recorded figures offers to reviews: every figure that has something to tell of the period. */
export const recordedSource: FigureSource = {
  name: recordedSourceName,
  freeze: freezeRecorded,
  blockers: () => Promise.resolve([]),
};

async function freezeRecorded(ctx: Context, request: FigureRequest): Promise<FrozenExtract> {
  const { tx, cityId } = ctx;
  const figures = await recordedFigures(tx, cityId);
  const holding = valuesThatHold(await recordedValues(tx, cityId));
  const chosen = figures
    .map((figure) => chooseValues(figure, holding, request))
    .filter(({ values }) => values.length > 0);
  const values = chosen.flatMap((one) => one.values);
  await createRecordedExtract(
    tx,
    values.map(({ slug, period, part, value, qualifier }) => ({ figure: slug, time: period, part, value, qualifier })),
  );
  return {
    source: recordedSourceName,
    definitions: chosen.map(({ figure, values: own }) => recordedDefinition(figure, own)),
    sha256: fingerprint(values),
    rows: values.length,
    takenAt: ctx.now,
    method: extractMethod,
    parameters: {},
    codeLists: Object.fromEntries(chosen.flatMap(({ figure, values: own }) => listsOf(figure, own))),
    casesOfPeriod: chosen.reduce((sum, { own }) => sum + own, 0),
    casesOfComparison: chosen.reduce((sum, { before }) => sum + before, 0),
    facts: {},
  };
}

function chooseValues(
  figure: RecordedFigure,
  holding: readonly RecordedValue[],
  { period, comparison }: FigureRequest,
): ChosenFigure {
  const own = holding.filter(({ slug }) => slug === figure.slug);
  const times = [...new Set(own.map((value) => value.period))].flatMap((code) => parseTime(code) ?? []);
  const chosen = chooseTimes(times, period, comparison);
  const order = (part: string): number => figure.parts.findIndex(({ code }) => code === part);
  const valuesAt = (of: readonly { readonly code: string }[]): RecordedValue[] =>
    of.flatMap(({ code }) =>
      own.filter((value) => value.period === code).toSorted((a, b) => order(a.part) - order(b.part)),
    );
  return {
    figure,
    values: valuesAt([...chosen.own, ...chosen.before, ...chosen.earlier]),
    own: valuesAt(chosen.own).length,
    before: valuesAt(chosen.before).length,
  };
}

function listsOf({ slug, parts }: RecordedFigure, values: readonly RecordedValue[]) {
  const times = [...new Set(values.map(({ period }) => period))];
  const lists: [string, readonly FrozenCode[]][] = [
    [timesList(slug), times.map((code) => ({ code, label: timeLabel(code) }))],
    [partsList(slug), parts],
  ];
  return lists;
}

/** SHA-256 over the rows in canonical form, one a line, sorted; who recorded them is left out. */
function fingerprint(values: readonly RecordedValue[]): string {
  const lines = values.map(({ recordedBy: _recordedBy, recordedAt, ...row }) =>
    canonicalJson(asJson({ ...row, recordedAt: recordedAt.toISOString() })),
  );
  return sha256(
    lines
      .toSorted()
      .map((line) => `${line}\n`)
      .join(''),
  );
}
