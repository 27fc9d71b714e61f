import { type ComponentChildren } from 'preact';
import { type Language, languages } from '../../../../kernel/language.ts';
import { DataTable, PageHeading, Prose, Section } from '../../../../platform/web/components/index.ts';
import { renderDocument } from '../../../../platform/web/layout.tsx';
import { tableFileName, workbookFileName } from '../../open-data/formats.ts';
import { derivedFigure } from '../../prose/evaluate.ts';
import { plainText } from '../../prose/segment.ts';
import { figureBlock, type PublishedCell, type Review, type ReviewFigure } from '../../review.ts';
import { reportTexts } from '../../texts.ts';
import { cellName, unitOf, valueOf } from './figure-body.tsx';
import { FigureDetails } from './figure-details.tsx';
import { FigureOrigins } from './figure-origins.tsx';
import { type ReviewLinks } from './links.ts';
import { FigureView, ReviewBody } from './review-body.tsx';

/** What the pages of a folder are made of. */
export interface FolderContent {
  readonly review: Review;
  readonly figures: readonly ReviewFigure[];
  readonly cells: readonly PublishedCell[];
  readonly city: {
    readonly name: Readonly<Record<Language, string>>;
    readonly timeZone: string;
    readonly isDemonstration: boolean;
  };
}

const ownName: Readonly<Record<Language, string>> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

type PageProps = {
  readonly content: FolderContent;
  readonly language: Language;
  readonly title: string;
  /** The way up to the folder: `..` or `../..`. */
  readonly top: string;
  /** The page below the folder of its language. */
  readonly path: string;
  readonly children: ComponentChildren;
};

/** A page that works from a disk: relative links, one stylesheet, no script. */
const FolderPage = ({ content, language, title, top, path, children }: PageProps) => (
  <html lang={language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} – ${content.city.name[language]}`}</title>
      <link rel="stylesheet" href={`${top}/style.css`} />
    </head>
    <body class="page page--public">
      <header class="header">
        {content.city.isDemonstration && <p class="demonstration">{reportTexts[language].review.generated}</p>}
        <div class="header__row">
          <nav class="languages" aria-label={reportTexts[language].folder.languages}>
            <ul class="languages__list">
              {languages.map((each) => (
                <li key={each}>
                  <a
                    class="languages__link"
                    href={`${top}/${each}/${path}`}
                    lang={each}
                    hreflang={each}
                    aria-current={each === language ? 'true' : undefined}
                  >
                    {ownName[each]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main class="page__main">{children}</main>
    </body>
  </html>
);

/** The review as the first page of its language, with a link to its PDF where there is one beside it. */
export function reviewPage(content: FolderContent, language: Language, pdf?: string): string {
  const links: ReviewLinks = {
    figure: (code, figureId) => `figures/${figureId}.html#${code}`,
    table: (figureId, format) => `../data/${tableFileName(figureId, format)}`,
    workbook: workbookFileName,
    pdf,
  };
  const { review, city } = content;
  return renderDocument(
    <FolderPage
      content={content}
      language={language}
      title={plainText(review.trees[language].title)}
      top=".."
      path="index.html"
    >
      <ReviewBody review={review} language={language} timeZone={city.timeZone} links={links} />
    </FolderPage>,
  );
}

/** The page of a figure with every number that it gives, each under its code. */
export function figurePage(content: FolderContent, figureId: string, language: Language): string {
  const texts = reportTexts[language];
  const figure = content.figures.find(({ definition }) => definition.id === figureId);
  const block = figureBlock(content.review.trees[language], figureId);
  const links: ReviewLinks = {
    figure: (code, id) => `${id}.html#${code}`,
    table: (id, format) => `../../data/${tableFileName(id, format)}`,
    workbook: (format) => `../${workbookFileName(format)}`,
  };
  const title = figure ? figure.definition.title[language] : texts.figure.computedTitle;
  return renderDocument(
    <FolderPage
      content={content}
      language={language}
      title={texts.figure.heading(title)}
      top="../.."
      path={`figures/${figureId}.html`}
    >
      <PageHeading title={title} kicker={plainText(content.review.trees[language].title)} />
      <Prose>
        <p>{figure ? figure.definition.counts[language] : texts.figure.recomputeAnyone}</p>
        {figure && <p>{figure.definition.population.sentence[language]}</p>}
      </Prose>
      {block && (
        <Section heading={texts.figure.inTable}>
          <FigureView id="figure" block={block} language={language} links={links} />
        </Section>
      )}
      <DataTable {...numbersTable(content, figureId, figure, language, links)} />
      {figure &&
        (figure.definition.origins ? (
          <FigureOrigins figure={figure} language={language} timeZone={content.city.timeZone} />
        ) : (
          <FigureDetails figure={figure} language={language} timeZone={content.city.timeZone} />
        ))}
      <p>
        <a href="../index.html">{texts.review.backToReview}</a>
      </p>
    </FolderPage>,
  );
}

function numbersTable(
  content: FolderContent,
  figureId: string,
  figure: ReviewFigure | undefined,
  language: Language,
  links: ReviewLinks,
) {
  const texts = reportTexts[language].figure;
  const cells = content.cells.filter((cell) => cell.figureId === figureId);
  return {
    caption: texts.allNumbers,
    columns: [
      { key: 'code', label: texts.codeColumn },
      { key: 'name', label: texts.whatItCounts },
      { key: 'value', label: texts.valueColumn, numeric: true },
    ],
    rows: cells.map((cell) => ({
      key: cell.code,
      header: <span id={cell.code}>{cell.code}</span>,
      cells: [
        <>
          {cellName(cell, figure ? { figure } : {}, language)}
          {operandsOf(content, cell).map((operand) => (
            <>
              {' '}
              <a href={links.figure(operand.code, operand.figureId)}>
                {`${valueOf(operand, language)} (${operand.code})`}
              </a>
            </>
          ))}
        </>,
        `${valueOf(cell, language)} ${unitOf(cell, language)}`.trim(),
      ],
    })),
  };
}

/** The cells that a computed number names in its key. */
function operandsOf({ cells }: FolderContent, cell: PublishedCell): PublishedCell[] {
  if (cell.figureId !== derivedFigure) return [];
  const named: readonly { figure: string; key: PublishedCell['key'] }[] = JSON.parse(cell.key['of'] ?? '[]');
  return named.flatMap(({ figure, key }) => {
    const text = JSON.stringify(Object.entries(key).toSorted());
    const found = cells.find(
      (one) => one.figureId === figure && JSON.stringify(Object.entries(one.key).toSorted()) === text,
    );
    return found ? [found] : [];
  });
}
