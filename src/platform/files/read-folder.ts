import { constants } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Problem } from '../../kernel/problem.ts';
import { fileBytes } from './tabular/file-bytes.ts';
import { openZip, type ZipArchive } from './tabular/zip-archive.ts';

/** Where reading stops with a Problem instead of filling the memory. */
export interface FolderLimits {
  readonly files: number;
  readonly fileBytes: number;
  readonly allBytes: number;
}

const megabyte = 1024 * 1024;
/** Tables of one repeated word pack well; a bomb packs a thousandfold. */
const mostRatio = 200;

/**
 * All files of a folder by their path in it, with slashes; or of a ZIP archive, whose only folder at the top is the
 * folder meant. Throws a Problem when it is not there, holds links or what is no plain file, has names that lead out of
 * it, or more than the limits.
 */
export async function readFolder(path: string, limits: FolderLimits): Promise<Map<string, Uint8Array>> {
  const name = basename(path);
  const found = await stat(path).catch((cause: unknown) => {
    throw new Problem('not-found', 'files.cannot-open', { name }, { cause });
  });
  if (!found.isDirectory()) return readArchive(path, limits);
  const files = new Map<string, Uint8Array>();
  const take = taker(name, limits, files);
  await walk(path, '', name, take);
  return files;
}

type Take = (path: string, size: number, read: () => Promise<Uint8Array>) => Promise<void>;

/** Reads a file into the map, unless that would be too much. */
function taker(name: string, limits: FolderLimits, files: Map<string, Uint8Array>): Take {
  let all = 0;
  return async (path, size, read) => {
    all += size;
    if (files.size >= limits.files || size > limits.fileBytes || all > limits.allBytes) throw tooLarge(name, limits);
    files.set(path, await read());
  };
}

const tooLarge = (name: string, { files, allBytes }: FolderLimits): Problem =>
  new Problem('too-large', 'files.folder-too-large', { name, files, megabytes: Math.floor(allBytes / megabyte) });

async function walk(folder: string, below: string, name: string, take: Take): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      await walk(join(folder, entry.name), path, name, take);
      continue;
    }
    if (!entry.isFile()) throw new Problem('invalid', 'files.folder-has-link', { name, path });
    const file = await openPlain(join(folder, entry.name), name, path);
    try {
      const { size } = await file.stat();
      await take(path, size, () => file.readFile());
    } finally {
      await file.close();
    }
  }
}

/** Follows no link, also when one takes the file's place while the folder is read. */
async function openPlain(full: string, name: string, path: string) {
  try {
    return await open(full, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch (cause) {
    throw new Problem('invalid', 'files.cannot-open', { name: `${name}/${path}` }, { cause });
  }
}

async function readArchive(path: string, limits: FolderLimits): Promise<Map<string, Uint8Array>> {
  const name = basename(path);
  let archive: ZipArchive | undefined;
  try {
    const entries = 2 * limits.files;
    archive = await openZip(await fileBytes(path), { entries, unpackedBytes: limits.allBytes, ratio: mostRatio });
    const files = new Map<string, Uint8Array>();
    const take = taker(name, limits, files);
    for (const entry of archive.names) {
      if (!entry.endsWith('/')) await unpack(archive, entry, limits, name, take);
    }
    return withoutTop(files);
  } catch (cause) {
    throw asFolderProblem(cause, name, limits);
  } finally {
    archive?.close();
  }
}

async function unpack(archive: ZipArchive, entry: string, limits: FolderLimits, name: string, take: Take) {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of await archive.read(entry)) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('an archive gives bytes');
    size += piece.length;
    if (size > limits.fileBytes) throw tooLarge(name, limits);
    pieces.push(piece);
  }
  await take(entry, size, async () => Buffer.concat(pieces));
}

/** The files below the one folder that holds them all, when there is one. */
function withoutTop(files: Map<string, Uint8Array>): Map<string, Uint8Array> {
  const [first = ''] = files.keys();
  const top = first.slice(0, first.indexOf('/') + 1);
  if (top === '' || ![...files.keys()].every((path) => path.startsWith(top))) return files;
  return new Map([...files].map(([path, bytes]) => [path.slice(top.length), bytes]));
}

/** The archive speaks of workbooks; here it is a folder. What breaks while it is read is a broken archive. */
function asFolderProblem(cause: unknown, name: string, limits: FolderLimits): unknown {
  if (!(cause instanceof Problem)) return new Problem('invalid', 'files.zip-broken', { name }, { cause });
  switch (cause.code) {
    case 'files.zip-too-large':
      return tooLarge(name, limits);
    case 'files.zip-unsafe':
      return new Problem('invalid', 'files.archive-unsafe', { name }, { cause });
    default:
      return cause;
  }
}
