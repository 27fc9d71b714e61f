import { type Language } from '../../../kernel/language.ts';
import { examineFiles, type ExaminedFiles } from '../../../platform/attachments/index.ts';
import { filesIn } from '../../../platform/http/form-values.ts';
import { collectProblemTexts, problemText } from '../../../platform/http/problem-texts.ts';

const texts = collectProblemTexts([]);

/** The files of a giver's form, examined; outside any transaction, as pictures are made anew. */
export async function examineSent(form: FormData): Promise<ExaminedFiles> {
  const files = filesIn(form, 'files');
  return examineFiles(
    await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
  );
}

/** What is wrong with files that were sent and what to do; undefined when all can be taken. */
export const filesFault = ({ refused }: ExaminedFiles, language: Language): string | undefined =>
  refused.length === 0 ? undefined : refused.map((problem) => problemText(texts, problem, language)).join(' ');
