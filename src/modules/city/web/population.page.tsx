import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { problemText } from '../../../platform/http/problem-texts.ts';
import { type FieldErrors, filesIn, textIn } from '../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route, type Transact } from '../../../platform/http/route.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import { fileProblemTexts } from '../../../platform/files/file-texts.ts';
import {
  Breadcrumb,
  DataTable,
  Details,
  ErrorSummary,
  FileInput,
  Form,
  HiddenInput,
  ItemList,
  Notice,
  PageHeading,
  Prose,
} from '../../../platform/web/components/index.ts';
import { districtsOf } from '../district.store.ts';
import { importDistrictPopulation } from '../import-district-population.ts';
import { parsePopulation, type PopulationCell, type PopulationFault, type PopulationRow } from '../population.ts';
import { SubmitOrCancel } from './form-parts.tsx';
import { columnNames, type PopulationFile, readPopulationFile, rowsToText, textToRows } from './population-file.ts';
import { type PopulationCoverage, populationCoverage } from './population.store.ts';
import { cityPageTexts, cityTexts } from './texts.ts';

const path = '/staff/districts/population';

async function showUpload(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow('city.edit-districts', { wholeCity: true });
  return uploadPage(asked, {});
}

function uploadPage(asked: Asked, errors: FieldErrors, faults: readonly PopulationFault[] = []): Reply {
  const texts = cityPageTexts[asked.language].population;
  const isRefused = faults.length > 0 || Object.keys(errors).length > 0;
  const body = <UploadPage asked={asked} errors={errors} faults={faults} />;
  return page(texts.title, body, { status: isRefused ? 422 : undefined, path });
}

interface UploadProps {
  readonly asked: Asked;
  readonly errors: FieldErrors;
  readonly faults: readonly PopulationFault[];
}

const UploadPage = ({ asked, errors, faults }: UploadProps) => {
  const { language, base, csrfToken } = asked;
  const texts = cityPageTexts[language];
  const list = `${base}/staff/districts`;
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.districts.title, href: list }, { label: texts.population.title }]}
      />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading title={texts.population.title} lead={<p>{texts.population.lead}</p>} />
      {faults.length > 0 && <Faults language={language} faults={faults} />}
      <Form csrfToken={csrfToken} action={`${base}${path}`} hasFiles>
        <FileInput
          language={language}
          name="file"
          label={texts.labels.file}
          hint={texts.population.format}
          error={errors.file}
          accept=".csv,.xlsx,text/csv"
          required
        />
        <Details summary={texts.population.example}>
          <pre>{`${columnNames.join(',')}\n101,2020,0-6,fi,512\n101,2020,75+,sv,84`}</pre>
        </Details>
        <SubmitOrCancel language={language} submit={texts.population.preview} cancelHref={list} />
      </Form>
    </>
  );
};

const shownFaults = 20;

const Faults = ({ language, faults }: { language: Language; faults: readonly PopulationFault[] }) => {
  const texts = cityPageTexts[language].population;
  return (
    <>
      <Notice
        language={language}
        tone="danger"
        title={texts.rejects(faults.length, formatNumber(faults.length, language))}
      >
        <p>{texts.rejectsAdvice}</p>
      </Notice>
      <ItemList
        label={texts.rejectsCaption}
        items={faults.slice(0, shownFaults).map((fault) => ({
          key: `${fault.row}`,
          title: (
            <>
              {/* The heading is row 1 of the file. */}
              {texts.row(formatNumber(fault.row + 1, language))}, {texts.columns[fault.column]}:{' '}
              <bdi>{fault.value}</bdi>
            </>
          ),
          text: <p>{cityTexts[language].populationFaults[fault.reason]}</p>,
        }))}
      />
    </>
  );
};

async function preview(transact: Transact, asked: Asked): Promise<Reply> {
  const [file] = filesIn(asked.form, 'file');
  const texts = cityPageTexts[asked.language].population;
  await transact((ctx) => ctx.allow('city.edit-districts', { wholeCity: true }));
  if (!file) return uploadPage(asked, { file: texts.noFile });
  const read = await readPopulationFile(file.name, new Uint8Array(await file.arrayBuffer()));
  if (read.kind !== 'read') return uploadPage(asked, { file: fileErrorText(read, asked.language) });
  const { parsed, coverage } = await transact(async (ctx) => ({
    parsed: parsePopulation(read.rows, await districtsOf(ctx.tx, ctx.cityId)),
    coverage: await populationCoverage(ctx.tx, ctx.cityId),
  }));
  if (!parsed.ok) return uploadPage(asked, {}, parsed.faults);
  const body = <PreviewPage asked={asked} rows={read.rows} cells={parsed.cells} coverage={coverage} />;
  return page(texts.previewTitle, body, { path });
}

function fileErrorText(read: Exclude<PopulationFile, { kind: 'read' }>, language: Language): string {
  const texts = cityPageTexts[language].population;
  switch (read.kind) {
    case 'columns-missing':
      return texts.missingColumns(read.columns.join(', '));
    case 'no-rows':
      return texts.empty;
    case 'refused':
      return problemText({ files: fileProblemTexts }, read.problem, language);
  }
}

interface PreviewProps {
  readonly asked: Asked;
  readonly rows: readonly PopulationRow[];
  readonly cells: readonly PopulationCell[];
  readonly coverage: readonly PopulationCoverage[];
}

const PreviewPage = ({ asked, rows, cells, coverage }: PreviewProps) => {
  const { language, base, csrfToken } = asked;
  const texts = cityPageTexts[language];
  const years = [...new Set(cells.map((cell) => cell.year))].sort((one, other) => one - other);
  const districts = new Set(cells.map((cell) => cell.districtId)).size;
  const list = `${base}/staff/districts`;
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.districts.title, href: list }, { label: texts.population.previewTitle }]}
      />
      <PageHeading title={texts.population.previewTitle} />
      <Prose>
        <p>
          {texts.population.previewLead(
            formatNumber(rows.length, language),
            formatNumber(districts, language),
            years.join(', '),
          )}
        </p>
      </Prose>
      <YearsTable language={language} years={years} cells={cells} coverage={coverage} />
      <Form csrfToken={csrfToken} action={`${base}${path}/save`} hasFiles>
        <HiddenInput name="rows" value={rowsToText(rows)} />
        <SubmitOrCancel language={language} submit={texts.population.save} cancelHref={`${base}${path}`} />
      </Form>
    </>
  );
};

interface YearsProps {
  readonly language: Language;
  readonly years: readonly number[];
  readonly cells: readonly PopulationCell[];
  readonly coverage: readonly PopulationCoverage[];
}

const YearsTable = ({ language, years, cells, coverage }: YearsProps) => {
  const texts = cityPageTexts[language];
  return (
    <DataTable
      caption={texts.population.previewCaption}
      columns={[
        { key: 'year', label: texts.labels.year },
        { key: 'districts', label: texts.districts.coverageDistricts, numeric: true },
        { key: 'residents', label: texts.population.inFile, numeric: true },
        { key: 'now', label: texts.population.now, numeric: true },
      ]}
      rows={years.map((year) => {
        const own = cells.filter((cell) => cell.year === year);
        const before = coverage.find((each) => each.year === year)?.residents;
        return {
          key: String(year),
          header: String(year),
          cells: [
            formatNumber(new Set(own.map((cell) => cell.districtId)).size, language),
            formatNumber(
              own.reduce((sum, cell) => sum + cell.population, 0),
              language,
            ),
            before === undefined ? texts.districts.unknown : formatNumber(before, language),
          ],
        };
      })}
    />
  );
};

/** Saves what the preview showed, read anew from the start: between the two the districts may have changed. */
async function save(ctx: Context, asked: Asked): Promise<Reply> {
  const rows = textToRows(textIn(asked.form, 'rows'));
  if (rows.length === 0) return uploadPage(asked, { file: cityPageTexts[asked.language].population.noFile });
  const imported = await importDistrictPopulation(ctx, rows);
  if (!imported.ok) return uploadPage(asked, {}, imported.faults);
  return redirect(`${asked.base}/staff/districts?done=population`);
}

const bodyLimit = 8 * 1024 * 1024;
const action = 'city.edit-districts';

export const populationRoutes: readonly Route[] = [
  { method: 'get', path, action, handle: showUpload },
  { method: 'post', path, action, bodyLimit, handleLong: preview },
  { method: 'post', path: `${path}/save`, action, bodyLimit, handle: save },
];
