import { sha256 } from '../../kernel/hash.ts';
import { Problem } from '../../kernel/problem.ts';
import { attachmentLimits, type ExaminedFile, type SentFile } from './attachment.ts';
import { fileRefusal } from './attachment-problem.ts';
import { checkOffice } from './check-office.ts';
import { checkPdf } from './check-pdf.ts';
import { cleanFileName } from './file-name.ts';
import { plainTextOf } from './plain-text.ts';
import { recognise } from './recognise.ts';
import { remakePicture } from './remake-picture.ts';

export interface ExaminedFiles {
  readonly accepted: readonly ExaminedFile[];
  /** A refusal for each file that is not taken, or one for all of them together. */
  readonly refused: readonly Problem[];
}

const megabytes = (bytes: number): number => Math.floor(bytes / (1024 * 1024));

/**
 * Examines the files of one message, one after another. A form shows `refused` again and takes nothing; a channel
 * that cannot ask (e-mail, another system) keeps what is accepted and tells the staff what was not.
 */
export async function examineFiles(files: readonly SentFile[]): Promise<ExaminedFiles> {
  const tooMuch = tooManyOrLarge(files);
  if (tooMuch) return { accepted: [], refused: [tooMuch] };
  const accepted: ExaminedFile[] = [];
  const refused: Problem[] = [];
  for (const file of files) {
    try {
      accepted.push(await examineFile(file));
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      refused.push(fault);
    }
  }
  return { accepted, refused };
}

function tooManyOrLarge(files: readonly SentFile[]): Problem | undefined {
  const { files: most, totalBytes } = attachmentLimits;
  if (files.length > most) return new Problem('too-large', 'attachments.too-many', { most, sent: files.length });
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > totalBytes)
    return new Problem('too-large', 'attachments.too-large-together', { most: megabytes(totalBytes) });
  return undefined;
}

/**
 * Tells what a file is by its content and makes it safe to keep: pictures are made anew without metadata, documents
 * are kept as they came when nothing in them acts by itself. Throws a Problem `attachments.*` for every other file.
 */
export async function examineFile(file: SentFile): Promise<ExaminedFile> {
  const { name, bytes } = file;
  if (bytes.length === 0) throw fileRefusal('empty', name);
  if (bytes.length > attachmentLimits.fileBytes) {
    throw fileRefusal('too-large', name, { most: megabytes(attachmentLimits.fileBytes) });
  }
  const found = await recognise(file);
  switch (found) {
    case 'picture': {
      const { type, bytes: made, size } = await remakePicture(file);
      return examined(name, type, made, size);
    }
    case 'pdf':
      checkPdf(file);
      return examined(name, 'pdf', bytes);
    case 'office':
      return examined(name, await checkOffice(file), bytes);
    case 'text':
      return examined(name, 'text', plainTextOf(file));
  }
}

const examined = (
  sentName: string,
  type: ExaminedFile['type'],
  bytes: Uint8Array,
  size?: ExaminedFile['size'],
): ExaminedFile => ({ name: cleanFileName(sentName, type), type, bytes, hash: sha256(bytes), size });
