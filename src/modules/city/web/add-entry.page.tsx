import { codeFromName } from '../../../kernel/code-from-name.ts';
import { isId } from '../../../kernel/id.ts';
import { notFound } from '../../../kernel/problem.ts';
import { type Context } from '../../../platform/context.ts';
import { type FieldErrors, type Parsed, parseInput, textIn, trilingualIn } from '../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../platform/http/route.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import { Breadcrumb, ErrorSummary, Form, PageHeading, RadioGroup } from '../../../platform/web/components/index.ts';
import { addOrganisationUnit, type AddOrganisationUnit, addOrganisationUnitInput } from '../add-organisation-unit.ts';
import { addTheme, addThemeInput } from '../add-theme.ts';
import { organisationLevels } from '../organisation.ts';
import { organisationUnitIdsByCode } from '../organisation.store.ts';
import { themeIdsByCode } from '../theme.store.ts';
import { todayOf } from './days.ts';
import {
  CodeField,
  errorText,
  FromField,
  nameFieldNames,
  NameFields,
  SubmitOrCancel,
  type Values,
  valuesIn,
} from './form-parts.tsx';
import { type Entry, organisationRegister, type Register, themeRegister } from './register.ts';
import { cityPageTexts, cityTexts } from './texts.ts';
import { shownVersion } from './validity-parts.tsx';

interface View {
  readonly register: Register;
  readonly asked: Asked;
  /** Below what; null at the top. */
  readonly parent: { readonly entry: Entry; readonly name: string } | null;
  readonly values: Values;
  readonly errors: FieldErrors;
}

/** What the new one is put below, for those who may add there. */
async function parentOf(ctx: Context, { query, language }: Asked, register: Register): Promise<View['parent']> {
  const id = query.get('parent') || null;
  if (id !== null && !isId(id)) throw notFound();
  await ctx.allow(register.editAction, register.resourceOf(id));
  if (id === null) return null;
  const entry = await register.load(ctx, id);
  return { entry, name: isolate(shownVersion(entry, await todayOf(ctx)).name[language]) };
}

async function showForm(ctx: Context, asked: Asked, register: Register): Promise<Reply> {
  const parent = await parentOf(ctx, asked, register);
  return formPage({ register, asked, parent, values: { from: await todayOf(ctx) }, errors: {} });
}

const formPage = (view: View, status?: 422): Reply => {
  const texts = cityPageTexts[view.asked.language][view.register.name];
  const title = view.parent ? texts.addTitle(view.parent.name) : texts.addTop;
  return page(title, <AddEntryPage {...view} title={title} />, { status });
};

const AddEntryPage = ({ register, asked, parent, values, errors, title }: View & { title: string }) => {
  const { language, base, csrfToken } = asked;
  const texts = cityPageTexts[language][register.name];
  const list = `${base}/staff/${register.name}`;
  const field = { language, values, errors };
  const parentId = parent?.entry.id ?? '';
  return (
    <>
      <Breadcrumb language={language} crumbs={[{ label: texts.title, href: list }, { label: title }]} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={title} />
      <Form csrfToken={csrfToken} action={`${list}/new?parent=${parentId}`}>
        {parent?.entry.level && <LevelField {...field} parent={parent.entry} />}
        <NameFields {...field} />
        <CodeField {...field} />
        <FromField {...field} />
        <SubmitOrCancel
          language={language}
          submit={texts.addSubmit}
          cancelHref={`${list}${parent ? `/${parentId}` : ''}`}
        />
      </Form>
    </>
  );
};

const LevelField = ({ parent, values, errors, language }: Parameters<typeof NameFields>[0] & { parent: Entry }) => {
  const below = organisationLevels.slice(organisationLevels.findIndex((level) => level === parent.level) + 1);
  return (
    <RadioGroup
      language={language}
      name="level"
      label={cityPageTexts[language].labels.level}
      choices={below.map((level) => ({ value: level, label: cityTexts[language].organisationLevels[level] }))}
      value={values.level ?? (below.length === 1 ? below[0] : undefined)}
      error={errors.level}
      required
    />
  );
};

async function add(ctx: Context, asked: Asked, register: Register): Promise<Reply> {
  const parent = await parentOf(ctx, asked, register);
  const texts = cityPageTexts[asked.language];
  const isOrganisation = register.name === 'organisation';
  const known = await (isOrganisation ? organisationUnitIdsByCode : themeIdsByCode)(ctx.tx, ctx.cityId);
  const parsed = freeCode(
    parseInput(isOrganisation ? addOrganisationUnitInput : addThemeInput, inputOf(asked.form, parent), (field) =>
      errorText(texts, field === 'validFrom' ? 'from' : field),
    ),
    known,
    texts.codeTaken,
  );
  if (!parsed.ok) {
    const { validFrom, ...others } = parsed.errors;
    const errors = validFrom ? { ...others, from: validFrom } : others;
    const values = valuesIn(asked.form, ['level', ...nameFieldNames, 'code', 'from']);
    return formPage({ register, asked, parent, values, errors }, 422);
  }
  const id = await addToRegister(ctx, parsed.value);
  return redirect(`${asked.base}/staff/${register.name}/${id}?done=added`);
}

function inputOf(form: FormData, parent: View['parent']): Record<string, unknown> {
  const name = trilingualIn(form, 'name');
  return {
    code: textIn(form, 'code').trim() || codeFromName(name.fi),
    level: parent ? textIn(form, 'level') : 'division',
    parentId: parent?.entry.id ?? null,
    name,
    validFrom: textIn(form, 'from'),
  };
}

type AddEntry = Omit<AddOrganisationUnit, 'level'> & { readonly level?: AddOrganisationUnit['level'] };

function freeCode(
  parsed: Parsed<AddEntry>,
  known: ReadonlyMap<string, string>,
  sayTaken: (code: string) => string,
): Parsed<AddEntry> {
  if (!parsed.ok || !known.has(parsed.value.code)) return parsed;
  return { ok: false, errors: { code: sayTaken(parsed.value.code) } };
}

async function addToRegister(ctx: Context, { level, ...input }: AddEntry): Promise<string> {
  return level === undefined
    ? (await addTheme(ctx, input)).themeId
    : (await addOrganisationUnit(ctx, { ...input, level })).organisationUnitId;
}

export const addEntryRoutes: readonly Route[] = [organisationRegister, themeRegister].flatMap((register): Route[] => {
  const path = `/staff/${register.name}/new`;
  const action = register.editAction;
  return [
    { method: 'get', path, action, handle: (ctx, asked) => showForm(ctx, asked, register) },
    { method: 'post', path, action, handle: (ctx, asked) => add(ctx, asked, register) },
  ];
});
