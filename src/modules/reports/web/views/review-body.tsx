import { type ComponentChildren } from 'preact';
import { type Language } from '../../../../kernel/language.ts';
import { parsePeriod } from '../../../../kernel/period.ts';
import { formatDateTime, formatPeriod } from '../../../../platform/i18n/format.ts';
import { CodeLink, DataTable, Muted, PageHeading, Prose, Section } from '../../../../platform/web/components/index.ts';
import { plainText } from '../../prose/segment.ts';
import { type Review } from '../../review.ts';
import { type FigureBlock, type ReviewBlock, type ReviewSection } from '../../review-tree.ts';
import { reviewPdfTexts } from '../../pdf/texts.ts';
import { sourceNames } from '../../source-names.ts';
import { reportTexts } from '../../texts.ts';
import { ChartView } from './chart-view.tsx';
import { TableLinks, WorkbookLinks } from './file-links.tsx';
import { type ReviewLinks } from './links.ts';
import { NumbersView } from './numbers-view.tsx';
import { ProseText, ProseView } from './prose-view.tsx';
import { tableSpec } from './table-view.tsx';

export type ReviewBodyProps = {
  readonly review: Review;
  readonly language: Language;
  readonly timeZone: string;
  readonly links: ReviewLinks;
};

/** A whole review as a page: what it is, in short, contents, and sections under their findings. */
export const ReviewBody = ({ review, language, timeZone, links }: ReviewBodyProps) => {
  const tree = review.trees[language];
  const texts = reportTexts[language].review;
  return (
    <>
      <PageHeading
        title={plainText(tree.title)}
        kicker={headLine(review, language)}
        lead={
          <>
            <p>
              {texts.edition(String(review.edition))} ·{' '}
              {texts.built(formatDateTime(review.builtAt, language, timeZone))}
            </p>
            {links.pdf !== undefined && (
              <p>
                <a href={links.pdf} type="application/pdf">
                  {reviewPdfTexts[language].download}
                </a>
              </p>
            )}
          </>
        }
      />
      {tree.inShort.length > 0 && (
        <Section heading={texts.inShort} id="in-short">
          <Prose>
            <ul>
              {tree.inShort.map((sentence, at) => (
                <li key={at}>
                  <ProseView segments={sentence} links={links} />
                </li>
              ))}
            </ul>
          </Prose>
        </Section>
      )}
      {tree.sections.length > 1 && <Contents sections={tree.sections} heading={texts.contents} />}
      {tree.sections.map((section) => (
        <Section key={section.id} id={section.id} heading={<ProseText segments={section.heading} />}>
          {section.blocks.map((block, at) => (
            <BlockView key={at} id={`${section.id}-${at + 1}`} block={block} language={language} links={links} />
          ))}
        </Section>
      ))}
      <Prose>
        <WorkbookLinks language={language} links={links} />
        <p>{texts.source(sourceNames(review, language))}</p>
        {links.reviews !== undefined && (
          <p>
            <a href={links.reviews}>{texts.allReviews}</a>
          </p>
        )}
      </Prose>
    </>
  );
};

/** `Jakso: loka–joulukuu 2020, verrattuna: loka–joulukuu 2019` */
export function headLine({ period, comparison }: Review, language: Language): string {
  const texts = reportTexts[language].review;
  const named = (code: string): string => {
    const found = parsePeriod(code);
    return found ? formatPeriod(found, language) : code;
  };
  const compared = comparison === undefined ? '' : `, ${texts.comparedWith(named(comparison))}`;
  return `${texts.period}: ${named(period)}${compared}`;
}

const Contents = ({ sections, heading }: { sections: readonly ReviewSection[]; heading: string }) => (
  <nav aria-labelledby="contents">
    <Section heading={heading} id="contents">
      <ul>
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`#${section.id}`}>{plainText(section.heading)}</a>
          </li>
        ))}
      </ul>
    </Section>
  </nav>
);

type BlockProps = {
  readonly id: string;
  readonly block: ReviewBlock;
  readonly language: Language;
  readonly links: ReviewLinks;
};

const BlockView = ({ id, block, language, links }: BlockProps) => {
  if (block.kind === 'figure') return <FigureView id={id} block={block} language={language} links={links} />;
  if (block.kind === 'numbers') return <NumbersView block={block} language={language} links={links} />;
  const words = <ProseView segments={block.segments} links={links} />;
  return (
    <Prose>
      {block.kind === 'note' ? (
        <p>
          <Muted>{words}</Muted>
        </p>
      ) : (
        <p>{words}</p>
      )}
    </Prose>
  );
};

type FigureViewProps = BlockProps & {
  readonly block: FigureBlock;
  /** Instead of where the numbers come from. */
  readonly source?: ComponentChildren;
};

/** A printed figure: its chart with the table folded in, or without a chart its table. */
export const FigureView = ({ id, block, language, links, source: own }: FigureViewProps) => {
  const source = own ?? <SourceView block={block} language={language} links={links} />;
  if (block.chart) {
    return <ChartView id={id} block={block} chart={block.chart} language={language} links={links} source={source} />;
  }
  return (
    <Section level={3} heading={block.title}>
      <Prose>
        <p>
          <ProseView segments={block.summary} links={links} />
        </p>
      </Prose>
      <DataTable {...tableSpec(block.table, block.figure, language, links)} />
      {source}
    </Section>
  );
};

const SourceView = ({ block, language, links }: { block: FigureBlock; language: Language; links: ReviewLinks }) => (
  <>
    <p>
      {block.population} {block.notes.join(' ')}
    </p>
    <p>
      {block.code !== '' && (
        <CodeLink language={language} code={block.code} href={links.figure(block.code, block.figure)} />
      )}
    </p>
    <TableLinks block={block} language={language} links={links} />
  </>
);
