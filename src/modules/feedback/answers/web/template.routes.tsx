import { isId } from '../../../../kernel/id.ts';
import { type Language, languages } from '../../../../kernel/language.ts';
import { notFound, Problem } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn, trilingualIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../../platform/http/route.ts';
import { cityOf } from '../../../city/index.ts';
import { accountNames } from '../../../people/index.ts';
import { themeChoices, themeNames } from '../../case-page/place-names.ts';
import { answerTemplates, versionsOfTemplate } from '../answer-template.store.ts';
import { templateInput } from '../answer-template.ts';
import {
  changeAnswerTemplate,
  findTemplate,
  makeAnswerTemplate,
  manageAnswers,
  retireAnswerTemplate,
} from '../save-answer-template.ts';
import { answerTexts } from '../texts.ts';
import { wholeIn } from './answer-form.ts';
import { rulesPath } from './approval.routes.tsx';
import { type TemplateForm, TemplateFormPage, TemplateListPage } from './template.page.tsx';

export const templatesPath = '/staff/answer-templates';
const templatePath = `${templatesPath}/:answerTemplate`;

function templateIdOf({ params }: Asked): string {
  const id = params['answerTemplate'] ?? '';
  if (!isId(id)) throw notFound('feedback.no-such-template');
  return id;
}

async function showList(ctx: Context, { language, base }: Asked): Promise<Reply> {
  await ctx.allow(manageAnswers, { wholeCity: true });
  const templates = await answerTemplates(ctx.tx, ctx.cityId);
  const themes = await themeNames(ctx, language);
  const href = `${base}${templatesPath}`;
  return page(
    answerTexts[language].templates.title,
    <TemplateListPage
      language={language}
      href={href}
      rulesHref={`${base}${rulesPath}`}
      templates={templates}
      themes={themes}
    />,
  );
}

async function showNew(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(manageAnswers, { wholeCity: true });
  const empty = { name: '', kind: '', themeId: '', texts: { fi: '', sv: '', en: '' }, version: 0 };
  return formPage(ctx, asked, empty, {});
}

async function showOne(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(manageAnswers, { wholeCity: true });
  const it = await findTemplate(ctx, templateIdOf(asked));
  return formPage(ctx, asked, { ...it, kind: it.kind ?? '', themeId: it.themeId ?? '' }, {});
}

async function formPage(ctx: Context, asked: Asked, form: TemplateForm, errors: FieldErrors): Promise<Reply> {
  const { language, base, csrfToken, params } = asked;
  const { tx, cityId } = ctx;
  const texts = answerTexts[language].templates;
  const isNew = params['answerTemplate'] === undefined;
  const versions = isNew ? [] : await versionsOfTemplate(tx, cityId, templateIdOf(asked));
  const title = isNew ? texts.newTitle : texts.editTitle;
  const body = (
    <TemplateFormPage
      language={language}
      csrfToken={csrfToken}
      title={title}
      listHref={`${base}${templatesPath}`}
      action={isNew ? `${base}${templatesPath}/new` : `${base}${templatesPath}/${templateIdOf(asked)}`}
      form={form}
      errors={errors}
      themes={await themeChoices(ctx, language)}
      versions={versions}
      names={await accountNames(tx, cityId, [...new Set(versions.flatMap(({ savedBy }) => savedBy ?? []))])}
      timeZone={(await cityOf(tx, cityId)).settings.timeZone}
    />
  );
  return page(title, body, { status: Object.keys(errors).length > 0 ? 422 : 200 });
}

function readForm(form: FormData): TemplateForm {
  return {
    name: textIn(form, 'name'),
    kind: textIn(form, 'kind'),
    themeId: textIn(form, 'themeId'),
    texts: trilingualIn(form, 'text'),
    version: wholeIn(form, 'version'),
  };
}

const parsed = ({ name, kind, themeId, texts: text }: TemplateForm, language: Language) => {
  const { errors } = answerTexts[language].templates;
  const sayings: Readonly<Record<string, string>> = { name: errors.name, kind: errors.kind, themeId: errors.themeId };
  return parseInput(
    templateInput,
    { name, kind: kind || null, themeId: themeId || null, text },
    (field) => sayings[field] ?? errors.text,
  );
};

async function make(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(manageAnswers, { wholeCity: true });
  const form = readForm(asked.form);
  const input = parsed(form, asked.language);
  if (!input.ok) return formPage(ctx, asked, form, input.errors);
  await makeAnswerTemplate(ctx, input.value);
  return redirect(`${asked.base}${templatesPath}`);
}

async function change(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(manageAnswers, { wholeCity: true });
  const id = templateIdOf(asked);
  const now = await findTemplate(ctx, id);
  const form = readForm(asked.form);
  const input = parsed(form, asked.language);
  if (!input.ok) return formPage(ctx, asked, form, input.errors);
  try {
    await changeAnswerTemplate(ctx, id, form.version, input.value);
  } catch (fault) {
    if (!(fault instanceof Problem) || fault.code !== 'feedback.template-has-changed') throw fault;
    const { stale } = answerTexts[asked.language].templates.errors;
    return formPage(ctx, asked, { ...form, version: now.version }, { [`text-${languages[0]}`]: stale });
  }
  return redirect(`${asked.base}${templatesPath}`);
}

async function retire(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(manageAnswers, { wholeCity: true });
  await retireAnswerTemplate(ctx, templateIdOf(asked), textIn(asked.form, 'do') !== 'revive');
  return redirect(`${asked.base}${templatesPath}`);
}

/** Pages on which administrators make, change and retire what answers begin from. */
export const templateRoutes: readonly Route[] = [
  { method: 'get', path: templatesPath, action: manageAnswers, handle: showList },
  { method: 'get', path: `${templatesPath}/new`, action: manageAnswers, handle: showNew },
  { method: 'post', path: `${templatesPath}/new`, action: manageAnswers, bodyLimit: 512 * 1024, handle: make },
  { method: 'get', path: templatePath, action: manageAnswers, handle: showOne },
  { method: 'post', path: templatePath, action: manageAnswers, bodyLimit: 512 * 1024, handle: change },
  { method: 'post', path: `${templatePath}/retire`, action: manageAnswers, handle: retire },
];
