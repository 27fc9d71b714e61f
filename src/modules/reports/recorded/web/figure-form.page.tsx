import { codeFromName } from '../../../../kernel/code-from-name.ts';
import { participationAreas } from '../../../../kernel/figure.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn, trilingualIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply } from '../../../../platform/http/route.ts';
import {
  Breadcrumb,
  ErrorSummary,
  Form,
  PageHeading,
  RadioGroup,
  Section,
  Select,
  TextArea,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import {
  addRecordedFigure,
  addRecordedFigureInput,
  longestSlug,
  recordedWordingInput,
  wordRecordedFigure,
} from '../add-recorded-figure.ts';
import { recordedUnits, type RecordedFigure } from '../recorded-figure.ts';
import { isRecordedFigure, loadRecordedFigure } from '../recorded-figure.store.ts';
import { recordedTexts } from '../texts.ts';
import {
  errorText,
  type FieldProps,
  isEmptyText,
  listPath,
  SubmitOrCancel,
  TrilingualFields,
  type Values,
  valuesIn,
} from './form-parts.tsx';

const action = 'reports.record-figures';

export async function showAddFigure(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(action, { wholeCity: true });
  const area = asked.query.get('area') ?? '';
  return formPage(asked, undefined, { area, decimals: '0', disclosure: 'open' }, {});
}

export async function showWordFigure(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(action, { wholeCity: true });
  const figure = await loadRecordedFigure(ctx.tx, ctx.cityId, asked.params.recorded ?? '');
  const texts = {
    title: figure.title,
    counts: figure.counts,
    population: figure.population,
    sentence: figure.sentence,
  };
  const values = Object.entries(texts).flatMap(([name, text]) =>
    Object.entries(text ?? {}).map(([language, words]) => [`${name}-${language}`, words] as const),
  );
  return formPage(asked, figure, { ...Object.fromEntries(values), area: String(figure.area ?? '') }, {});
}

export async function addFigure(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(action, { wholeCity: true });
  const { form, language, base } = asked;
  const slug = textIn(form, 'slug').trim() || codeFromName(textIn(form, 'title-fi'), longestSlug);
  const input = {
    ...wordingIn(form),
    slug,
    unit: textIn(form, 'unit'),
    decimals: numberIn(form, 'decimals'),
    disclosure: textIn(form, 'disclosure'),
    parts: partsIn(textIn(form, 'parts')),
  };
  const parsed = parseInput(addRecordedFigureInput, input, (field) => errorText(language, field));
  if (!parsed.ok) {
    const { slug: ofSlug, ...others } = errorsAt(parsed.errors);
    // Without a name there is nothing to make an identifier from; that is said at the name.
    const isFollowing = textIn(form, 'slug').trim() === '' && others['title-fi'] !== undefined;
    const errors = ofSlug === undefined || isFollowing ? others : { ...others, slug: ofSlug };
    return formPage(asked, undefined, valuesIn(form), errors);
  }
  const codes = parsed.value.parts.map(({ code }) => code);
  if (new Set(codes).size < codes.length) {
    return formPage(asked, undefined, valuesIn(form), { parts: errorText(language, 'parts') });
  }
  if (await isRecordedFigure(ctx.tx, ctx.cityId, slug)) {
    return formPage(asked, undefined, valuesIn(form), { slug: recordedTexts[language].errors.slugTaken(slug) });
  }
  await addRecordedFigure(ctx, parsed.value);
  return redirect(`${base}${listPath}/${slug}?done=added`);
}

export async function wordFigure(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(action, { wholeCity: true });
  const { form, language, base, params } = asked;
  const figure = await loadRecordedFigure(ctx.tx, ctx.cityId, params.recorded ?? '');
  const parsed = parseInput(recordedWordingInput, wordingIn(form), (field) => errorText(language, field));
  if (!parsed.ok) return formPage(asked, figure, valuesIn(form), errorsAt(parsed.errors));
  await wordRecordedFigure(ctx, figure.slug, parsed.value);
  return redirect(`${base}${listPath}/${figure.slug}?done=worded`);
}

function wordingIn(form: FormData) {
  const sentence = trilingualIn(form, 'sentence');
  const area = textIn(form, 'area');
  return {
    area: area === '' ? null : Number(area),
    title: trilingualIn(form, 'title'),
    counts: trilingualIn(form, 'counts'),
    population: trilingualIn(form, 'population'),
    sentence: isEmptyText(sentence) ? null : sentence,
  };
}

/** A number that was typed; what is none is left for the schema to refuse. */
const numberIn = (form: FormData, name: string): number | string => {
  const text = textIn(form, name).trim();
  return /^\d+$/.test(text) ? Number(text) : text;
};

/** One part a line: Finnish | Swedish | English. A line that lacks a language has it empty. */
const partsIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [fi = '', sv = '', en = ''] = line.split('|').map((name) => name.trim());
      return { code: codeFromName(fi, longestSlug), label: { fi, sv, en } };
    });

/** Errors of what has no field of its own stand at the field where it was typed. */
function errorsAt(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(
    Object.entries(errors).map(([field, text]) => {
      return field.startsWith('parts') ? ['parts', text] : [field, text];
    }),
  );
}

function formPage(asked: Asked, figure: RecordedFigure | undefined, values: Values, errors: FieldErrors): Reply {
  const { language, base, csrfToken } = asked;
  const { list, form: texts } = recordedTexts[language];
  const title = figure ? texts.editTitle : texts.addTitle;
  const own = figure ? `${base}${listPath}/${figure.slug}` : `${base}${listPath}`;
  const field: FieldProps = { language, values, errors };
  const isWrong = Object.keys(errors).length > 0;
  const body = (
    <>
      <Breadcrumb
        language={language}
        crumbs={[
          { label: list.title, href: `${base}${listPath}` },
          ...(figure ? [{ label: figure.title[language], href: own }] : []),
          { label: title },
        ]}
      />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={title} kicker={figure?.title[language]} />
      <Form csrfToken={csrfToken} action={figure ? `${own}/edit` : `${own}/new`}>
        <AreaField {...field} />
        <TrilingualFields {...field} name="title" heading={texts.titleHeading} maxlength={200} required />
        <TrilingualFields {...field} name="counts" heading={texts.countsHeading} maxlength={500} required />
        <TrilingualFields {...field} name="population" heading={texts.populationHeading} maxlength={500} required />
        <TrilingualFields
          {...field}
          name="sentence"
          heading={texts.sentenceHeading}
          hint={texts.sentenceHint}
          maxlength={500}
        />
        {!figure && <MeasureFields {...field} />}
        <SubmitOrCancel language={language} submit={figure ? texts.editSubmit : texts.addSubmit} cancelHref={own} />
      </Form>
    </>
  );
  return page(title, body, isWrong ? { status: 422 } : {});
}

const AreaField = ({ language, values, errors }: FieldProps) => (
  <Select
    language={language}
    name="area"
    label={recordedTexts[language].form.area}
    value={values.area}
    error={errors.area}
    placeholder={recordedTexts[language].form.noArea}
    choices={participationAreas.map((area) => ({
      value: String(area),
      label: `${area}. ${recordedTexts[language].areas[area]}`,
    }))}
  />
);

const MeasureFields = ({ language, values, errors }: FieldProps) => {
  const { form: texts, units } = recordedTexts[language];
  return (
    <Section heading={texts.measureHeading}>
      <p>{texts.measureHint}</p>
      <Select
        language={language}
        name="unit"
        label={texts.unit}
        value={values.unit}
        error={errors.unit}
        choices={recordedUnits.map((unit) => ({ value: unit, label: units[unit] }))}
        required
      />
      <TextInput
        language={language}
        name="decimals"
        label={texts.decimals}
        value={values.decimals}
        error={errors.decimals}
        inputmode="numeric"
        width="short"
        maxlength={1}
        required
      />
      <RadioGroup
        language={language}
        name="disclosure"
        label={texts.disclosure}
        value={values.disclosure}
        error={errors.disclosure}
        choices={(['open', 'protected'] as const).map((value) => ({
          value,
          label: texts.disclosures[value],
          hint: texts.disclosureHints[value],
        }))}
        required
      />
      <TextInput
        language={language}
        name="slug"
        label={texts.slug}
        hint={texts.slugHint}
        value={values.slug}
        error={errors.slug}
        maxlength={80}
        spellcheck={false}
      />
      <TextArea
        language={language}
        name="parts"
        label={texts.parts}
        hint={texts.partsHint}
        value={values.parts}
        error={errors.parts}
        maxlength={4000}
      />
    </Section>
  );
};
