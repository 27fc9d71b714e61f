import { type Context } from '../../../../platform/context.ts';
import { csvLine } from '../../../../platform/files/write-csv.ts';
import { type Asked, file, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import {
  Actions,
  Breadcrumb,
  Button,
  Checkbox,
  DataTable,
  EmptyState,
  FilterForm,
  ItemList,
  Notice,
  PageHeading,
  Stack,
  StatusLabel,
  TextInput,
} from '../../../../platform/web/components/index.ts';
import { type Day, localDay, workingCalendarOf } from '../../../city/index.ts';
import { dayText } from '../../clocks/day-text.ts';
import { cityChoices } from '../../clocks/targets/place-choices.ts';
import { matterScope, statutoryAction } from '../matter-scope.store.ts';
import { isUnfinished, type StatutoryCount, type StatutoryMatter } from '../statutory-matter.ts';
import { countsByQuarter, mattersOf, mostMatters } from '../statutory.store.ts';
import { statutoryTexts } from '../texts.ts';
import { countsPath, matterHref, newMatterPath, ombudsmenPath, statutoryPath } from './addresses.ts';

/** The matters of the registrar's part of the organisation, those due first in front. */
async function showMatters(ctx: Context, asked: Asked): Promise<Reply> {
  await ctx.allow(statutoryAction);
  const { language, base, query } = asked;
  const texts = statutoryTexts[language];
  const number = (query.get('number') ?? '').trim().slice(0, 80);
  const withFinished = query.get('finished') === 'yes';
  const matters = await mattersOf(ctx.tx, ctx.cityId, await matterScope(ctx), { number, withFinished });
  const { nameOf } = await cityChoices(ctx, language);
  const today = localDay(await workingCalendarOf(ctx.tx, ctx.cityId), ctx.now);
  const hasFilter = number !== '' || withFinished;
  const filter = (
    <FilterForm
      language={language}
      action={`${base}${statutoryPath}`}
      submit={texts.show}
      label={texts.search}
      {...(hasFilter ? { clearHref: `${base}${statutoryPath}` } : {})}
    >
      <TextInput language={language} name="number" type="search" label={texts.search} value={number} />
      <Checkbox language={language} name="finished" label={texts.withFinished} checked={withFinished} />
    </FilterForm>
  );
  const body = (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Stack>
        <Actions>
          <Button href={`${base}${newMatterPath}`}>{texts.register}</Button>
          <Button kind="quiet" href={`${base}${countsPath}`}>
            {texts.counts}
          </Button>
          {ctx.scope(statutoryAction).kind === 'all' && (
            <Button kind="quiet" href={`${base}${ombudsmenPath}`}>
              {texts.ombudsmen}
            </Button>
          )}
        </Actions>
        {filter}
        {matters.length === mostMatters && (
          <Notice language={language}>
            <p>{texts.more(formatNumber(mostMatters, language))}</p>
          </Notice>
        )}
        {matters.length === 0 ? (
          <EmptyState title={texts.empty}>{texts.emptyAdvice}</EmptyState>
        ) : (
          <ItemList
            label={texts.list}
            items={matters.map((matter) => ({
              key: matter.statutoryMatterId,
              title: <bdi>{matter.registerNumber}</bdi>,
              href: matterHref(base, matter.statutoryMatterId),
              meta: [
                texts.kinds[matter.kind],
                <bdi key="unit">{nameOf.get(matter.organisationUnitId) ?? ''}</bdi>,
                texts.states[matter.state],
                <DueLabel key="due" matter={matter} today={today} language={language} />,
              ],
            }))}
          />
        )}
      </Stack>
    </>
  );
  return page(texts.title, body, { path: statutoryPath });
}

/** Until when, in words and colour; nothing is late that is finished. */
export const DueLabel = (props: { matter: StatutoryMatter; today: Day; language: Asked['language'] }) => {
  const { matter, today, language } = props;
  const texts = statutoryTexts[language];
  if (matter.dueDay === null) return <StatusLabel tone="neutral">{texts.noDue}</StatusLabel>;
  const day = dayText(matter.dueDay, language);
  return isUnfinished(matter.state) && matter.dueDay < today ? (
    <StatusLabel tone="danger">{texts.late(day)}</StatusLabel>
  ) : (
    <StatusLabel tone="neutral">{texts.due(day)}</StatusLabel>
  );
};

async function countsOf(ctx: Context): Promise<StatutoryCount[]> {
  await ctx.allow(statutoryAction);
  return countsByQuarter(ctx.tx, ctx.cityId, await matterScope(ctx));
}

async function showCounts(ctx: Context, asked: Asked): Promise<Reply> {
  const { language, base } = asked;
  const texts = statutoryTexts[language];
  const counts = await countsOf(ctx);
  const body = (
    <>
      <Breadcrumb
        language={language}
        crumbs={[{ label: texts.title, href: `${base}${statutoryPath}` }, { label: texts.counts }]}
      />
      <PageHeading title={texts.counts} lead={<p>{texts.countsLead}</p>} />
      {counts.length === 0 ? (
        <EmptyState title={texts.empty} />
      ) : (
        <Stack>
          <DataTable
            caption={texts.counts}
            hideCaption
            columns={[
              { key: 'quarter', label: texts.quarter },
              { key: 'kind', label: texts.kind },
              { key: 'received', label: texts.receivedCount, numeric: true },
            ]}
            rows={counts.map(({ quarter, kind, received }) => ({
              key: `${quarter} ${kind}`,
              header: quarter,
              cells: [texts.kinds[kind], formatNumber(received, language)],
            }))}
          />
          <p>
            <a href={`${base}${countsPath}.csv`}>{texts.download}</a>
          </p>
        </Stack>
      )}
    </>
  );
  return page(texts.counts, body, { path: countsPath });
}

async function downloadCounts(ctx: Context): Promise<Reply> {
  const counts = await countsOf(ctx);
  const rows = counts.map(({ quarter, kind, received }) => [quarter, kind, String(received)]);
  const lines = [['quarter', 'kind', 'received'], ...rows].map(csvLine);
  return file(lines.join(''), 'text/csv; charset=utf-8', 'statutory-matters.csv');
}

export const mattersRoutes: readonly Route[] = [
  { method: 'get', path: statutoryPath, action: statutoryAction, handle: showMatters },
  { method: 'get', path: countsPath, action: statutoryAction, handle: showCounts },
  { method: 'get', path: `${countsPath}.csv`, action: statutoryAction, handle: downloadCounts },
];
