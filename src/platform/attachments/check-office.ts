import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../../kernel/problem.ts';
import { fileBytes } from '../files/tabular/file-bytes.ts';
import { openZip, type ZipArchive } from '../files/tabular/zip-archive.ts';
import { type AttachmentType, type SentFile } from './attachment.ts';
import { type AttachmentFault, fileRefusal } from './attachment-problem.ts';

type OfficeType = Extract<AttachmentType, 'docx' | 'xlsx' | 'odt' | 'ods'>;

/** What a document of ten megabytes unpacks to at most; pictures in it are packed already. */
const limits = { entries: 1000, unpackedBytes: 100 * 1024 * 1024, ratio: 100 } as const;

/** Small parts that tell what the document is; longer ones are none of those. */
const mostTellingBytes = 1024 * 1024;

const openDocument: Readonly<Record<string, OfficeType>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const sheetMain = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** Parts that hold macros, controls, other documents or programs. */
const actingPart =
  /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|Basic\/|Scripts\/|activeX\/|embeddings\/|Object \d+\/|externalLinks\/|customUI\/)|\.(?:exe|dll|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|jar|lnk|msi|zip|rar|7z|gz|html?|svg|swf)$/i;

/**
 * Checks a Word, Excel or OpenDocument file: that it is one, unpacks to no more than it should, and holds no macros,
 * no other files and nothing that is fetched from elsewhere when it is opened. Throws a Problem.
 */
export async function checkOffice(file: SentFile): Promise<OfficeType> {
  const { name, bytes } = file;
  refuseTrailer(file);
  const archive = await openZip(await fileBytes({ name, bytes }), limits).catch((fault: unknown) => {
    throw fileRefusal(faultOfZip(fault), name, {}, fault);
  });
  try {
    const type = await typeOf(archive, name);
    if (!type) throw fileRefusal('archive', name);
    if (archive.names.some((part) => actingPart.test(part))) throw fileRefusal('office-active', name);
    await readThrough(archive, name);
    return type;
  } finally {
    archive.close();
  }
}

/** An archive is found from its end, so whatever stands behind it could be another file (APPNOTE 6.3, 4.3.16). */
function refuseTrailer({ name, bytes }: SentFile): void {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-22);
  if (end.toString('latin1', 0, 4) !== 'PK\x05\x06') throw fileRefusal('office-broken', name);
}

function faultOfZip(fault: unknown): AttachmentFault {
  if (!(fault instanceof Problem)) return 'office-broken';
  return fault.kind === 'too-large' ? 'office-too-large' : 'office-broken';
}

async function typeOf(archive: ZipArchive, name: string): Promise<OfficeType | undefined> {
  if (archive.names.includes('mimetype')) {
    return openDocument[(await textOf(archive, 'mimetype', name)).trim()];
  }
  if (!archive.names.includes('[Content_Types].xml')) return undefined;
  const types = await textOf(archive, '[Content_Types].xml', name);
  if (/macroEnabled|vbaProject|ms-office\.activeX/i.test(types)) throw fileRefusal('office-active', name);
  if (types.includes(wordMain)) return 'docx';
  return types.includes(sheetMain) ? 'xlsx' : undefined;
}

/** Unpacks every part once: one that is larger than the archive tells ends the reading. */
async function readThrough(archive: ZipArchive, name: string): Promise<void> {
  for (const part of archive.names) {
    if (part.endsWith('/')) continue;
    if (part.endsWith('.rels')) {
      refuseFetched(await textOf(archive, part, name), name);
      continue;
    }
    try {
      await pipeline(await archive.read(part), nowhere());
    } catch (cause) {
      throw fileRefusal('office-broken', name, {}, cause);
    }
  }
}

const nowhere = (): Writable => new Writable({ write: (_piece, _encoding, done) => done() });

/** A link is followed when somebody clicks it; a template or a picture from elsewhere is fetched at once (ECMA-376-2, 9.3). */
function refuseFetched(relations: string, name: string): void {
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (/TargetMode\s*=\s*["']External/i.test(relation) && !/relationships\/hyperlink["']/i.test(relation)) {
      throw fileRefusal('office-active', name);
    }
  }
}

async function textOf(archive: ZipArchive, part: string, name: string): Promise<string> {
  try {
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of await archive.read(part)) {
      const bytes = Buffer.from(piece);
      size += bytes.length;
      if (size > mostTellingBytes) throw fileRefusal('office-broken', name);
      pieces.push(bytes);
    }
    return Buffer.concat(pieces).toString('utf8');
  } catch (cause) {
    throw cause instanceof Problem ? cause : fileRefusal('office-broken', name, {}, cause);
  }
}
