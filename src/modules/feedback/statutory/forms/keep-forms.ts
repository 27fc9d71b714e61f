import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type StatutoryKind } from '../statutory-matter.ts';
import { insertStatutoryForm, type StatutoryForm, statutoryForms } from './statutory-form.store.ts';

export const formsAction = 'feedback.manage-handling';

/** Says where the right forms are; what changed becomes a row of history. Gives how many changed. */
export async function keepForms(ctx: Context, wanted: readonly Omit<StatutoryForm, 'version'>[]): Promise<number> {
  await ctx.allow(formsAction, { wholeCity: true });
  const { tx, cityId, actor } = ctx;
  const before = await statutoryForms(tx, cityId);
  let changed = 0;
  for (const form of wanted) {
    const known = before.find(({ kind, language }) => kind === form.kind && language === form.language);
    if ((known?.address ?? null) === form.address) continue;
    const version = (known?.version ?? 0) + 1;
    await insertStatutoryForm(tx, cityId, { ...form, version }, actor.kind === 'staff' ? actor.accountId : null);
    changed += 1;
  }
  if (changed > 0) await ctx.audit('feedback.statutory-forms-set', { changed });
  return changed;
}

/** The address of the right form in a language, in Finnish where there is none in it; undefined without any. */
export async function rightForm(
  { tx, cityId }: Context,
  kind: StatutoryKind,
  language: Language,
): Promise<string | undefined> {
  const forms = (await statutoryForms(tx, cityId)).filter((form) => form.kind === kind && form.address !== null);
  const inLanguage = (wished: Language) => forms.find((form) => form.language === wished)?.address;
  return inLanguage(language) ?? inLanguage('fi') ?? undefined;
}
