import { type Language } from '../../../../kernel/language.ts';
import { formatDate } from '../../../../platform/i18n/format.ts';
import {
  CellMark,
  CorrectedMark,
  DataTable,
  DefinitionList,
  Details,
  PageHeading,
  Prose,
  type Row,
  Section,
  ShortCode,
} from '../../../../platform/web/components/index.ts';
import { plainText } from '../../prose/segment.ts';
import { figureBlocksOf, type Review, type ReviewFigure } from '../../review.ts';
import { editionPath, figurePath } from '../../web/addresses.ts';
import { reviewName } from '../../web/review-name.ts';
import { statusNotes, valueOf } from '../../web/views/index.ts';
import { reportTexts } from '../../texts.ts';
import { type Correction, type CorrectionCell } from '../correction.ts';
import { type QuotedPlace } from '../quoted-places.ts';
import { type RecalledNumber } from '../recall.store.ts';
import { correctionTexts } from '../texts.ts';
import { correctionPath, correctionsPath } from './addresses.ts';
import { numberName } from './number-name.ts';

type CorrectionBodyProps = {
  readonly correction: Correction;
  /** The figures of the corrected edition, for the names of its numbers. */
  readonly figures: readonly ReviewFigure[];
  readonly places: readonly QuotedPlace[];
  /** Numbers of the corrected edition that were corrected again. */
  readonly later: ReadonlyMap<string, RecalledNumber>;
  readonly language: Language;
  readonly timeZone: string;
};

/** So many numbers stand on the page before one opens the rest. */
const shownAtOnce = 20;

/** A correction: why, what changed, and where the old numbers stand. */
export const CorrectionBody = (props: CorrectionBodyProps) => {
  const { correction, language, timeZone } = props;
  const { page: texts, kindSentences, kinds } = correctionTexts[language];
  return (
    <>
      <PageHeading
        title={texts.title({ date: formatDate(correction.publishedAt, language, timeZone) })}
        kicker={kinds[correction.kind]}
        lead={<p>{kindSentences[correction.kind]}</p>}
      />
      <Section heading={texts.reason}>
        <Prose>
          <p>{correction.reason[language]}</p>
        </Prose>
      </Section>
      <Section heading={texts.changed}>
        <ChangedNumbers {...props} />
      </Section>
      <Section heading={texts.quotes}>
        <Quotes {...props} />
      </Section>
      <Section heading={texts.facts}>
        <Facts {...props} />
      </Section>
      <Section>
        <p>
          <a href={`/${language}${correctionsPath}`}>{texts.corrections}</a>
        </p>
      </Section>
    </>
  );
};

const ChangedNumbers = ({ correction, figures, places, later, language }: CorrectionBodyProps) => {
  const texts = correctionTexts[language].page;
  const columns = [
    { key: 'number', label: texts.number },
    { key: 'old', label: texts.old, numeric: true },
    { key: 'new', label: texts.now, numeric: true },
  ];
  const printed = new Set(places.flatMap(({ quotes }) => quotes.map(({ code }) => code)));
  // What readers have seen comes first, in the order in which they saw it.
  const order = places.flatMap(({ review }) => figureBlocksOf(review.trees.fi).map(({ figure }) => figure));
  const cells = correction.changed.toSorted(
    (a, b) =>
      Number(printed.has(b.codeFrom)) - Number(printed.has(a.codeFrom)) ||
      order.indexOf(a.figureId) - order.indexOf(b.figureId),
  );
  const rows = cells.map((cell) => changedRow(cell, figures, later, language));
  const notes = statusNotes(
    correction.changed.map(({ status }) => status),
    language,
  );
  const rest = rows.slice(shownAtOnce);
  return (
    <>
      <DataTable caption={texts.tableCaption} columns={columns} rows={rows.slice(0, shownAtOnce)} notes={notes} />
      {rest.length > 0 && (
        <Details summary={texts.more({ count: rest.length })}>
          <DataTable caption={texts.moreCaption} columns={columns} rows={rest} notes={notes} />
        </Details>
      )}
    </>
  );
};

function changedRow(
  cell: CorrectionCell,
  figures: readonly ReviewFigure[],
  later: CorrectionBodyProps['later'],
  language: Language,
): Row {
  const { page: texts, marks } = correctionTexts[language];
  const again = later.get(cell.codeTo);
  const value = (number: number | null): string =>
    number === null ? texts.withdrawn : valueOf({ ...cell, value: number }, language);
  return {
    key: cell.codeTo,
    header: numberName(cell, figures, language),
    cells: [
      <>
        {value(cell.old)} <ShortCode code={cell.codeFrom} href={`/${language}${figurePath(cell.codeFrom)}`} />
      </>,
      <>
        {value(cell.new)}
        <CellMark mark={cell.status} name={marks.statusNames[cell.status]} />{' '}
        <ShortCode code={cell.codeTo} href={`/${language}${figurePath(cell.codeTo)}`} />
        {again && (
          <>
            {' '}
            <CorrectedMark href={`/${language}${correctionPath(again.correctionId)}`}>
              {again.now === null ? marks.withdrawn : marks.corrected({ value: value(again.now) })}
            </CorrectedMark>
          </>
        )}
      </>,
    ],
  };
}

const Quotes = ({ places, language }: CorrectionBodyProps) => {
  const texts = correctionTexts[language].page;
  if (places.length === 0) return <p>{texts.noQuotes}</p>;
  return (
    <>
      <p>{texts.quotesText}</p>
      {places.map(({ review, quotes }) => (
        <Section
          key={review.reviewId}
          level={3}
          heading={`${reviewName(review, language)}, ${reportTexts[language].review.edition(String(review.edition)).toLowerCase()}`}
        >
          <ul>
            {[...Map.groupBy(quotes, ({ section }) => section)].map(([section, own]) => (
              <li key={section}>
                <a href={`/${language}${editionPath(review)}#${section}`}>{sectionName(review, section, language)}</a>:{' '}
                {own.map(({ code, isComputed }, at) => (
                  <>
                    {at > 0 && ', '}
                    <ShortCode code={code} href={`/${language}${figurePath(code)}`} />
                    {isComputed && ` (${texts.computed})`}
                  </>
                ))}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
};

/** How a section of a review is headed. */
export function sectionName({ trees }: Review, section: string, language: Language): string {
  const found = trees[language].sections.find(({ id }) => id === section);
  return found ? plainText(found.heading) : correctionTexts[language].page.inShort;
}

const Facts = ({ correction, language, timeZone }: CorrectionBodyProps) => {
  const { page: texts, kinds, severities } = correctionTexts[language];
  const day = (at: Date): string => formatDate(at, language, timeZone);
  const edition = (review: Correction['to']) => (
    <a href={`/${language}${editionPath(review)}`}>
      {reviewName(review, language)}, {reportTexts[language].review.edition(String(review.edition)).toLowerCase()}
    </a>
  );
  const announced = correction.announcedAt ? day(correction.announcedAt) : texts.notAnnounced;
  return (
    <DefinitionList
      items={[
        { term: texts.kind, value: kinds[correction.kind] },
        { term: texts.severity, value: severities[correction.severity] },
        ...(correction.kind === 'error'
          ? [{ term: texts.foundBy, value: correction.foundBy ?? texts.nobody }]
          : [{ term: texts.announced, value: announced }]),
        { term: texts.opened, value: day(correction.openedAt) },
        { term: texts.published, value: day(correction.publishedAt) },
        { term: texts.from, value: edition(correction.from) },
        { term: texts.to, value: edition(correction.to) },
      ]}
    />
  );
};
