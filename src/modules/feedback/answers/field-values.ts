import { formatDate } from '../../../platform/i18n/format.ts';
import { type Context } from '../../../platform/context.ts';
import { cityOf } from '../../city/index.ts';
import { type HandledCase } from '../cases/handled-case.ts';
import { dayInWords } from '../case-page/due-words.ts';
import { giverOf } from '../case-page/giver.ts';
import { organisationNames, themeNames, today } from '../case-page/place-names.ts';
import { answerLanguage, type FieldValues } from './answer-template.ts';

/** What the fields of a template become in an answer to a case, in the giver's language; empty where it is not known. */
export async function fieldValuesOf(ctx: Context, it: HandledCase): Promise<FieldValues> {
  const language = answerLanguage(it.language);
  const units = await organisationNames(ctx, language);
  const themes = await themeNames(ctx, language);
  const { settings } = await cityOf(ctx.tx, ctx.cityId);
  const [theme = ''] = it.themeIds;
  return {
    name: (await giverOf(ctx, it))?.name ?? '',
    unit: (it.organisationUnitId !== null && units.get(it.organisationUnitId)) || '',
    received: formatDate(it.receivedAt, language, settings.timeZone),
    'due day': it.dueDay === null ? '' : dayInWords(it.dueDay, await today(ctx), language),
    handler: ctx.actor.kind === 'staff' ? ctx.actor.name : '',
    theme: themes.get(theme) ?? '',
  };
}
