import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../test/pdf-reader.ts';
import { coveredCharacters } from './covered-characters.ts';
import { cleaned, PdfFault, printable, renderPdf, renderPdfApart } from './index.ts';

const createdAt = new Date('2021-01-15T08:00:00Z');

/** A document that prints one text on one endless line, in each weight. */
const source = `
#import "words.typ": print-fonts, words
#let data = json("data.json")
#set document(title: data.title, date: auto)
#set page(width: 100000pt)
#set text(lang: "fi", font: print-fonts, fallback: false, hyphenate: false)
#for weight in (400, 600, 700) { par(text(weight: weight, words(data.runs))) }
`;

const printed = (text: string) => {
  const data = JSON.stringify({ title: cleaned(`a ${text}`), runs: printable(text) });
  return readPdf(renderPdf({ source, files: new Map([['data.json', data]]), createdAt }));
};

/** Characters in the order of the alphabet, without spaces and what is not seen: right-to-left text stands in runs. */
const letters = (text: string): string =>
  [...text.replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')].sort().join('');

/** What a reader is told in each weight: text, and the signs that no font has by their alternative text. */
const told = ({ tags }: ReturnType<typeof printed>): string[] =>
  tags
    .filter(({ role }) => role === 'P')
    .map(({ text, kids }) => letters(text + kids.map(({ alt }) => alt ?? '').join('')));

describe('text that people wrote', () => {
  test.each([
    ['markup', 'Hei #panic() #[x] [*hi*] _a_ \\ @foo <bar> $x^2$ `raw` // not gone /* nor this */ = nor - + /'],
    ['quotes and dashes', `-- --- ... "q" 'x' ~ \\u{41} #"\\n" https://example.test/`],
    ['a number with its no-break spaces', '2\u00a0243 ja 85,4\u00a0%'],
    ['joined letters', 'office ﬁlmi straße Ĳ Ǆ'],
    ['right-to-left letters', 'שלום 123 abc مرحبا'],
    ['signs without a font', '😀 👩‍👧 你好 x\u0323\u0301'],
  ])('comes out as it is: %s', (_what, text) => {
    const pdf = printed(text);
    expect(told(pdf)).toEqual([letters(text), letters(text), letters(text)]);
    expect(pdf.title).toBe(`a ${text}`);
  });

  test('keeps its order and its no-break spaces', () => {
    const text = 'Palautteita tuli 2\u00a0243 eli 33\u00a0% enemmän #kuin [ennen]. Åbo svenska – tjänster';
    expect(printed(text).tags.find(({ role }) => role === 'P')?.text).toBe(text);
  });

  test('loses control characters alone', () => {
    expect(told(printed('a\u0000b\u0007\u009fc\ud800d\u202ee\r\nf'))[0]).toBe(letters('abc\ufffddef'));
  });

  test('comes out as it is, whatever it is', () => {
    const source = ['#', '[', ']', '\\', '*', '@', '$', '`', '<', '"', '//', '#eval("1")', '\u{202e}', 'ä', '😀', 'ש'];
    const unit = fc.oneof(
      fc.constantFrom(...source),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.lorem({ maxCount: 1 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        expect(told(printed(`${text}.`))[0]).toBe(letters(cleaned(`${text}.`)));
      }),
      { numRuns: 150 },
    );
  });

  test('every character that is said to have a picture has one in every weight', () => {
    const all = coveredCharacters.split(' ').flatMap((range) => {
      const [from = 0, to = from] = range.split('-').map((code) => Number.parseInt(code, 16));
      return Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
    });
    expect(all.length).toBeGreaterThan(3000);
    const files = new Map([
      ['data.json', JSON.stringify({ title: 'all', runs: all.map((each) => ({ text: `${each} ` })) })],
    ]);
    expect(renderPdf({ source, files, createdAt }).length).toBeGreaterThan(100_000);
  });
});

describe('a document', () => {
  const small = (body: string) => ({ source: `#set document(title: "Pieni")\n${body}`, files: new Map(), createdAt });

  test('has the same bytes each time, and the time that it was given', () => {
    const one = renderPdf(small('= Otsikko'));
    renderPdf(small('= Muu'));
    expect(Buffer.from(renderPdf(small('= Otsikko'))).equals(one)).toBe(true);
    const dated = readPdf(renderPdf(small('#set document(date: auto)\n= Otsikko')));
    expect(dated.createdAt).toMatch(/^D:20210115080000/);
    expect(dated.metadata).toContain('pdfuaid:part');
  });

  test('with a fault is refused, and the fault has its place', () => {
    const render = () => renderPdf(small('= Otsikko\n#nothing'));
    expect(render).toThrow(PdfFault);
    expect(render).toThrow('The PDF cannot be made: main.typ:3:2: unknown variable: nothing');
  });

  test.each([
    ['without a title', { source: '= Otsikko', files: new Map(), createdAt }, /title/],
    ['with a picture that says nothing', small('#image("sign.svg")'), /alt/],
    ['with a character that no font has', small('你'), /could not be displayed/],
    ['whose headings skip a level', small('= Yksi\n=== Kolme'), /heading/],
  ])('%s is refused', (_what, document, reason) => {
    expect(() => renderPdf(document)).toThrow(reason);
    expect(() => renderPdf(document)).toThrow(PdfFault);
  });

  test.each(['/etc/hostname', '../../../../etc/hostname', 'data.json'])('reads no file but its own: %s', (path) => {
    renderPdf({ ...small('= Otsikko'), files: new Map([['data.json', 'secret of another document']]) });
    expect(() => renderPdf(small(`#read("${path}")`))).toThrow(PdfFault);
  });
});

describe('a document that is rendered apart', () => {
  const document = (body: string) => ({
    source: `#set document(title: "Pieni", date: auto)\n${body}`,
    files: new Map([['data.json', '{"a": 1}']]),
    createdAt,
  });

  test('is the same as here, also when several are asked for at once', async () => {
    const bodies = ['= Yksi', '= Kaksi\n#json("data.json").a', '= Kolme'];
    const pdfs = await Promise.all(bodies.map((body) => renderPdfApart(document(body))));
    expect(pdfs.map((pdf, at) => Buffer.from(pdf).equals(renderPdf(document(bodies[at] ?? ''))))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('is refused with its place, and the next one is rendered', async () => {
    const [refused, rendered] = await Promise.allSettled([
      renderPdfApart(document('#nothing')),
      renderPdfApart(document('= Yksi')),
    ]);
    expect(refused).toMatchObject({
      status: 'rejected',
      reason: { places: [{ file: 'main.typ', line: 2, column: 2 }] },
    });
    expect(rendered.status).toBe('fulfilled');
  });
});
