import { type Zippable, zipSync } from 'fflate';

/** One file of an archive. */
export interface PackedFile {
  readonly path: string;
  readonly content: string;
  /** Not compressed: the first file of an OpenDocument says what the archive is to who reads its first bytes. */
  readonly isStored?: boolean;
}

/** The earliest time that an archive can tell, in local time as the format has it: the same bytes in every zone. */
const noTime = (): Date => new Date(1980, 0, 1);

/** Files as a ZIP archive in this order. The same files give the same bytes, whenever and wherever. */
export function pack(files: readonly PackedFile[]): Uint8Array {
  const encoder = new TextEncoder();
  const entries: Zippable = {};
  for (const { path, content, isStored } of files) {
    entries[path] = [encoder.encode(content), { level: isStored ? 0 : 6, mtime: noTime() }];
  }
  return zipSync(entries);
}
