import { z } from 'zod';
import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { type FieldErrors, parseInput, trilingualIn } from '../../../platform/http/form-values.ts';
import { type Asked, page, redirect, type Reply, type Route } from '../../../platform/http/route.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import { isolate } from '../../../platform/i18n/isolate.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  DataTable,
  ErrorSummary,
  FilterForm,
  Form,
  ItemList,
  PageHeading,
  Section,
  Select,
} from '../../../platform/web/components/index.ts';
import { type District, populationLanguages } from '../district.ts';
import { districtsOf, loadDistrict } from '../district.store.ts';
import { trilingualName } from '../names.ts';
import { saveDistrict } from '../save-district.ts';
import { errorText, nameFieldNames, NameFields, type Values, valuesIn } from './form-parts.tsx';
import { type DistrictYearCell, populationOfDistrict } from './population.store.ts';
import { idIn } from './register.ts';
import { cityPageTexts, cityTexts } from './texts.ts';
import { DoneNotice } from './validity-parts.tsx';

interface View {
  readonly asked: Asked;
  readonly district: District;
  readonly parts: readonly District[];
  readonly cells: readonly DistrictYearCell[];
  readonly mayEdit: boolean;
  readonly values: Values;
  readonly errors: FieldErrors;
}

async function showDistrict(ctx: Context, asked: Asked): Promise<Reply> {
  const district = await loadDistrict(ctx.tx, ctx.cityId, idIn(asked));
  const { fi, sv, en } = district.name;
  return districtPage(ctx, asked, district, { 'name-fi': fi, 'name-sv': sv, 'name-en': en }, {});
}

async function districtPage(
  ctx: Context,
  asked: Asked,
  district: District,
  values: Values,
  errors: FieldErrors,
  status?: 422,
): Promise<Reply> {
  const { tx, cityId } = ctx;
  const view: View = {
    asked,
    district,
    parts: (await districtsOf(tx, cityId)).filter((each) => each.parentId === district.districtId),
    cells: await populationOfDistrict(tx, cityId, district.districtId),
    mayEdit: ctx.scope('city.edit-districts').kind === 'all',
    values,
    errors,
  };
  return page(isolate(district.name[asked.language]), <DistrictPage {...view} />, { status });
}

const DistrictPage = (view: View) => {
  const { asked, district, parts, mayEdit, values, errors } = view;
  const { language, base, csrfToken, query } = asked;
  const texts = cityPageTexts[language].districts;
  const list = `${base}/staff/districts`;
  const name = district.name[language];
  return (
    <>
      <Breadcrumb language={language} crumbs={[{ label: texts.title, href: list }, { label: isolate(name) }]} />
      <DoneNotice language={language} texts={texts.done} done={query.get('done')} />
      <ErrorSummary language={language} errors={errors} />
      <PageHeading kicker={cityTexts[language].districtLevels[district.level]} title={<bdi>{name}</bdi>} />
      <Population view={view} href={`${list}/${district.districtId}`} />
      {parts.length > 0 && (
        <Section heading={texts.parts}>
          <ItemList
            items={parts.map((part) => ({
              key: part.districtId,
              title: <bdi>{part.name[language]}</bdi>,
              href: `${list}/${part.districtId}`,
            }))}
          />
        </Section>
      )}
      {mayEdit && (
        <Section heading={texts.names}>
          <Form csrfToken={csrfToken} action={`${list}/${district.districtId}`}>
            <NameFields language={language} values={values} errors={errors} />
            <Actions>
              <Button>{texts.namesSubmit}</Button>
            </Actions>
          </Form>
        </Section>
      )}
    </>
  );
};

const Population = ({ view: { asked, cells }, href }: { view: View; href: string }) => {
  const { language, query } = asked;
  const texts = cityPageTexts[language];
  const years = [...new Set(cells.map((cell) => cell.year))];
  const [newest] = years;
  if (newest === undefined) return <p>{texts.districts.noPopulation}</p>;
  const year = years.find((each) => String(each) === query.get('year')) ?? newest;
  return (
    <>
      {years.length > 1 && (
        <FilterForm language={language} action={href} submit={texts.show} label={texts.districts.yearFilter}>
          <Select
            language={language}
            name="year"
            label={texts.labels.year}
            choices={years.map((each) => ({ value: String(each), label: String(each) }))}
            value={String(year)}
            placeholder={null}
            required
          />
        </FilterForm>
      )}
      <Section heading={texts.districts.tableCaption(String(year))}>
        <PopulationTable language={language} year={year} cells={cells.filter((cell) => cell.year === year)} />
      </Section>
    </>
  );
};

interface TableProps {
  readonly language: Language;
  readonly year: number;
  readonly cells: readonly DistrictYearCell[];
}

const PopulationTable = ({ language, year, cells }: TableProps) => {
  const texts = cityPageTexts[language].districts;
  const ages = [...new Set(cells.map((cell) => cell.ageGroup))];
  const sum = (holds: (cell: DistrictYearCell) => boolean): string =>
    formatNumber(
      cells.filter(holds).reduce((total, cell) => total + cell.population, 0),
      language,
    );
  return (
    <DataTable
      caption={texts.tableCaption(String(year))}
      hideCaption
      columns={[
        { key: 'age', label: texts.ageGroup },
        ...populationLanguages.map((each) => ({
          key: each,
          label: cityTexts[language].populationLanguages[each],
          numeric: true,
        })),
        { key: 'total', label: texts.total, numeric: true },
      ]}
      rows={ages.map((age) => ({
        key: age,
        header: ageText(age, language),
        cells: [
          ...populationLanguages.map((each) => sum((cell) => cell.ageGroup === age && cell.language === each)),
          sum((cell) => cell.ageGroup === age),
        ],
      }))}
      footer={[
        {
          header: texts.total,
          cells: [...populationLanguages.map((each) => sum((cell) => cell.language === each)), sum(() => true)],
        },
      ]}
    />
  );
};

function ageText(ageGroup: string, language: Language): string {
  const texts = cityPageTexts[language].districts;
  const [from = '', to] = ageGroup.replace('+', '').split('-');
  return to === undefined ? texts.agesFrom(from) : texts.ages(from, to);
}

async function renameDistrict(ctx: Context, asked: Asked): Promise<Reply> {
  const district = await loadDistrict(ctx.tx, ctx.cityId, idIn(asked));
  const { form, language, base } = asked;
  const parsed = parseInput(z.object({ name: trilingualName }), { name: trilingualIn(form, 'name') }, (field) =>
    errorText(cityPageTexts[language], field),
  );
  if (!parsed.ok) return districtPage(ctx, asked, district, valuesIn(form, nameFieldNames), parsed.errors, 422);
  await saveDistrict(ctx, { ...district, name: parsed.value.name });
  return redirect(`${base}/staff/districts/${district.districtId}?done=renamed`);
}

export const districtRoutes: readonly Route[] = [
  { method: 'get', path: '/staff/districts/:id', action: 'city.see-districts', handle: showDistrict },
  { method: 'post', path: '/staff/districts/:id', action: 'city.edit-districts', handle: renameDistrict },
];
