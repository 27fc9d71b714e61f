import { type Language } from '../../../kernel/language.ts';
import { formatDateTime } from '../../../platform/i18n/format.ts';
import { cleaned, printable } from '../../../platform/pdf/index.ts';
import { tokensByLook } from '../../../platform/web/theme/colours.ts';
import { innerArc, outerArc } from '../../../platform/web/theme/mark.tsx';
import { type ThemeName, tokensOf } from '../../../platform/web/theme/themes.ts';
import { type NumberSegment, plainText, type Segment } from '../prose/segment.ts';
import { codesOfRow, type ReviewBlock, type ReviewSection } from '../review-tree.ts';
import { sourceNames } from '../source-names.ts';
import { reportTexts } from '../texts.ts';
import { editionPath } from '../web/addresses.ts';
import { type FolderContent } from '../web/views/folder-page.tsx';
import { headLine } from '../web/views/review-body.tsx';
import { figureData, type Pictures } from './figure-data.ts';
import { numbersData } from './numbers-data.ts';
import { codeAddress, proseOfSection, spokenText } from './prose-data.ts';
import { reviewPdfTexts } from './texts.ts';

export interface ReviewPdfOptions {
  /** The public address of the service, without a slash at its end: codes and links lead there. */
  readonly baseUrl: string;
  readonly theme: ThemeName;
}

/** What `review.typ` prints, and the pictures that it names. */
export function reviewData(content: FolderContent, language: Language, options: ReviewPdfOptions) {
  const { review, figures, city } = content;
  const { baseUrl, theme } = options;
  const tree = review.trees[language];
  const texts = reportTexts[language].review;
  const own = reviewPdfTexts[language];
  const colours = coloursOf(theme);
  const pictures: Pictures = new Map([['mark.svg', markPicture(colours['primary'] ?? '#000000')]]);
  const title = plainText(tree.title);
  const built = texts.built(formatDateTime(review.builtAt, language, city.timeZone));
  const data = {
    language,
    region: language === 'en' ? 'GB' : 'FI',
    colours: Object.entries(colours),
    city: printable(city.name[language]),
    author: cleaned(city.name[language]),
    'title-text': cleaned(title),
    'title-runs': printable(title),
    keywords: own.keywords.split(', '),
    description: cleaned(tree.inShort.slice(0, 1).map(spokenText).join(' ')),
    period: printable(headLine(review, language)),
    edition: printable(`${texts.edition(String(review.edition))} · ${built}`),
    ...(city.isDemonstration ? { demonstration: printable(texts.generated) } : {}),
    page: own.page,
    footer: printable(own.footer(codeAddress(shortAddress(baseUrl)))),
    'in-short-heading': printable(texts.inShort),
    'in-short': tree.inShort.map(proseOfSection('in-short', figures, language, baseUrl)),
    'contents-heading': printable(texts.contents),
    'codes-heading': printable(own.codesHeading),
    'codes-text': printable(own.codesText(codeAddress(shortAddress(baseUrl)))),
    'heading-numbers': printable(own.headingNumbers),
    sections: tree.sections.map((it) => sectionData(it, content, language, options, pictures)),
    closing: printable(texts.source(sourceNames(review, language))),
    'on-web': printable(own.onWeb),
    address: `${baseUrl}/${language}${editionPath(review)}`,
  };
  return { data, pictures };
}

function sectionData(
  { id, heading, blocks }: ReviewSection,
  { figures }: FolderContent,
  language: Language,
  options: ReviewPdfOptions,
  pictures: Pictures,
) {
  const prose = proseOfSection(id, figures, language, options.baseUrl);
  return {
    id: `section-${id}`,
    heading: printable(plainText(heading)),
    'heading-numbers': prose(untoldNumbers(heading, blocks)),
    blocks: blocks.map((block, at) => {
      if (block.kind === 'figure') {
        return figureData(block, `${id}-${at + 1}`, { prose, pictures, language, ...options });
      }
      return block.kind === 'numbers'
        ? numbersData(block, language)
        : { kind: block.kind, segments: prose(block.segments) };
    }),
  };
}

/**
 * The numbers of a heading that its section does not tell again. A note inside
 * a heading would stand in the bookmarks, so theirs are on a line of their own.
 */
function untoldNumbers(heading: readonly Segment[], blocks: readonly ReviewBlock[]): NumberSegment[] {
  const isNumber = (segment: Segment): segment is NumberSegment => segment.kind === 'number';
  const told = blocks.flatMap((block) => {
    if (block.kind === 'numbers') return block.rows.flatMap(codesOfRow);
    const segments = block.kind === 'figure' ? block.summary : block.segments;
    return segments.flatMap((segment) => (isNumber(segment) ? [segment.code] : []));
  });
  return heading.filter(isNumber).filter(({ code }) => !told.includes(code));
}

/** An address as it is typed. */
const shortAddress = (baseUrl: string): string => baseUrl.replace(/^https?:\/\//, '');

/** The colours of the theme on white paper, by name. */
function coloursOf(theme: ThemeName): Readonly<Record<string, string>> {
  const { light } = tokensByLook(tokensOf(theme));
  const names = ['text', 'muted', 'surface', 'line', 'edge', 'primary'];
  return Object.fromEntries(names.map((name) => [name, light.get(`color-${name}`) ?? '#000000']));
}

const markPicture = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 32 32"><g fill="none" stroke="${colour}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"><path d="${outerArc}"/><path d="${innerArc}"/></g></svg>`;
