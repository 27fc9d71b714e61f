import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type FileToImport } from './feedback-import.ts';

/** The folder of one draft; the id is our own, so it names no other place. */
export const folderOf = (uploads: string, draftId: string): string => join(uploads, 'imports', draftId);

/**
 * Writes uploaded files into the folder of a draft. On the disk they are called by their order; what people call them
 * is told beside.
 */
export async function saveUploads(uploads: string, draftId: string, files: readonly File[]): Promise<FileToImport[]> {
  const folder = folderOf(uploads, draftId);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const saved: { path: string; name: string }[] = [];
  for (const [index, file] of files.entries()) {
    const path = join(folder, `${index + 1}${safeEnding(file.name)}`);
    await pipeline(Readable.from(file.stream()), createWriteStream(path, { mode: 0o600 }));
    saved.push({ path, name: file.name.replaceAll('\0', '').slice(0, 200).toWellFormed() || `${index + 1}` });
  }
  return saved;
}

/** The ending tells the reader what the file claims to be; one that is no plain ending is left out. */
const safeEnding = (name: string): string => /^\.[a-z0-9]{1,8}$/.exec(extname(name).toLowerCase())?.[0] ?? '';

/** Residents' messages are not kept on the disk longer than they are needed. */
export const removeUploads = (uploads: string, draftId: string): Promise<void> =>
  rm(folderOf(uploads, draftId), { recursive: true, force: true });
