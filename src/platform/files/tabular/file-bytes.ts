import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Problem } from '../../../kernel/problem.ts';
import { type TableSource } from './table.ts';

/** The bytes of a source, by position, whatever it is. */
export interface FileBytes {
  readonly name: string;
  readonly size: number;
  /** The path when it is a file of the disk. */
  readonly path: string | undefined;
  first(length: number): Promise<Buffer>;
  /** All bytes from a position on, in pieces. */
  from(position: number): AsyncIterable<Buffer>;
}

/** Small, so that reading a file never keeps others (the database above all) waiting for more than some milliseconds. */
const pieceBytes = 32 * 1024;

/** Looks at a source without reading it through. Throws a Problem when there is no such file or it is not one. */
export async function fileBytes(source: TableSource): Promise<FileBytes> {
  if (typeof source === 'string') return bytesOfFile(source, basename(source));
  return 'path' in source ? bytesOfFile(source.path, source.name) : bytesOfMemory(source.name, source.bytes);
}

async function bytesOfFile(path: string, name: string): Promise<FileBytes> {
  const handle = await openToRead(path, name);
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new Problem('invalid', 'files.not-a-file', { name });
    return {
      name,
      path,
      size: stat.size,
      first: (length) => firstOfFile(path, length),
      from: (position) => createReadStream(path, { start: position, highWaterMark: pieceBytes }),
    };
  } finally {
    await handle.close();
  }
}

async function openToRead(path: string, name: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (cause) {
    throw new Problem('not-found', 'files.cannot-open', { name }, { cause });
  }
}

async function firstOfFile(path: string, length: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function bytesOfMemory(name: string, bytes: Uint8Array): FileBytes {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    name: basename(name),
    path: undefined,
    size: all.length,
    first: async (length) => all.subarray(0, length),
    from: async function* (position) {
      for (let at = position; at < all.length; at += pieceBytes) yield all.subarray(at, at + pieceBytes);
    },
  };
}
