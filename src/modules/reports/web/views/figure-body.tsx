import { type ComponentChildren } from 'preact';
import { type CellKey, type Unit, units } from '../../../../kernel/figure.ts';
import { type Language } from '../../../../kernel/language.ts';
import { parsePeriod } from '../../../../kernel/period.ts';
import { formatPeriod } from '../../../../platform/i18n/format.ts';
import { DataTable, FigureNumber, PageHeading, Prose, Section } from '../../../../platform/web/components/index.ts';
import { disclosureTexts } from '../../disclosure/texts.ts';
import { formatValue, withQualifier } from '../../prose/evaluate.ts';
import { plainText } from '../../prose/segment.ts';
import { type FigureByCode, type PublishedCell, type ReviewFigure, type ReviewHead } from '../../review.ts';
import { type FigureBlock, type ReviewTree } from '../../review-tree.ts';
import { reportTexts } from '../../texts.ts';
import { FigureDetails } from './figure-details.tsx';
import { FigureOrigins } from './figure-origins.tsx';
import { type ReviewLinks } from './links.ts';
import { tableSpec } from './table-view.tsx';

export type FigureBodyProps = {
  readonly found: FigureByCode;
  /** The review that printed it, in the language of the page. */
  readonly tree: ReviewTree;
  /** The table that it stands in, when one is printed. */
  readonly block?: FigureBlock;
  readonly language: Language;
  readonly timeZone: string;
  readonly links: ReviewLinks;
  /** Where its review is. */
  readonly reviewHref: string;
  /** What became of the number later. */
  readonly notice?: ComponentChildren;
  /** Its values in all editions. */
  readonly history: ComponentChildren;
};

const isUnit = (unit: string): unit is Unit => units.some((known) => known === unit);

/** A value as it is read, also for the units that only computed numbers have. */
export const valueOf = (
  {
    value,
    status,
    qualifier,
    decimals,
    unit,
  }: Pick<PublishedCell, 'value' | 'status' | 'qualifier' | 'decimals' | 'unit'>,
  language: Language,
): string =>
  value === null
    ? status === 'c'
      ? disclosureTexts[language].mark
      : reportTexts[language].review.notAvailable
    : withQualifier(qualifier, formatValue(value, decimals, isUnit(unit) ? unit : 'times', language), language);

export const unitOf = ({ unit, value }: PublishedCell, language: Language): string => {
  const names: Readonly<Record<string, string>> = reportTexts[language].units;
  // The percent sign is part of the number.
  return unit === 'percent' || value === null ? '' : (names[unit] ?? '');
};

export const periodName = (head: ReviewHead, language: Language): string => {
  const period = parsePeriod(head.period);
  return period ? formatPeriod(period, language) : head.period;
};

/** What the number is about: the review's period, but of a recorded number the time that its source tells of. */
const ownPeriod = ({ cell, figure, review }: FigureByCode, language: Language): string =>
  figure?.codes['time']?.find(({ code }) => code === cell.key['time'])?.label[language] ?? periodName(review, language);

/** `loka–joulukuu 2020, versio 2` */
export const editionName = (review: ReviewHead, language: Language): string =>
  `${periodName(review, language)}, ${reportTexts[language].review.edition(String(review.edition)).toLowerCase()}`;

/** The codes of a cell in words: `Teema: Hoitoonpääsy, Palautetyyppi: Moite`. */
export function cellName(
  cell: Pick<PublishedCell, 'key'>,
  found: { readonly figure?: Pick<ReviewFigure, 'definition' | 'codes'> },
  language: Language,
): string {
  const { figure } = found;
  if (!figure) return operatorName(cell.key, language);
  const parts = figure.definition.dimensions.map(({ code: dimension, label }) => {
    const code = cell.key[dimension] ?? '';
    const shown = figure.codes[dimension]?.find((one) => one.code === code)?.label[language];
    return `${label[language]}: ${shown ?? (code === 'total' ? reportTexts[language].review.total : code)}`;
  });
  const measure = figure.definition.measures.find(({ code }) => code === cell.key['measure'])?.label[language];
  return [...(measure ? [measure] : []), ...parts].join(', ');
}

function operatorName(key: CellKey, language: Language): string {
  const names: Readonly<Record<string, string>> = reportTexts[language].figure.operators;
  return names[key['operator'] ?? ''] ?? '';
}

/** The page of one number: the number, what it counts, where it stands, how it was made, what it is elsewhere. */
export const FigureBody = (props: FigureBodyProps) => {
  const { found, language, timeZone, links, block, reviewHref } = props;
  const { cell, figure } = found;
  const texts = reportTexts[language].figure;
  return (
    <>
      <PageHeading
        title={figure ? figure.definition.title[language] : operatorName(cell.key, language)}
        kicker={cell.code}
      />
      {props.notice}
      <FigureNumber
        text={valueOf(cell, language)}
        value={cell.value ?? undefined}
        unit={unitOf(cell, language)}
        period={ownPeriod(found, language)}
      >
        <p>{cellName(cell, found, language)}</p>
      </FigureNumber>
      <Section heading={texts.whatItCounts}>
        <Prose>
          <p>{figure ? figure.definition.counts[language] : texts.recomputeAnyone}</p>
          {figure && <p>{figure.definition.population.sentence[language]}</p>}
        </Prose>
      </Section>
      {found.computedFrom.length > 0 && <ComputedFrom {...props} />}
      {block && (
        <Section heading={texts.inTable}>
          <DataTable {...tableSpec(block.table, block.figure, language, links)} />
        </Section>
      )}
      {figure?.definition.origins && (
        <FigureOrigins figure={figure} cellKey={cell.key} language={language} timeZone={timeZone} />
      )}
      {figure && !figure.definition.origins && (
        <FigureDetails figure={figure} measure={cell.key['measure']} language={language} timeZone={timeZone} />
      )}
      <Quotes {...props} />
      {props.history}
      <p>
        <a href={reviewHref}>{reportTexts[language].review.backToReview}</a>
      </p>
    </>
  );
};

const ComputedFrom = ({ found, language, links }: FigureBodyProps) => (
  <Section heading={reportTexts[language].figure.computedFrom}>
    <ol>
      {found.computedFrom.map((cell) => (
        <li key={cell.code}>
          <a href={links.figure(cell.code, cell.figureId)}>
            {valueOf(cell, language)} ({cell.code})
          </a>
        </li>
      ))}
    </ol>
  </Section>
);

const Quotes = ({ found, tree, language, reviewHref }: FigureBodyProps) => {
  const texts = reportTexts[language];
  const places = found.quotedIn.map((section) => {
    const heading = tree.sections.find(({ id }) => id === section)?.heading;
    return { section, name: heading ? plainText(heading) : texts.review.inShort };
  });
  return (
    places.length > 0 && (
      <Section heading={texts.figure.whereQuoted}>
        <ul>
          {places.map(({ section, name }) => (
            <li key={section}>
              <a href={`${reviewHref}#${section}`}>{name}</a>
            </li>
          ))}
        </ul>
      </Section>
    )
  );
};
