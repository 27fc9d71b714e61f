import { newId } from '../../../kernel/id.ts';
import { notFound, Problem } from '../../../kernel/problem.ts';
import { accountOf } from '../../../platform/auth/rights.ts';
import { type Context } from '../../../platform/context.ts';
import { type AnswerTemplate, type TemplateInput } from './answer-template.ts';
import { insertTemplate, versionsOfTemplate } from './answer-template.store.ts';

/** Templates, and where a second pair of eyes is needed, are matters of the whole city. */
export const manageAnswers = 'feedback.manage-handling';

/** Makes a template; its id. */
export async function makeAnswerTemplate(ctx: Context, input: TemplateInput): Promise<string> {
  await ctx.allow(manageAnswers, { wholeCity: true });
  const templateId = newId(ctx.now.getTime());
  await save(ctx, 'feedback.template-made', { templateId, version: 1, ...contentOf(input), isRetired: false });
  return templateId;
}

/** Changes a template by a new version. A Problem when it has been changed since the version that was read. */
export async function changeAnswerTemplate(
  ctx: Context,
  templateId: string,
  readVersion: number,
  input: TemplateInput,
): Promise<void> {
  const before = await findTemplate(ctx, templateId);
  if (before.version !== readVersion) throw new Problem('conflict', 'feedback.template-has-changed');
  await save(ctx, 'feedback.template-changed', {
    templateId,
    version: before.version + 1,
    ...contentOf(input),
    isRetired: before.isRetired,
  });
}

/** Takes a template out of use, or back into use. */
export async function retireAnswerTemplate(ctx: Context, templateId: string, isRetired: boolean): Promise<void> {
  const before = await findTemplate(ctx, templateId);
  if (before.isRetired === isRetired) return;
  const event = isRetired ? 'feedback.template-retired' : 'feedback.template-revived';
  await save(ctx, event, { ...before, version: before.version + 1, isRetired });
}

/** The newest version of a template, for who may change it. */
export async function findTemplate(ctx: Context, templateId: string): Promise<AnswerTemplate> {
  await ctx.allow(manageAnswers, { wholeCity: true });
  const [newest] = await versionsOfTemplate(ctx.tx, ctx.cityId, templateId);
  if (!newest) throw notFound('feedback.no-such-template');
  return newest;
}

const contentOf = ({ name, kind, themeId, text }: TemplateInput) => ({ name, kind, themeId, texts: text });

async function save(ctx: Context, event: string, it: Omit<AnswerTemplate, 'savedBy' | 'savedAt'>): Promise<void> {
  await insertTemplate(ctx.tx, ctx.cityId, {
    ...it,
    savedBy: accountOf(ctx.actor).accountId ?? null,
    savedAt: ctx.now,
  });
  await ctx.audit(event, { templateId: it.templateId, version: it.version });
}
