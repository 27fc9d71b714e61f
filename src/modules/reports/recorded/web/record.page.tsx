import { qualifiers } from '../../../../kernel/figure.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply } from '../../../../platform/http/route.ts';
import {
  Breadcrumb,
  DateInput,
  ErrorSummary,
  Form,
  PageHeading,
  RadioGroup,
  Section,
  TextArea,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { recordValues, recordValuesInput, type RecordedOutcome } from '../record-values.ts';
import { parseValue, type RecordedFigure, wholePart } from '../recorded-figure.ts';
import { loadRecordedFigure } from '../recorded-figure.store.ts';
import { recordedTexts } from '../texts.ts';
import { errorText, type FieldProps, listPath, SubmitOrCancel, type Values, valuesIn } from './form-parts.tsx';

const action = 'reports.record-figures';

export async function showRecord(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(action, { wholeCity: true });
  const figure = await loadRecordedFigure(ctx.tx, ctx.cityId, asked.params.recorded ?? '');
  return formPage(asked, figure, { qualifier: 'exact' }, {});
}

export async function record(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(action, { wholeCity: true });
  const { form, language, base, params } = asked;
  const figure = await loadRecordedFigure(ctx.tx, ctx.cityId, params.recorded ?? '');
  const typed = typedValues(figure, form);
  const text = (name: string): string => textIn(form, name);
  const parsed = parseInput(
    recordValuesInput,
    {
      period: text('period'),
      values: Object.fromEntries(typed.flatMap(({ part, value }) => (value === undefined ? [] : [[part, value]]))),
      qualifier: text('qualifier'),
      document: text('document'),
      dated: text('dated'),
      page: text('page'),
      link: text('link'),
      method: text('method'),
      note: text('note'),
      reason: text('reason'),
    },
    (field) => errorText(language, field),
  );
  const misread = Object.fromEntries(
    typed
      .filter(({ isTyped, value }) => isTyped && value === undefined)
      .map(({ field }) => [field, errorText(language, 'value')]),
  );
  if (!parsed.ok || Object.keys(misread).length > 0) {
    const { values: none, period, ...others } = parsed.ok ? {} : parsed.errors;
    const field = typed[0]?.field ?? 'value';
    const missing = none !== undefined && Object.keys(misread).length === 0 ? { [field]: none } : {};
    const first = period === undefined ? {} : { period };
    return formPage(asked, figure, valuesIn(form), { ...first, ...missing, ...misread, ...others });
  }
  const outcome = await recordValues(ctx, figure.slug, parsed.value);
  if (!outcome.ok) return formPage(asked, figure, valuesIn(form), errorsOf(outcome, language));
  return redirect(`${base}${listPath}/${figure.slug}?done=recorded`);
}

const fieldOf = (part: string): string => (part === wholePart ? 'value' : `value-${part}`);

/** What was typed for each part. */
const typedValues = (figure: RecordedFigure, form: FormData) =>
  (figure.parts.length === 0 ? [wholePart] : figure.parts.map(({ code }) => code)).map((part) => {
    const field = fieldOf(part);
    const typed = textIn(form, field).trim();
    return { part, field, isTyped: typed !== '', value: parseValue(typed) };
  });

function errorsOf({ faults, needsReason }: RecordedOutcome & { ok: false }, language: Asked['language']): FieldErrors {
  return {
    ...Object.fromEntries(Object.entries(faults).map(([part, fault]) => [fieldOf(part), errorText(language, fault)])),
    ...(needsReason ? { reason: errorText(language, 'reason') } : {}),
  };
}

function formPage(asked: Asked, figure: RecordedFigure, values: Values, errors: FieldErrors): Reply {
  const { language, base, csrfToken } = asked;
  const { list, record: texts } = recordedTexts[language];
  const own = `${base}${listPath}/${figure.slug}`;
  const field: FieldProps = { language, values, errors };
  const body = (
    <>
      <Breadcrumb
        language={language}
        crumbs={[
          { label: list.title, href: `${base}${listPath}` },
          { label: figure.title[language], href: own },
          { label: texts.title },
        ]}
      />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.title} kicker={figure.title[language]} lead={<p>{figure.counts[language]}</p>} />
      <Form csrfToken={csrfToken} action={`${own}/values/new`}>
        <TextInput
          language={language}
          name="period"
          label={texts.period}
          hint={texts.periodHint}
          value={values.period}
          error={errors.period}
          width="short"
          maxlength={20}
          required
        />
        <ValueFields {...field} figure={figure} />
        <SourceFields {...field} />
        <SubmitOrCancel language={language} submit={texts.submit} cancelHref={own} />
      </Form>
    </>
  );
  return page(texts.title, body, Object.keys(errors).length > 0 ? { status: 422 } : {});
}

const ValueFields = ({ language, values, errors, figure }: FieldProps & { figure: RecordedFigure }) => {
  const { record: texts, qualifiers: names, units } = recordedTexts[language];
  const parts = figure.parts.length === 0 ? [undefined] : figure.parts;
  return (
    <>
      {figure.parts.length > 0 && <p>{texts.partsHint}</p>}
      {parts.map((part) => {
        const name = fieldOf(part?.code ?? wholePart);
        const unit = units[figure.unit];
        return (
          <TextInput
            key={name}
            language={language}
            name={name}
            label={part ? `${part.label[language]}, ${unit}` : texts.value(unit)}
            value={values[name]}
            error={errors[name]}
            inputmode="decimal"
            width="short"
            maxlength={30}
            required={!part}
          />
        );
      })}
      <RadioGroup
        language={language}
        name="qualifier"
        label={texts.qualifier}
        value={values.qualifier}
        error={errors.qualifier}
        choices={(['exact', ...qualifiers] as const).map((value) => ({ value, label: names[value] }))}
        inline
        required
      />
    </>
  );
};

const SourceFields = ({ language, values, errors }: FieldProps) => {
  const texts = recordedTexts[language].record;
  const text = (name: 'page' | 'method' | 'reason' | 'document' | 'link', more: { hint?: string; longest: number }) => (
    <TextInput
      language={language}
      name={name}
      label={texts[name]}
      hint={more.hint}
      value={values[name]}
      error={errors[name]}
      maxlength={more.longest}
      required={name === 'document'}
    />
  );
  return (
    <Section heading={texts.sourceHeading}>
      {text('document', { hint: texts.documentHint, longest: 300 })}
      <DateInput language={language} name="dated" label={texts.dated} value={values.dated} error={errors.dated} />
      {text('page', { longest: 100 })}
      {text('link', { hint: texts.linkHint, longest: 500 })}
      {text('method', { longest: 500 })}
      <TextArea
        language={language}
        name="note"
        label={texts.note}
        value={values.note}
        error={errors.note}
        rows={3}
        maxlength={1000}
      />
      {text('reason', { hint: texts.reasonHint, longest: 500 })}
    </Section>
  );
};
