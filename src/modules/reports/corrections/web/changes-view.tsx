import { type ComponentChildren } from 'preact';
import { type Language } from '../../../../kernel/language.ts';
import { formatDate, formatNumber, formatPercent } from '../../../../platform/i18n/format.ts';
import { DataTable, Details, PageHeading, type Row, Section } from '../../../../platform/web/components/index.ts';
import { type ReviewHead } from '../../review.ts';
import { reportTexts } from '../../texts.ts';
import { editionPath, figurePath } from '../../web/addresses.ts';
import { reviewName } from '../../web/review-name.ts';
import { valueOf } from '../../web/views/index.ts';
import { type CorrectionHead } from '../correction.ts';
import { type FigureBreakBetween, type NumberChange, type NumberPair } from '../diff-reviews.ts';
import { type LoadedDiff } from '../load-diff.ts';
import { correctionTexts } from '../texts.ts';
import { changePackPath, correctionPath } from './addresses.ts';
import { numberName } from './number-name.ts';

export type ChangesProps = {
  readonly loaded: LoadedDiff;
  readonly language: Language;
  readonly timeZone: string;
};

/** So many rows stand on the page before one opens the rest. */
const shownAtOnce = 15;

/** `Palautekatsaus, loka–joulukuu 2020, versio 2` */
export const fullName = (review: ReviewHead, language: Language): string =>
  `${reviewName(review, language)}, ${reportTexts[language].review.edition(String(review.edition)).toLowerCase()}`;

/** What is different from the review before: clear changes, corrections, breaks, and what chance explains. */
export const ChangesBody = (props: ChangesProps) => {
  const { loaded, language } = props;
  const { before, after, diff } = loaded;
  const texts = correctionTexts[language].changes;
  const clear = diff.changes.filter(({ verdict }) => verdict !== 'unclear');
  const unclear = diff.changes.filter(({ verdict }) => verdict === 'unclear');
  const titles = (ids: readonly string[]) => ids.map((id) => <li key={id}>{figureTitle(id, loaded, language)}</li>);
  return (
    <>
      <PageHeading
        title={texts.title}
        kicker={texts.kicker({ after: fullName(after.head, language), before: fullName(before.head, language) })}
        lead={
          <p>
            <a href={`/${language}${changePackPath(after.head)}`}>{texts.toSummary}</a>
          </p>
        }
      />
      {after.head.period !== before.head.period && (
        <Section heading={texts.clear}>
          <p>{clear.length === 0 ? texts.noClear : texts.clearText}</p>
          <Changes caption={texts.clear} changes={clear} {...props} />
        </Section>
      )}
      <Section heading={texts.revised}>
        {diff.revised.length === 0 && <p>{texts.noRevised}</p>}
        <Corrections {...props} />
        <Rows caption={texts.revised} rows={diff.revised.map((pair) => pairRow(pair, props))} language={language} />
      </Section>
      {diff.breaks.length > 0 && (
        <Section heading={texts.breaks}>
          <p>{texts.breaksText}</p>
          <ul>
            {diff.breaks.map((each) => (
              <li key={each.figureId}>{breakText(each, loaded, language)}</li>
            ))}
          </ul>
        </Section>
      )}
      {diff.added.length > 0 && (
        <Section heading={texts.added}>
          <ul>{titles(diff.added)}</ul>
        </Section>
      )}
      {diff.dropped.length > 0 && (
        <Section heading={texts.dropped}>
          <ul>{titles(diff.dropped)}</ul>
        </Section>
      )}
      {unclear.length > 0 && (
        <Section heading={texts.unclear}>
          <p>{texts.unclearText}</p>
          <Changes caption={texts.unclear} changes={unclear} {...props} />
        </Section>
      )}
      <Section>
        <p>
          <a href={`/${language}${editionPath(after.head)}`}>{texts.toReview}</a>
        </p>
      </Section>
    </>
  );
};

/** How a figure is called in the later edition, else in the earlier. */
export function figureTitle(id: string, { before, after }: LoadedDiff, language: Language): string {
  const found = [...after.figures, ...before.figures].find(({ definition }) => definition.id === id);
  return found?.definition.title[language] ?? id;
}

export const breakText = ({ figureId, from, to }: FigureBreakBetween, loaded: LoadedDiff, language: Language): string =>
  correctionTexts[language].changes.breakItem({
    title: figureTitle(figureId, loaded, language),
    from: String(from),
    to: String(to),
  });

const Changes = ({
  caption,
  changes,
  ...props
}: ChangesProps & { caption: string; changes: readonly NumberChange[] }) => (
  <Rows caption={caption} rows={changes.map((each) => changeRow(each, props))} language={props.language} />
);

const Rows = ({ caption, rows, language }: { caption: string; rows: readonly Row[]; language: Language }) => {
  const texts = correctionTexts[language].changes;
  const columns = [
    { key: 'number', label: texts.number },
    { key: 'before', label: texts.before, numeric: true },
    { key: 'after', label: texts.after, numeric: true },
    { key: 'change', label: texts.change },
  ];
  const rest = rows.slice(shownAtOnce);
  if (rows.length === 0) return null;
  return (
    <>
      <DataTable caption={caption} hideCaption columns={columns} rows={rows.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <Details summary={texts.rest({ count: rest.length })}>
          <DataTable
            caption={`${caption}: ${texts.rest({ count: rest.length })}`}
            hideCaption
            columns={columns}
            rows={rest}
          />
        </Details>
      )}
    </>
  );
};

function pairRow(pair: NumberPair, props: ChangesProps, word?: string): Row {
  const { loaded, language } = props;
  const { before, after } = pair;
  const size = changeText(pair, language);
  return {
    key: after.code,
    header: numberName(after, loaded.after.figures, language, { withPeriod: word === undefined }),
    cells: [
      <NumberLink code={before.code} language={language}>
        {valueOf(before, language)}
      </NumberLink>,
      <NumberLink code={after.code} language={language}>
        {valueOf(after, language)}
      </NumberLink>,
      word ?? size,
    ],
  };
}

const changeRow = (change: NumberChange, props: ChangesProps): Row =>
  pairRow(change, props, changeWords(change, props.language));

function verdictText({ verdict }: NumberChange, language: Language): string {
  const texts = correctionTexts[language].changes;
  return { more: texts.more, less: texts.less, unclear: texts.unclearWord }[verdict];
}

/** What may be said of a change; its size only when chance does not explain it. */
export const changeWords = (change: NumberChange, language: Language): string =>
  change.verdict === 'unclear'
    ? verdictText(change, language)
    : `${verdictText(change, language)} (${changeText(change, language)})`;

type NumberLinkProps = { readonly code: string; readonly language: Language; readonly children: ComponentChildren };

const NumberLink = ({ code, language, children }: NumberLinkProps) => (
  <a href={`/${language}${figurePath(code)}`} title={code}>
    {children}
  </a>
);

/** A change with its sign: of shares in percentage points, of others in percent, from zero as it is. */
function changeText({ before, after }: NumberPair, language: Language): string {
  if (before.value === null || after.value === null) return correctionTexts[language].page.withdrawn;
  const difference = after.value - before.value;
  const sign = difference < 0 ? '−' : '+';
  const size = Math.abs(difference);
  if (after.unit === 'percent') {
    return sign + correctionTexts[language].changes.points({ size: formatNumber(size, language, after.decimals) });
  }
  if (before.value === 0) return sign + formatNumber(size, language, after.decimals);
  return sign + formatPercent((100 * size) / Math.abs(before.value), language, 0);
}

const Corrections = ({ loaded, language, timeZone }: ChangesProps) =>
  loaded.corrections.length === 0 ? null : (
    <ul>
      {loaded.corrections.map((it) => (
        <li key={it.correctionId}>
          <CorrectionLine correction={it} language={language} timeZone={timeZone} />
        </li>
      ))}
    </ul>
  );

type LineProps = { readonly correction: CorrectionHead; readonly language: Language; readonly timeZone: string };

/** A correction in one line: when, what kind, how many numbers and why. */
export const CorrectionLine = ({ correction, language, timeZone }: LineProps) => {
  const { banner, kinds, log } = correctionTexts[language];
  const date = formatDate(correction.publishedAt, language, timeZone);
  return (
    <>
      <a href={`/${language}${correctionPath(correction.correctionId)}`}>
        {banner.read({ date, kind: kinds[correction.kind] })}
      </a>
      , {log.numbers({ count: correction.cells })}: {correction.reason[language]}
    </>
  );
};
