import { Problem } from '../../../kernel/problem.ts';
import { detectEncoding } from './encoding.ts';
import { fileBytes } from './file-bytes.ts';
import { sniff } from './sniff.ts';

/**
 * The whole of a small text file, in whatever encoding it is. Throws a Problem
 * that says what to do when there is no such file, it is empty, too large or no text.
 */
export async function readTextFile(path: string, mostBytes: number): Promise<string> {
  const file = await fileBytes(path);
  const { name, size } = file;
  if (size > mostBytes) {
    const [megabytes, most] = [size, mostBytes].map((bytes) => Math.ceil(bytes / 1024 / 1024));
    throw new Problem('too-large', 'files.too-large', { name, megabytes: megabytes ?? 0, most: most ?? 0 });
  }
  const bytes = await file.first(size);
  const content = sniff(bytes);
  if (content === 'empty') throw new Problem('invalid', 'files.empty', { name });
  if (content === 'zip') throw new Problem('invalid', 'files.named-wrong-zip', { name });
  if (content !== 'text') throw new Problem('invalid', `files.content-${content}`, { name });
  const { encoding, markBytes } = detectEncoding(bytes, true);
  return new TextDecoder(encoding).decode(bytes.subarray(markBytes));
}
