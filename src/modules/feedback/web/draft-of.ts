import { isId } from '../../../kernel/id.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { problemText } from '../../../platform/http/problem-texts.ts';
import { type Problem } from '../../../kernel/problem.ts';
import { type Language } from '../../../kernel/language.ts';
import { fileProblemTexts } from '../../../platform/files/file-texts.ts';
import { type Asked } from '../../../platform/http/route.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import { type FeedbackImport, type ImportFile } from '../feedback-import.ts';
import { findImport } from '../feedback-import.store.ts';
import { feedbackTexts } from '../feedback-texts.ts';
import { importAction } from './dependencies.ts';
import { type ImportDraft } from '../import-draft.ts';
import { findDraft } from '../import-draft.store.ts';

/** The draft of an address, for those who may import; one whose import has begun is a draft no more. */
export async function draftOf(ctx: Context, { params }: Asked): Promise<ImportDraft> {
  await ctx.allow(importAction, { wholeCity: true });
  const { id = '' } = params;
  const draft = isId(id) ? await findDraft(ctx.tx, ctx.cityId, id) : undefined;
  if (!draft || draft.importId !== null) throw notFound();
  return draft;
}

/** The import of an address. */
export async function importOf(ctx: Context, { params }: Asked): Promise<FeedbackImport> {
  const { id = '' } = params;
  const found = isId(id) ? await findImport(ctx.tx, ctx.cityId, id) : undefined;
  if (!found) throw notFound('feedback.no-such-import');
  return found;
}

/** The names of files as they may stand in a sentence. */
export const fileNames = (files: readonly ImportFile[]): string => files.map(({ name }) => isolate(name)).join(', ');

/** How a refusal of a file or of a profile reads, for a page that shows it where it belongs. */
export function refusalText(problem: Problem, language: Language): string {
  const texts = {
    files: fileProblemTexts,
    feedback: { fi: feedbackTexts.fi.problems, sv: feedbackTexts.sv.problems, en: feedbackTexts.en.problems },
  };
  return problemText(texts, problem, language);
}
