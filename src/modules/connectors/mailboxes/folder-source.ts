import { lstat, mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { type LetterSource, MailboxAway } from './letter-source.ts';
import { mostLetterBytes } from './mailbox.ts';

/** Where a letter goes that has been read, and one that could not be, beside the others. */
const [doneFolder, leftFolder] = ['read', 'left'];

/**
 * The letters of a folder: files with the ending `.eml`, in the order of their names. Who puts them there writes them
 * under another name and renames them, so that none is read by half.
 */
export async function folderSource(folder: string): Promise<LetterSource> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new MailboxAway('no-folder', { cause });
  });
  const moveTo = async (name: string, to: string): Promise<void> => {
    await mkdir(join(folder, to), { recursive: true, mode: 0o700 });
    await rename(join(folder, name), join(folder, to, name));
  };
  return {
    async *letters() {
      for (const name of names.filter((each) => each.endsWith('.eml')).sort()) {
        const path = join(folder, name);
        const facts = await lstat(path).catch(() => undefined);
        // A link may lead anywhere on the machine, and what is gone has been read by another.
        if (!facts?.isFile()) continue;
        yield {
          read: async () => (facts.size > mostLetterBytes ? undefined : readFile(path)),
          finish: () => moveTo(name, doneFolder),
          leave: () => moveTo(name, leftFolder),
        };
      }
    },
    close: () => Promise.resolve(),
  };
}
