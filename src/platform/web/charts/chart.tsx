import type { ComponentChildren } from 'preact';
import type { Language } from '../../../kernel/language.ts';
import { DataTable, type TableSpec } from '../components/data-table.tsx';
import { componentTexts } from '../components/texts.ts';
import { Details } from '../components/text.tsx';

/** A value to draw, or why there is none; what is hidden is never drawn as zero. */
export type ChartValue = number | 'not-shown' | 'no-data';

/** What every chart must say besides its picture; without it there is no chart. */
export type ChartFrameProps = {
  /** Unique on the page. */
  readonly id: string;
  /** The finding in words, not the name of the data. */
  readonly title: string;
  /** One to three sentences with the most telling values. */
  readonly summary: string;
  /** The same values as a table. */
  readonly table: TableSpec;
  readonly language: Language;
  /** Where the numbers come from: code link, population, when updated. */
  readonly source: ComponentChildren;
  readonly headingLevel?: 2 | 3 | 4;
};

export type Swatch = { readonly key: string; readonly label: string; readonly sign: ComponentChildren };

type FrameProps = ChartFrameProps & {
  readonly swatches?: readonly Swatch[];
  /** The picture itself. */
  readonly children: ComponentChildren;
};

/** The figure around a chart. Throws when title, summary or table is blank. */
export const ChartFrame = (props: FrameProps) => {
  requireWords(props);
  const { id, title, summary, table, language, source, headingLevel = 3, swatches = [], children } = props;
  const Heading = headings[headingLevel];
  return (
    <figure class="chart" aria-labelledby={`${id}-title`}>
      <Heading class="chart__title" id={`${id}-title`}>
        {title}
      </Heading>
      <p class="chart__summary" id={`${id}-summary`}>
        {summary}
      </p>
      {swatches.length > 0 && <Key swatches={swatches} />}
      {children}
      <Details summary={componentTexts[language].chart.showTable}>
        <DataTable {...table} />
      </Details>
      <div class="chart__source">{source}</div>
    </figure>
  );
};

const headings = { 2: 'h2', 3: 'h3', 4: 'h4' } as const;

function requireWords({ id, title, summary, table }: ChartFrameProps): void {
  const blank = [
    title.trim() === '' && 'a title that tells the finding',
    summary.trim() === '' && 'a summary in words',
    (table.caption.trim() === '' || table.columns.length === 0) && 'a table of its values',
  ].filter(Boolean);
  if (blank.length > 0) throw new RangeError(`Chart "${id}" needs ${blank.join(', ')}`);
}

/** What the signs mean; hidden from screen readers, which have the summary and the table. */
const Key = ({ swatches }: { swatches: readonly Swatch[] }) => (
  <ul class="chart__key" aria-hidden="true">
    {swatches.map(({ key, label, sign }) => (
      <li key={key}>
        <svg class="chart__swatch" width="20" height="14">
          {sign}
        </svg>
        {label}
      </li>
    ))}
  </ul>
);

type ImageProps = {
  readonly frame: ChartFrameProps;
  /** Kind of the chart, as `read-back.ts` knows it. */
  readonly kind: string;
  readonly height: number;
  /** What 0-100 % of the width, or bottom to top, stands for. */
  readonly domain: readonly [number, number];
  /** Bottom and top in pixels, where values run upwards. */
  readonly plot?: readonly [number, number];
  /** Own coordinates; without it widths are percentages and text keeps its size. */
  readonly viewBox?: string;
  readonly children: ComponentChildren;
};

/** One named and described image; what is inside is silent. */
export const ChartImage = ({ frame, kind, height, domain, plot, viewBox, children }: ImageProps) => (
  <svg
    class={viewBox ? 'chart__image chart__image--map' : 'chart__image'}
    role="img"
    aria-labelledby={`${frame.id}-image`}
    aria-describedby={`${frame.id}-summary`}
    width="100%"
    height={viewBox ? undefined : height}
    viewBox={viewBox}
    data-chart={kind}
    data-domain={domain.join(' ')}
    data-plot={plot?.join(' ')}
  >
    <title id={`${frame.id}-image`}>{frame.title}</title>
    <g aria-hidden="true">{children}</g>
  </svg>
);

/** Why a value is not drawn, in words. */
export const absence = (value: Exclude<ChartValue, number>, language: Language): string =>
  value === 'no-data' ? componentTexts[language].chart.missing : componentTexts[language].chart.hidden;

export type Format = (value: number) => string;

/** The value as text: formatted, or why it is not there. */
export const valueText = (value: ChartValue, format: Format, language: Language): string =>
  typeof value === 'number' ? format(value) : absence(value, language);
