import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import {
  Breadcrumb,
  type Choice,
  FilterForm,
  ItemList,
  Notice,
  PageHeading,
  Section,
  Select,
} from '../../../../platform/web/components/index.ts';
import { type Day } from '../../day.ts';
import { type OrganisationNode } from '../../organisation.ts';
import { allOrganisationUnitsAsOf, organisationTree } from '../../organisation.store.ts';
import { type SetHours, setHoursOf } from '../../working-hours.store.ts';
import { usualWeek } from '../../working-hours.ts';
import { dayText, todayOf } from '../days.ts';
import { cityPageTexts } from '../texts.ts';
import { workingHoursTexts } from './texts.ts';
import { weekText } from './week-text.ts';

export const workingHoursPath = '/staff/working-hours';

interface View {
  readonly asked: Asked;
  /** What holds today: the city first, then the parts that have hours of their own. */
  readonly now: readonly SetHours[];
  readonly coming: readonly SetHours[];
  readonly names: ReadonlyMap<string, string>;
  readonly parts: readonly Choice[];
}

async function showWorkingHours(ctx: Context, asked: Asked): Promise<Reply> {
  const { tx, cityId } = ctx;
  const today = await todayOf(ctx);
  const all = await setHoursOf(tx, cityId);
  const units = await allOrganisationUnitsAsOf(tx, cityId, today);
  const mayEdit = ctx.scope('city.edit-working-hours').kind !== 'none';
  const view: View = {
    asked,
    now: hoursOn(all, today),
    coming: all.filter(({ validFrom }) => validFrom > today),
    names: new Map(units.map((unit) => [unit.organisationUnitId, unit.name[asked.language]])),
    parts: mayEdit ? choicesIn(await organisationTree(tx, cityId, today), asked.language, 0) : [],
  };
  return page(workingHoursTexts[asked.language].title, <WorkingHoursPage {...view} />, { path: workingHoursPath });
}

/** The newest week of each part that has begun; parts that follow what is above them again are left out. */
export function hoursOn(all: readonly SetHours[], today: Day): SetHours[] {
  const begun = all.filter(({ validFrom }) => validFrom <= today);
  const newest = new Map(begun.map((hours) => [hours.organisationUnitId, hours]));
  const city = newest.get(null) ?? { organisationUnitId: null, validFrom: '', week: usualWeek };
  const parts = [...newest.values()].filter(({ organisationUnitId, week }) => organisationUnitId !== null && week);
  return [city, ...parts];
}

const choicesIn = (nodes: readonly OrganisationNode[], language: Language, depth: number): Choice[] =>
  nodes.flatMap((node) => [
    { value: node.organisationUnitId, label: `${'\u00a0\u00a0'.repeat(depth)}${isolate(node.name[language])}` },
    ...choicesIn(node.children, language, depth + 1),
  ]);

const WorkingHoursPage = ({ asked, now, coming, names, parts }: View) => {
  const { language, base, query } = asked;
  const texts = workingHoursTexts[language];
  const address = `${base}${workingHoursPath}`;
  const list = { asked, names, mayEdit: parts.length > 0 };
  return (
    <>
      <Breadcrumb
        language={language}
        crumbs={[
          { label: cityPageTexts[language].calendar.title, href: `${base}/staff/calendar` },
          { label: texts.title },
        ]}
      />
      {query.get('done') === 'set' && (
        <Notice language={language} tone="success">
          <p>{texts.done}</p>
        </Notice>
      )}
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Section heading={texts.now}>
        <HoursList {...list} label={texts.caption} rows={now} />
      </Section>
      {coming.length > 0 && (
        <Section heading={texts.coming}>
          <HoursList {...list} label={texts.comingCaption} rows={coming} />
        </Section>
      )}
      {parts.length > 0 && (
        <Section heading={texts.choose}>
          <FilterForm language={language} action={`${address}/edit`} submit={texts.chooseSubmit} label={texts.choose}>
            <Select language={language} name="unit" label={texts.choosePart} choices={parts} required />
          </FilterForm>
        </Section>
      )}
    </>
  );
};

const HoursList = (props: {
  asked: Asked;
  label: string;
  rows: readonly SetHours[];
  names: ReadonlyMap<string, string>;
  mayEdit: boolean;
}) => {
  const { language, base } = props.asked;
  const texts = workingHoursTexts[language];
  return (
    <ItemList
      label={props.label}
      items={props.rows.map(({ organisationUnitId, validFrom, week }) => {
        const name =
          organisationUnitId === null ? texts.wholeCity : (props.names.get(organisationUnitId) ?? organisationUnitId);
        const query = organisationUnitId === null ? '' : `?unit=${organisationUnitId}`;
        return {
          key: `${organisationUnitId} ${validFrom}`,
          title: <bdi>{name}</bdi>,
          text: <p>{week === null ? texts.asAbove : weekText(week, language)}</p>,
          meta: [
            validFrom === '' ? texts.usual : texts.since(dayText(validFrom, language)),
            props.mayEdit && (
              <a
                key="change"
                href={`${base}${workingHoursPath}/edit${query}`}
                aria-label={texts.changeOf(isolate(name))}
              >
                {texts.change}
              </a>
            ),
          ].filter(Boolean),
        };
      })}
    />
  );
};

export const workingHoursRoutes: readonly Route[] = [
  { method: 'get', path: workingHoursPath, action: 'city.see-working-hours', handle: showWorkingHours },
];
