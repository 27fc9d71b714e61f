import { type ComponentChildren } from 'preact';
import { type Language } from '../../../kernel/language.ts';
import { type Context } from '../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../platform/http/route.ts';
import { formatNumber } from '../../../platform/i18n/format.ts';
import {
  Actions,
  Button,
  DataTable,
  EmptyState,
  PageHeading,
  Section,
} from '../../../platform/web/components/index.ts';
import { type District } from '../district.ts';
import { districtsOf, populationByDistrict } from '../district.store.ts';
import { type PopulationCoverage, populationCoverage } from './population.store.ts';
import { cityPageTexts } from './texts.ts';
import { DoneNotice } from './validity-parts.tsx';

interface View {
  readonly language: Language;
  readonly href: string;
  readonly districts: readonly District[];
  readonly coverage: readonly PopulationCoverage[];
  /** Residents of the newest year by the id of the district. */
  readonly residents: ReadonlyMap<string, number>;
  readonly mayEdit: boolean;
  readonly done: string | null;
}

async function showDistricts(ctx: Context, { language, base, query }: Asked): Promise<Reply> {
  const coverage = await populationCoverage(ctx.tx, ctx.cityId);
  const newest = coverage[0]?.year;
  const known = newest === undefined ? [] : await populationByDistrict(ctx.tx, ctx.cityId, newest, 'district');
  const view: View = {
    language,
    href: `${base}/staff/districts`,
    districts: await districtsOf(ctx.tx, ctx.cityId),
    coverage,
    residents: new Map(known.map((district) => [district.districtId, district.population])),
    mayEdit: ctx.scope('city.edit-districts').kind === 'all',
    done: query.get('done'),
  };
  return page(cityPageTexts[language].districts.title, <DistrictsPage {...view} />);
}

const DistrictsPage = (view: View) => {
  const { language, href, districts, mayEdit, done } = view;
  const texts = cityPageTexts[language].districts;
  const majors = districts.filter((district) => district.level === 'major-district');
  const others = districts.filter((district) => district.level === 'district');
  const majorIds = new Set(majors.map((major) => major.districtId));
  const alone = others.filter(({ parentId }) => parentId === null || !majorIds.has(parentId));
  return (
    <>
      <DoneNotice language={language} texts={texts.done} done={done} />
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      {mayEdit && districts.length > 0 && (
        <Actions>
          <Button kind="secondary" href={`${href}/population`}>
            {texts.upload}
          </Button>
        </Actions>
      )}
      {districts.length === 0 && <EmptyState title={texts.empty}>{texts.emptyAdvice}</EmptyState>}
      {majors.map((major) => (
        <MajorDistrict
          key={major.districtId}
          view={view}
          heading={
            <a href={`${href}/${major.districtId}`}>
              <bdi>{major.name[language]}</bdi>
            </a>
          }
          name={major.name[language]}
          parts={others.filter((district) => district.parentId === major.districtId)}
        />
      ))}
      {alone.length > 0 && (
        <MajorDistrict view={view} heading={texts.withoutMajor} name={texts.withoutMajor} parts={alone} />
      )}
      {districts.length > 0 && <Coverage view={view} all={others.length} />}
    </>
  );
};

interface MajorProps {
  readonly view: View;
  readonly heading: ComponentChildren;
  readonly name: string;
  readonly parts: readonly District[];
}

const MajorDistrict = ({ view, heading, name, parts }: MajorProps) => {
  const { language, href, residents, coverage } = view;
  const texts = cityPageTexts[language].districts;
  const newest = coverage[0]?.year;
  const told = parts.flatMap((part) => residents.get(part.districtId) ?? []);
  const sum = told.reduce((one, other) => one + other, 0);
  return (
    <Section heading={heading}>
      <DataTable
        caption={newest === undefined ? texts.captionWithoutYear(name) : texts.caption(name, String(newest))}
        hideCaption
        columns={[
          { key: 'name', label: texts.district },
          {
            key: 'population',
            label: newest === undefined ? texts.population : texts.populationOf(String(newest)),
            numeric: true,
          },
        ]}
        rows={parts.map((part) => ({
          key: part.districtId,
          header: (
            <a href={`${href}/${part.districtId}`}>
              <bdi>{part.name[language]}</bdi>
            </a>
          ),
          cells: [residentsText(residents.get(part.districtId), language)],
        }))}
        footer={told.length > 0 ? [{ header: texts.total, cells: [formatNumber(sum, language)] }] : []}
      />
    </Section>
  );
};

const residentsText = (residents: number | undefined, language: Language): string =>
  residents === undefined ? cityPageTexts[language].districts.unknown : formatNumber(residents, language);

const Coverage = ({ view: { language, coverage }, all }: { view: View; all: number }) => {
  const texts = cityPageTexts[language].districts;
  return (
    <Section heading={texts.coverage}>
      {coverage.length === 0 ? (
        <p>{texts.coverageNone}</p>
      ) : (
        <DataTable
          caption={texts.coverageCaption}
          hideCaption
          columns={[
            { key: 'year', label: cityPageTexts[language].labels.year },
            { key: 'districts', label: texts.coverageDistricts, numeric: true },
            { key: 'cells', label: texts.coverageRows, numeric: true },
            { key: 'residents', label: texts.population, numeric: true },
          ]}
          rows={coverage.map((year) => ({
            key: String(year.year),
            header: String(year.year),
            cells: [
              texts.outOf(formatNumber(year.districts, language), formatNumber(all, language)),
              formatNumber(year.cells, language),
              formatNumber(year.residents, language),
            ],
          }))}
        />
      )}
    </Section>
  );
};

export const districtsRoutes: readonly Route[] = [
  { method: 'get', path: '/staff/districts', action: 'city.see-districts', handle: showDistricts },
];
