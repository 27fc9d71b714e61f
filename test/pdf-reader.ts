import { isOperator, PdfDict, PdfName, PdfRef, PdfScanner, type PdfValue, readObjects } from './pdf-objects.ts';

/** A node of the tag tree (ISO 32000-1, 14.7), with the text below it in reading order. */
export interface Tag {
  readonly role: string;
  readonly alt?: string;
  readonly lang?: string;
  /** Of a header cell: `Column` or `Row`. */
  readonly scope?: string;
  readonly text: string;
  readonly kids: readonly Tag[];
  /** Where a link leads: an address, or `#` inside the document. */
  readonly href?: string;
}

/** What a person with a screen reader gets of a PDF. */
export interface ReadPdf {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly author: string | undefined;
  readonly keywords: string | undefined;
  readonly createdAt: string | undefined;
  readonly isMarked: boolean;
  readonly pages: number;
  /** The XMP packet. */
  readonly metadata: string;
  readonly tree: Tag;
  /** Every tag in reading order. */
  readonly tags: readonly Tag[];
  readonly bookmarks: readonly Bookmark[];
  /** Text that is on the pages but in no tag, such as running headers. */
  readonly artifacts: string;
}

export interface Bookmark {
  readonly title: string;
  readonly kids: readonly Bookmark[];
}

/** Reads back a PDF that Typst wrote. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = new PdfFile(bytes);
  const catalog = file.catalog();
  const tree = file.tag(file.dict(file.dict(catalog.entries.get('StructTreeRoot'))?.entries.get('K')), undefined);
  const info = file.dict(file.trailer.entries.get('Info'));
  const told = (key: string): string | undefined => stringOf(info?.entries.get(key));
  return {
    title: told('Title'),
    author: told('Author'),
    keywords: told('Keywords'),
    createdAt: told('CreationDate'),
    language: stringOf(catalog.entries.get('Lang')),
    isMarked: file.dict(catalog.entries.get('MarkInfo'))?.entries.get('Marked') === true,
    pages: file.pages.length,
    metadata: Buffer.from(file.dict(catalog.entries.get('Metadata'))?.stream ?? '', 'latin1').toString('utf8'),
    tree,
    tags: flat(tree),
    bookmarks: file.bookmarks(file.dict(catalog.entries.get('Outlines'))),
    artifacts: file.pages.map((page) => file.pageText(page).get(-1) ?? '').join('\n'),
  };
}

export const flat = (tag: Tag): Tag[] => [tag, ...tag.kids.flatMap(flat)];

class PdfFile {
  readonly objects: ReadonlyMap<number, PdfValue>;
  readonly trailer: PdfDict;
  readonly pages: readonly PdfDict[];
  readonly #texts = new Map<PdfDict, Map<number, string>>();
  readonly #fonts = new Map<PdfDict, Map<number, string>>();

  constructor(bytes: Uint8Array) {
    this.objects = readObjects(bytes);
    const text = Buffer.from(bytes).toString('latin1');
    const scanner = new PdfScanner(text);
    scanner.at = text.lastIndexOf('trailer') + 'trailer'.length;
    const trailer = scanner.next();
    if (!(trailer instanceof PdfDict)) throw new Error('the PDF has no trailer');
    this.trailer = trailer;
    this.pages = this.#pagesBelow(this.dict(this.catalog().entries.get('Pages')));
  }

  catalog(): PdfDict {
    const found = this.dict(this.trailer.entries.get('Root'));
    if (!found) throw new Error('the PDF has no catalog');
    return found;
  }

  #pagesBelow(node: PdfDict | undefined): PdfDict[] {
    const kids = this.value(node?.entries.get('Kids'));
    if (!Array.isArray(kids)) return node ? [node] : [];
    return kids.flatMap((kid) => this.#pagesBelow(this.dict(kid)));
  }

  value(value: PdfValue | undefined): PdfValue | undefined {
    return value instanceof PdfRef ? this.objects.get(value.number) : value;
  }

  /** The dictionary behind a value, or the first of an array. */
  dict(value: PdfValue | undefined): PdfDict | undefined {
    const found = this.value(value);
    if (Array.isArray(found)) return this.dict(found[0]);
    return found instanceof PdfDict ? found : undefined;
  }

  tag(node: PdfDict | undefined, pageAbove: PdfDict | undefined): Tag {
    if (!node) throw new Error('the PDF has no tags');
    const entry = (key: string) => this.value(node.entries.get(key));
    const page = this.dict(node.entries.get('Pg')) ?? pageAbove;
    const kids = entry('K');
    const below = (Array.isArray(kids) ? kids : kids === undefined ? [] : [kids]).map((kid) => this.#kid(kid, page));
    const href = below.map((kid) => (typeof kid === 'string' || 'role' in kid ? undefined : kid.href)).find(Boolean);
    const tags = below.filter((kid): kid is Tag => typeof kid !== 'string' && 'role' in kid);
    const words = below.map((kid) => (typeof kid === 'string' ? kid : 'role' in kid ? kid.text : '')).join('');
    const role = entry('S');
    return {
      role: role instanceof PdfName ? role.name : '',
      alt: stringOf(entry('Alt')),
      lang: stringOf(entry('Lang')),
      scope: this.#scope(entry('A')),
      text: stringOf(entry('ActualText')) ?? words,
      kids: tags,
      ...(href === undefined ? {} : { href }),
    };
  }

  #kid(kid: PdfValue, page: PdfDict | undefined): Tag | string | { href: string } {
    if (typeof kid === 'number') return (page && this.pageText(page).get(kid)) ?? '';
    const node = this.dict(kid);
    const type = node?.entries.get('Type');
    const name = type instanceof PdfName ? type.name : '';
    if (name === 'MCR') {
      const own = this.dict(node?.entries.get('Pg')) ?? page;
      const id = node?.entries.get('MCID');
      return (own && typeof id === 'number' && this.pageText(own).get(id)) || '';
    }
    if (name === 'OBJR') return { href: this.#target(this.dict(node?.entries.get('Obj'))) };
    return this.tag(node, page);
  }

  #target(annotation: PdfDict | undefined): string {
    return stringOf(this.dict(annotation?.entries.get('A'))?.entries.get('URI')) ?? '#';
  }

  #scope(attributes: PdfValue | undefined): string | undefined {
    const all = Array.isArray(attributes) ? attributes : attributes === undefined ? [] : [attributes];
    const scope = all.map((each) => this.dict(each)?.entries.get('Scope')).find((each) => each instanceof PdfName);
    return scope instanceof PdfName ? scope.name : undefined;
  }

  bookmarks(parent: PdfDict | undefined): Bookmark[] {
    const found: Bookmark[] = [];
    for (let item = this.dict(parent?.entries.get('First')); item; item = this.dict(item.entries.get('Next'))) {
      found.push({ title: stringOf(item.entries.get('Title')) ?? '', kids: this.bookmarks(item) });
    }
    return found;
  }

  /** The text of a page by marked content, that of artifacts under -1. */
  pageText(page: PdfDict): Map<number, string> {
    const known = this.#texts.get(page);
    if (known) return known;
    const texts = new Map<number, string>();
    this.#texts.set(page, texts);
    const contents = this.value(page.entries.get('Contents'));
    const streams = Array.isArray(contents) ? contents : contents === undefined ? [] : [contents];
    const content = streams.map((each) => this.dict(each)?.stream ?? '').join('\n');
    const fonts = this.dict(this.dict(page.entries.get('Resources'))?.entries.get('Font'));
    this.#readContent(new PdfScanner(content), fonts, texts);
    return texts;
  }

  #readContent(scanner: PdfScanner, fonts: PdfDict | undefined, texts: Map<number, string>): void {
    const marks: { id?: number; actual?: string; isReversed?: boolean }[] = [];
    let operands: PdfValue[] = [];
    let font = new Map<number, string>();
    const add = (text: string): void => {
      const id = marks.findLast((mark) => mark.id !== undefined)?.id;
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + text);
    };
    for (let token = scanner.next(); token !== undefined; token = scanner.next()) {
      if (!isOperator(token)) {
        operands.push(token);
        continue;
      }
      const [first, second] = operands;
      if (token.operator === 'BDC' || token.operator === 'BMC') {
        const dict = second instanceof PdfDict ? second : undefined;
        const kind = first instanceof PdfName ? first.name : '';
        const id = dict?.entries.get('MCID');
        const actual = stringOf(dict?.entries.get('ActualText'));
        marks.push({
          ...(typeof id === 'number' ? { id } : kind === 'Artifact' ? { id: -1 } : {}),
          ...(actual === undefined ? {} : { actual }),
          isReversed: kind === 'ReversedChars',
        });
        if (actual !== undefined) add(actual);
      } else if (token.operator === 'EMC') marks.pop();
      else if (token.operator === 'Tf' && first instanceof PdfName)
        font = this.#toUnicode(fonts?.entries.get(first.name));
      else if (token.operator === 'Tj' || token.operator === 'TJ') {
        if (!marks.some((mark) => mark.actual !== undefined)) {
          const glyphs = (Array.isArray(first) ? first : [first]).filter((part) => typeof part === 'string').join('');
          const shown = glyphCodes(glyphs).map((code) => font.get(code) ?? '');
          add((marks.some((mark) => mark.isReversed) ? shown.toReversed() : shown).join(''));
        }
      }
      operands = [];
    }
  }

  #toUnicode(font: PdfValue | undefined): Map<number, string> {
    const dict = this.dict(font);
    const known = dict && this.#fonts.get(dict);
    if (known) return known;
    const map = new Map<number, string>();
    const cmap = this.dict(dict?.entries.get('ToUnicode'))?.stream ?? '';
    for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
      for (const [, code = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w*)>/g)) {
        map.set(Number.parseInt(code, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'));
      }
    }
    if (dict) this.#fonts.set(dict, map);
    return map;
  }
}

const glyphCodes = (bytes: string): number[] =>
  Array.from({ length: bytes.length / 2 }, (_, at) => bytes.charCodeAt(2 * at) * 256 + bytes.charCodeAt(2 * at + 1));

/** A text string: UTF-16 with its mark, else one byte a character. */
function stringOf(value: PdfValue | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (!value.startsWith('\u00fe\u00ff')) return value;
  return Buffer.from(value.slice(2), 'latin1').swap16().toString('utf16le');
}
