import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type FieldErrors, parseInput, textIn } from '../../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply } from '../../../../platform/http/route.ts';
import { formatDateTime } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  DataTable,
  DefinitionList,
  ErrorSummary,
  Form,
  Notice,
  PageHeading,
  Section,
  Select,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { cityOf } from '../../../city/index.ts';
import { dayText } from '../../web/views/figure-origins.tsx';
import { takeBackInput, takeBackValue } from '../record-values.ts';
import { type RecordedFigure, recordedFigureId, type RecordedValue, valuesThatHold } from '../recorded-figure.ts';
import { loadRecordedFigure, recordedValues } from '../recorded-figure.store.ts';
import { timeLabel } from '../recorded-time.ts';
import { recordedTexts } from '../texts.ts';
import { errorText, type FieldProps, listPath, type Values, valuesIn } from './form-parts.tsx';
import { partName, valueText } from './value-text.ts';

interface View extends FieldProps {
  readonly asked: Asked;
  readonly figure: RecordedFigure;
  /** Every row, newest first. */
  readonly rows: readonly RecordedValue[];
  readonly timeZone: string;
  readonly mayRecord: boolean;
}

export async function showRecordedFigure(ctx: Context, asked: Asked): Promise<Reply> {
  return figurePage(ctx, asked, {}, {});
}

/** Which value is meant: its period and part in one field. */
const placeOf = ({ period, part }: RecordedValue): string => `${period} ${part}`;

export async function takeBack(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow('reports.record-figures', { wholeCity: true });
  const { form, language, base, params } = asked;
  const figure = await loadRecordedFigure(ctx.tx, ctx.cityId, params.recorded ?? '');
  const [period = '', part = ''] = textIn(form, 'which').split(' ');
  const parsed = parseInput(takeBackInput, { period, part, reason: textIn(form, 'why') }, (field) =>
    errorText(language, field === 'reason' ? 'takeBack' : 'which'),
  );
  if (!parsed.ok) {
    const { reason, ...which } = parsed.errors;
    const errors = { ...(Object.keys(which).length > 0 ? { which: errorText(language, 'which') } : {}), why: reason };
    return figurePage(ctx, asked, valuesIn(form), errors);
  }
  await takeBackValue(ctx, figure.slug, parsed.value);
  return redirect(`${base}${listPath}/${figure.slug}?done=takenBack`);
}

async function figurePage(ctx: Context, asked: Asked, values: Values, errors: FieldErrors): Promise<Reply> {
  const { tx, cityId } = ctx;
  const figure = await loadRecordedFigure(tx, cityId, asked.params.recorded ?? '');
  const view: View = {
    asked,
    language: asked.language,
    values,
    errors,
    figure,
    rows: await recordedValues(tx, cityId, figure.slug),
    timeZone: (await cityOf(tx, cityId)).settings.timeZone,
    mayRecord: ctx.scope('reports.record-figures').kind === 'all',
  };
  const isWrong = Object.keys(errors).length > 0;
  return page(figure.title[asked.language], <FigurePage {...view} />, isWrong ? { status: 422 } : {});
}

const doneKeys = ['added', 'worded', 'recorded', 'takenBack'] as const;

const FigurePage = (view: View) => {
  const { asked, language, figure, rows, errors, mayRecord } = view;
  const { list, page: texts } = recordedTexts[language];
  const own = `${asked.base}${listPath}/${figure.slug}`;
  const done = doneKeys.find((key) => key === asked.query.get('done'));
  const holding = valuesThatHold(rows);
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: list.title, href: `${asked.base}${listPath}` }, { label: figure.title[language] }]}
      />
      {done && <Notice language={language} tone="success" title={texts[done]} />}
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={<bdi>{figure.title[language]}</bdi>} lead={<p>{figure.counts[language]}</p>} />
      {mayRecord && (
        <Actions>
          <Button href={`${own}/values/new`}>{texts.record}</Button>
          <Button kind="secondary" href={`${own}/edit`}>
            {texts.edit}
          </Button>
        </Actions>
      )}
      <Section heading={texts.values}>
        {holding.length === 0 ? <p>{texts.noValues}</p> : <ValuesTable {...view} rows={holding} />}
      </Section>
      <Section heading={texts.facts}>
        <Facts figure={figure} language={language} />
      </Section>
      {rows.length > 0 && (
        <Section heading={texts.history}>
          <p>{texts.historyText}</p>
          <HistoryTable {...view} />
        </Section>
      )}
      {mayRecord && holding.length > 0 && <TakeBack {...view} holding={holding} />}
    </>
  );
};

const Facts = ({ figure, language }: { figure: RecordedFigure; language: Language }) => {
  const { page: texts, areas, units, form } = recordedTexts[language];
  return (
    <DefinitionList
      items={[
        { term: texts.area, value: figure.area === null ? form.noArea : `${figure.area}. ${areas[figure.area]}` },
        { term: texts.unit, value: units[figure.unit] },
        { term: texts.population, value: figure.population[language] },
        { term: texts.sentence, value: figure.sentence?.[language] ?? texts.usualSentence },
        { term: form.disclosure, value: form.disclosures[figure.disclosure] },
        { term: texts.id, value: <code>{recordedFigureId(figure.slug)}</code> },
      ]}
    />
  );
};

/** Document, day and page in one line. */
const sourceText = ({ document, dated, page: place }: RecordedValue, language: Language): string =>
  [document, dated === null ? null : dayText(dated, language), place].filter((part) => part !== null).join(', ');

const ValuesTable = ({ figure, rows, language }: View) => {
  const { page: texts } = recordedTexts[language];
  const hasParts = figure.parts.length > 0;
  return (
    <DataTable
      caption={texts.values}
      hideCaption
      columns={[
        { key: 'period', label: texts.period },
        ...(hasParts ? [{ key: 'part', label: texts.part }] : []),
        { key: 'value', label: texts.value, numeric: true },
        { key: 'source', label: texts.source },
      ]}
      rows={rows.map((row) => ({
        key: row.recordedValueId,
        header: timeLabel(row.period)[language],
        cells: [
          ...(hasParts ? [partName(figure, row.part, language)] : []),
          valueText(figure, row, language),
          sourceText(row, language),
        ],
      }))}
    />
  );
};

const HistoryTable = ({ figure, rows, language, timeZone }: View) => {
  const { page: texts } = recordedTexts[language];
  return (
    <DataTable
      caption={texts.history}
      hideCaption
      columns={[
        { key: 'at', label: recordedTexts[language].origin.recordedAt },
        { key: 'period', label: texts.period },
        { key: 'value', label: texts.value, numeric: true },
        { key: 'source', label: texts.source },
        { key: 'by', label: texts.recordedBy },
        { key: 'reason', label: texts.reason },
      ]}
      rows={rows.map((row) => ({
        key: row.recordedValueId,
        header: formatDateTime(row.recordedAt, language, timeZone),
        cells: [
          nameOfPlace(figure, row, language),
          valueText(figure, row, language),
          sourceText(row, language),
          <bdi>{row.recordedBy.startsWith('command:') ? texts.bySystem : row.recordedBy}</bdi>,
          row.reason ?? '',
        ],
      }))}
    />
  );
};

/** `loka–joulukuu 2020, Tulin kuulluksi käynnillä` */
const nameOfPlace = (figure: RecordedFigure, { period, part }: RecordedValue, language: Language): string =>
  [timeLabel(period)[language], partName(figure, part, language)].filter((name) => name !== '').join(', ');

const TakeBack = (props: View & { holding: readonly RecordedValue[] }) => {
  const { asked, figure, holding, language, values, errors } = props;
  const { page: texts } = recordedTexts[language];
  return (
    <Section heading={texts.takeBackHeading}>
      <p>{texts.takeBackText}</p>
      <Form csrfToken={asked.csrfToken} action={`${asked.base}${listPath}/${figure.slug}/take-back`}>
        <Select
          language={language}
          name="which"
          label={texts.takeBackWhich}
          value={values.which}
          error={errors.which}
          choices={holding.map((row) => ({
            value: placeOf(row),
            label: `${nameOfPlace(figure, row, language)}: ${valueText(figure, row, language)}`,
          }))}
          required
        />
        <TextInput
          language={language}
          name="why"
          label={texts.takeBackReason}
          value={values.why}
          error={errors.why}
          maxlength={500}
          required
        />
        <Button kind="danger">{texts.takeBackSubmit}</Button>
      </Form>
    </Section>
  );
};
