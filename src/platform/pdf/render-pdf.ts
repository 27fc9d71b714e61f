import { readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeError, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { z } from 'zod';
import { PdfFault, type PdfFaultPlace } from './pdf-fault.ts';

/** What a PDF is made of. Text that people wrote belongs into a data file, never into the source. */
export interface PdfDocument {
  /** Typst source. It must set a title and a language, and give every picture an alternative text. */
  readonly source: string;
  /** The files that the source reads, by name: data, pictures, other sources. Besides them there is `words.typ` alone. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** Written into the document as its time; nothing else in it depends on when or where it is made. */
  readonly createdAt: Date;
}

/** The font of text, for pictures that are drawn elsewhere; `words.typ` has it with what stands in for it. */
export const printFont = 'Libertinus Serif';

/** A folder that is nowhere: everything that is read is handed over. */
const root = resolve(sep, 'kuulolla-document');
const mainName = 'main.typ';

/** Reads files, once. */
const read = (name: string): readonly [string, Uint8Array] => [
  name,
  readFileSync(new URL(`./${name}`, import.meta.url)),
];
const ownFiles = [read('words.typ'), read('sign.svg')];

let compiler: NodeCompiler | undefined;

/**
 * Renders Typst source as PDF/UA-1 (ISO 14289-1). The same document gives the
 * same bytes. It holds its thread; `renderPdfApart` does not.
 *
 * @throws PdfFault when the source has a fault, or breaks a rule of PDF/UA: no
 * title, a picture without alternative text, a character that no font has.
 */
export function renderPdf({ source, files, createdAt }: PdfDocument): Uint8Array<ArrayBuffer> {
  compiler ??= withOwnFonts(() => NodeCompiler.create({ workspace: root }));
  const using = compiler;
  try {
    for (const [name, content] of [...ownFiles, ...files, [mainName, source] as const]) {
      using.mapShadow(join(root, name), Buffer.from(content));
    }
    const compiled = using.compile({ mainFilePath: join(root, mainName) });
    if (!compiled.result) throw new PdfFault(placesOf(using, compiled.takeDiagnostics()));
    const pdf = exported(() =>
      using.pdf(compiled.result ?? { mainFilePath: join(root, mainName) }, {
        pdfStandard: PdfStandard.UA_1,
        creationTimestamp: Math.floor(createdAt.getTime() / 1000),
      }),
    );
    return new Uint8Array(pdf);
  } finally {
    using.resetShadow();
    using.evictCache(0);
  }
}

/**
 * Typst looks through the fonts of the machine, and prefers them to its own of
 * the same name. This tells the search of Linux that there are none. macOS and
 * Windows ignore it.
 */
function withOwnFonts<T>(make: () => T): T {
  const before = process.env['FONTCONFIG_FILE'];
  process.env['FONTCONFIG_FILE'] = fileURLToPath(new URL('./no-fonts.conf', import.meta.url));
  try {
    return make();
  } finally {
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
  }
}

const position = z.object({ line: z.number(), character: z.number() });
const diagnostic = z.object({
  message: z.string(),
  path: z.string().optional(),
  range: z.object({ start: position }).nullish(),
});

function placesOf(using: NodeCompiler, error: NodeError | null): PdfFaultPlace[] {
  const found = error === null ? [] : using.fetchDiagnostics(error);
  return found.map((each: unknown) => {
    const { message, path = '', range } = diagnostic.parse(each);
    const name = path.startsWith(root) ? path.slice(root.length + 1) : path;
    return { message, file: name, ...(range ? { line: range.start.line + 1, column: range.start.character + 1 } : {}) };
  });
}

/** The exporter tells its faults as one text of all of them, without a place. */
function exported<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const messages = [...text.matchAll(/message: ("(?:[^"\\]|\\.)*")/g)].map((found) => unquoted(found[1] ?? '""'));
    throw new PdfFault(
      (messages.length > 0 ? messages : [text]).map((message) => ({ message, file: mainName })),
      {
        cause: error,
      },
    );
  }
}

const unquoted = (quoted: string): string => quoted.slice(1, -1).replaceAll(/\\(.)/g, '$1');
