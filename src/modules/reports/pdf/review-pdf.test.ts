import { beforeAll, describe, expect, test } from 'vitest';
import { type Bookmark, flat, type ReadPdf, readPdf, type Tag } from '../../../../test/pdf-reader.ts';
import { reviewContent } from '../../../../test/review-fixture.ts';
import { type Language, languages } from '../../../kernel/language.ts';
import { type FolderContent, plainText, proseOf, reviewPdf, type Segment } from '../index.ts';
import { type FigureBlock } from '../review-tree.ts';
import { cellText } from '../web/views/table-view.tsx';
import { columnWidths } from './figure-data.ts';
import { spokenText } from './prose-data.ts';

const options = { baseUrl: 'https://palaute.example', theme: 'neutral' } as const;

let content: FolderContent;
let bytes: Readonly<Record<Language, Uint8Array>>;
let read: Readonly<Record<Language, ReadPdf>>;
beforeAll(async () => {
  content = await reviewContent();
  bytes = {
    fi: reviewPdf(content, 'fi', options),
    sv: reviewPdf(content, 'sv', options),
    en: reviewPdf(content, 'en', options),
  };
  read = { fi: readPdf(bytes.fi), sv: readPdf(bytes.sv), en: readPdf(bytes.en) };
});

const figuresOf = (language: Language): FigureBlock[] =>
  content.review.trees[language].sections.flatMap(({ blocks }) =>
    blocks.filter((block): block is FigureBlock => block.kind === 'figure'),
  );

const withRole = ({ tags }: { tags: readonly Tag[] }, ...roles: readonly string[]): Tag[] =>
  tags.filter(({ role }) => roles.includes(role));

/** Where a word is broken, and what keeps it together, is no part of it. */
const bare = (text: string): string =>
  text
    .replaceAll(/[\u00ad\u2060]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const codesIn = (language: Language): string[] =>
  withRole(read[language], 'Link').flatMap(({ href }) => {
    const code = href?.startsWith(`${options.baseUrl}/f/`) ? href.slice(options.baseUrl.length + 3) : undefined;
    return code === undefined ? [] : [code];
  });

describe.each(languages)('the PDF of a review in %s', (language) => {
  test('says what it is, in which language, by whom and when', () => {
    const pdf = read[language];
    expect(pdf.isMarked).toBe(true);
    expect(pdf.title).toBe(plainText(content.review.trees[language].title));
    expect(pdf.language).toBe(language === 'en' ? 'en-GB' : `${language}-FI`);
    expect(pdf.author).toBe(content.city.name[language]);
    expect(pdf.keywords).not.toBe('');
    expect(pdf.createdAt?.slice(2, 16)).toBe(content.review.builtAt.toISOString().replaceAll(/\D/g, '').slice(0, 14));
    expect(pdf.metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/);
  });

  test('has one title, findings below it and figures below those, and the same as bookmarks', () => {
    const tree = content.review.trees[language];
    const headings = withRole(read[language], 'H1', 'H2', 'H3', 'H4', 'H5', 'H6').map(
      ({ role, text }) => `${role} ${bare(text)}`,
    );
    const sections = tree.sections.flatMap(({ heading, blocks }) => [
      `H2 ${bare(plainText(heading))}`,
      ...blocks.flatMap((block) => (block.kind === 'figure' ? [`H3 ${bare(block.title)}`] : [])),
    ]);
    expect(headings[0]).toBe(`H1 ${bare(plainText(tree.title))}`);
    expect(headings.slice(4)).toEqual(sections);
    const depth = (bookmarks: readonly Bookmark[], level: number): string[] =>
      bookmarks.flatMap(({ title, kids }) => [`H${level} ${bare(title)}`, ...depth(kids, level + 1)]);
    expect(depth(read[language].bookmarks, 1)).toEqual([headings[0], headings[1], ...sections]);
  });

  test('has its sentences in a list and its contents with links and pages', () => {
    const pdf = read[language];
    const { inShort, sections } = content.review.trees[language];
    const [list] = withRole(pdf, 'L');
    expect(list?.kids.map(({ role }) => role)).toEqual(inShort.map(() => 'LI'));
    const entries = withRole(pdf, 'TOCI');
    expect(entries.map(({ text }) => bare(text).replace(/ \d+$/, ''))).toEqual(
      sections.map(({ heading }) => bare(plainText(heading))),
    );
    expect(entries.every(({ text }) => /\d$/.test(text))).toBe(true);
    expect(entries.every((entry) => flat(entry).some(({ href }) => href === '#'))).toBe(true);
  });

  test('has every table with its caption, header cells and values', () => {
    const tables = withRole(read[language], 'Table');
    expect(tables).toHaveLength(figuresOf(language).length);
    for (const [at, { table }] of figuresOf(language).entries()) {
      const tags = flat(tables[at] ?? { role: '', text: '', kids: [] });
      const headers = tags.filter(({ role }) => role === 'TH');
      expect(headers.map(({ text }) => bare(text))).toEqual([table.rowHeading, ...table.columns].map(bare));
      expect(headers.every(({ scope }) => scope === 'Column')).toBe(true);
      const rows = [...table.rows, ...table.totals].flatMap(({ label, cells }) => [
        label,
        ...cells.map((cell) => cellText(cell, language)),
      ]);
      expect(tags.filter(({ role }) => role === 'TD').map(({ text }) => bare(text))).toEqual(rows.map(bare));
      expect(read[language].tree.text).toContain(table.caption);
    }
  });

  test('tells every chart in words, without spaces inside numbers', () => {
    const summaries = figuresOf(language).flatMap(({ chart, summary }) => (chart ? [spokenText(summary)] : []));
    expect(summaries.length).toBeGreaterThan(5);
    expect(withRole(read[language], 'Figure').map(({ alt }) => alt)).toEqual(summaries);
    expect(summaries.join(' ')).toMatch(/\b1\d{3}\b/);
  });

  test('has the code of every quoted number in a note, and of every table once, each a link to its page', () => {
    const numbers = proseOf(content.review.trees[language])
      .filter(({ place }) => place !== 'title')
      .flatMap(({ segments }) => segments.filter((segment) => segment.kind === 'number'));
    const tables = figuresOf(language).map(({ code }) => code);
    expect(new Set(codesIn(language))).toEqual(new Set([...numbers.map(({ code }) => code), ...tables]));
    const notes = withRole(read[language], 'Note');
    expect(new Set(notes.map(({ text }) => /F-\w+/.exec(text)?.[0]))).toEqual(new Set(numbers.map(({ code }) => code)));
    for (const { text } of numbers) expect(read[language].tree.text).toContain(text);
  });

  test('has the title, the edition and the page on every page after the first', () => {
    const pages = read[language].artifacts.split('\n');
    expect(pages.length).toBe(read[language].pages);
    const title = plainText(content.review.trees[language].title);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`${at + 1}\u00a0/\u00a0${pages.length}`);
      if (at > 0) expect(page).toContain(title);
    }
  });
});

test('three languages carry the same numbers and codes', () => {
  const values = (language: Language): number[] =>
    withRole(read[language], 'TD')
      .map(({ text }) => text.replaceAll(/[\s\u00a0%]/g, ''))
      .map((text) => Number(language === 'en' ? text.replaceAll(',', '') : text.replace(',', '.')))
      .filter((value) => !Number.isNaN(value))
      .toSorted((a, b) => a - b);
  expect(values('fi').length).toBeGreaterThan(50);
  expect(values('sv')).toEqual(values('fi'));
  expect(values('en')).toEqual(values('fi'));
  const codes = (language: Language): string[] => [...new Set(codesIn(language))].toSorted();
  expect(codes('sv')).toEqual(codes('fi'));
  expect(codes('en')).toEqual(codes('fi'));
  for (const role of ['Figure', 'Table', 'Note', 'H2', 'H3']) {
    expect(withRole(read.sv, role).length).toBe(withRole(read.fi, role).length);
    expect(withRole(read.en, role).length).toBe(withRole(read.fi, role).length);
  }
});

test('columns are as wide as what they hold: headings where all have room, else their words, else parts of those', () => {
  expect(
    columnWidths(
      ['Teema', 'Osuus 2020'],
      [
        ['Hoitoonpääsy', '1'],
        ['Muu', '100,0 %'],
      ],
    ),
  ).toEqual([14, 12]);
  const words = 'Yhdeksän kymmenestä viimeistään tavoiteajassa';
  expect(columnWidths(['Kello', words, words], [['Vuorokausina', '1', '2']])).toEqual([14, 15, 15]);
  const dashed = Array.from({ length: 7 }, () => 'Mediaani, loka–joulukuu 2019');
  expect(columnWidths(['Kello', ...dashed], [])).toEqual([7, ...dashed.map(() => 11)]);
  expect(columnWidths(['a', 'b'], [['x'.repeat(90), '1']])).toEqual([36, 6]);
});

test('the same review has the same bytes', () => {
  for (const language of languages) {
    expect(Buffer.from(reviewPdf(content, language, options)).equals(bytes[language])).toBe(true);
  }
});

test('a note mark after a number cannot be read as a part of it', () => {
  const marks = withRole(read.fi, 'Lbl').map(({ text }) => text);
  expect(marks.filter((mark) => mark !== '•').every((mark) => /^[a-hjkmnp-z]+\)$/.test(mark))).toBe(true);
});

test('long Finnish words are broken where Finnish breaks them', () => {
  expect(read.fi.tags.some(({ text }) => text.includes('\u00ad'))).toBe(true);
});

describe('a review with words that somebody planted', () => {
  const planted = '#panic("x") [*_@<$`\\ 😀 שלום \u202e// /* 你好 & <b> "q" \u0000 {{';
  const hostile = (text: string): string => `${planted} ${text}`;
  const segments = (all: readonly Segment[]): Segment[] =>
    all.map((segment) => (segment.kind === 'text' ? { ...segment, text: hostile(segment.text) } : segment));
  /** The review with the words in every text that it has. */
  const hostileContent = (): FolderContent => {
    const tree = content.review.trees.fi;
    const block = (it: FigureBlock): FigureBlock => ({
      ...it,
      title: hostile(it.title),
      summary: segments(it.summary),
      notes: it.notes.map(hostile),
      chart:
        it.chart?.type === 'bars'
          ? { ...it.chart, bars: it.chart.bars.map((bar) => ({ ...bar, label: hostile(bar.label) })) }
          : it.chart,
      table: {
        ...it.table,
        caption: hostile(it.table.caption),
        rowHeading: hostile(it.table.rowHeading),
        columns: it.table.columns.map(hostile),
        rows: it.table.rows.map((row) => ({ ...row, label: hostile(row.label) })),
      },
    });
    const sections = tree.sections.map((section) => ({
      ...section,
      heading: segments(section.heading),
      blocks: section.blocks.map((it) =>
        it.kind === 'figure' ? block(it) : it.kind === 'numbers' ? it : { ...it, segments: segments(it.segments) },
      ),
    }));
    const fi = { ...tree, title: segments(tree.title), inShort: tree.inShort.map(segments), sections };
    return { ...content, review: { ...content.review, trees: { ...content.review.trees, fi } } };
  };

  test('prints them, and nothing of them is done', () => {
    const pdf = readPdf(reviewPdf(hostileContent(), 'fi', options));
    const text = bare(pdf.tree.text);
    expect(text.split('#panic("x") [*_@<$`\\').length).toBeGreaterThan(100);
    expect(text).toContain('& <b> "q" {{');
    expect(pdf.title).toContain(planted.replace('\u0000', '').replace('  ', ' ').slice(0, 20));
    expect(withRole(pdf, 'Figure').some(({ alt }) => alt === '😀')).toBe(true);
    expect(withRole(pdf, 'TD').length).toBe(withRole(read.fi, 'TD').length);
  });
});

test('a number that is not there is said in words', () => {
  const tree = content.review.trees.fi;
  const cells = tree.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) =>
      block.kind === 'figure'
        ? {
            ...block,
            table: {
              ...block.table,
              rows: block.table.rows.map((row) => ({
                ...row,
                cells: row.cells.map((cell) => ({ ...cell, value: null, code: undefined })),
              })),
            },
          }
        : block,
    ),
  }));
  const trees = { ...content.review.trees, fi: { ...tree, sections: cells } };
  const pdf = readPdf(reviewPdf({ ...content, review: { ...content.review, trees } }, 'fi', options));
  expect(withRole(pdf, 'TD').filter(({ text }) => bare(text) === 'ei saatavilla').length).toBeGreaterThan(50);
});
