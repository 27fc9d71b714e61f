import { type Readable } from 'node:stream';
import { type Entry, fromBuffer, open, type Options, type ZipFile } from 'yauzl';
import { Problem } from '../../../kernel/problem.ts';
import { type FileBytes } from './file-bytes.ts';
import { type TableLimits } from './table.ts';

/** What an archive may unpack to. */
export type ArchiveLimits = Pick<TableLimits, 'entries' | 'unpackedBytes' | 'ratio'>;

/** An opened archive whose table of contents has been judged: nothing in it is larger than the limits. */
export interface ZipArchive {
  readonly names: readonly string[];
  read(name: string): Promise<Readable>;
  close(): void;
}

/** Below this size no ratio is suspicious: short XML of one repeated word packs well. */
const smallBytes = 1024 * 1024;
const symbolicLink = 0o120000;
const fileTypeMask = 0o170000;

/**
 * Opens a ZIP archive without unpacking it. Throws a Problem for one that would unpack to too much, holds too many
 * entries, two of one name, symbolic links, encrypted entries or names that lead out of it. That entries are as large as the table of
 * contents says is checked while they are read.
 */
export async function openZip(file: FileBytes, limits: ArchiveLimits): Promise<ZipArchive> {
  const archive = await openArchive(file);
  try {
    if (archive.entryCount > limits.entries) throw tooMuch(file.name);
    const entries = await readEntries(archive, file.name);
    checkEntries([...entries.values()], file.name, limits);
    return {
      names: [...entries.keys()],
      read: (name) => readEntry(archive, entries.get(name), file.name),
      close: () => archive.close(),
    };
  } catch (cause) {
    archive.close();
    throw cause;
  }
}

const tooMuch = (name: string): Problem => new Problem('too-large', 'files.zip-too-large', { name });
const unsafe = (name: string, cause?: unknown): Problem =>
  new Problem('invalid', 'files.zip-unsafe', { name }, { cause });

function checkEntries(entries: readonly Entry[], name: string, limits: ArchiveLimits): void {
  let unpacked = 0;
  for (const entry of entries) {
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.unpackedBytes) throw tooMuch(name);
    const isLarge = entry.uncompressedSize > smallBytes;
    if (isLarge && entry.uncompressedSize > entry.compressedSize * limits.ratio) throw tooMuch(name);
    const isLink = ((entry.externalFileAttributes >>> 16) & fileTypeMask) === symbolicLink;
    if (isLink || entry.isEncrypted()) throw unsafe(name);
  }
}

async function openArchive(file: FileBytes): Promise<ZipFile> {
  const options: Options = { lazyEntries: true, autoClose: false, strictFileNames: true, validateEntrySizes: true };
  const bytes = file.path === undefined ? await file.first(file.size) : undefined;
  return new Promise((resolve, reject) => {
    const opened = (error: Error | null, archive: ZipFile): void =>
      error
        ? reject(new Problem('invalid', 'files.zip-broken', { name: file.name }, { cause: error }))
        : resolve(archive);
    if (file.path !== undefined) open(file.path, options, opened);
    else fromBuffer(bytes ?? Buffer.alloc(0), options, opened);
  });
}

function readEntries(archive: ZipFile, name: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    archive.on('entry', (entry: Entry) => {
      // Of two entries of one name one program reads the first and another the last.
      if (entries.has(entry.fileName)) {
        reject(unsafe(name));
        return;
      }
      entries.set(entry.fileName, entry);
      archive.readEntry();
    });
    archive.once('end', () => resolve(entries));
    // Names such as ../x or /x end here: the library checks them.
    archive.once('error', (error) => reject(unsafe(name, error)));
    archive.readEntry();
  });
}

function readEntry(archive: ZipFile, entry: Entry | undefined, name: string): Promise<Readable> {
  return new Promise((resolve, reject) => {
    if (!entry) {
      reject(new Problem('invalid', 'files.not-a-workbook', { name }));
      return;
    }
    archive.openReadStream(entry, (error, stream) =>
      error ? reject(new Problem('invalid', 'files.zip-broken', { name }, { cause: error })) : resolve(stream),
    );
  });
}
