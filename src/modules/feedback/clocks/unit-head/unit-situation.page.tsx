import { z } from 'zod';
import { type Language } from '../../../../kernel/language.ts';
import { notFound } from '../../../../kernel/problem.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, type Reply, type Route } from '../../../../platform/http/route.ts';
import { formatNumber } from '../../../../platform/i18n/format.ts';
import { isolate } from '../../../../platform/i18n/isolate.ts';
import { type Choice, FilterForm, PageHeading, Section, Select } from '../../../../platform/web/components/index.ts';
import { localDay, type OrganisationNode, organisationTree, workingCalendarOf } from '../../../city/index.ts';
import { whatIfPath } from '../what-if/what-if-path.ts';
import { ForecastPart } from './forecast-part.tsx';
import { leadUnit, lookAtUnit, type UnitSituation } from './look-at-unit.ts';
import { LoadPart, PunctualityPart, SatisfactionPart } from './situation-parts.tsx';
import { unitHeadTexts } from './texts.ts';

export const unitPath = '/staff/unit';

/** The parts that the actor leads with all below them, as choices of a list. */
async function partsOf(ctx: Context, language: Language): Promise<Choice[]> {
  const { tx, cityId, now } = ctx;
  const reach = ctx.scope(leadUnit);
  const tree = await organisationTree(tx, cityId, localDay(await workingCalendarOf(tx, cityId), now));
  const choices = (nodes: readonly OrganisationNode[], depth: number): Choice[] =>
    nodes.flatMap(({ organisationUnitId, name, children }) => [
      { value: organisationUnitId, label: `${'\u00a0\u00a0'.repeat(depth)}${isolate(name[language])}` },
      ...choices(children, depth + 1),
    ]);
  const within = (nodes: readonly OrganisationNode[]): readonly OrganisationNode[] =>
    nodes.flatMap((node) =>
      reach.kind === 'subtrees' && reach.roots.includes(node.organisationUnitId) ? [node] : within(node.children),
    );
  return choices(reach.kind === 'all' ? tree : within(tree), 0);
}

async function showUnit(ctx: Context, asked: Asked): Promise<Reply> {
  const { language, query } = asked;
  const wish = query.get('part') ?? '';
  const parts = await partsOf(ctx, language);
  if (wish !== '' && !(z.uuid().safeParse(wish).success && parts.some(({ value }) => value === wish))) throw notFound();
  const part = wish === '' ? null : wish;
  const situation = await lookAtUnit(ctx, part);
  const view = <UnitPage asked={asked} parts={parts} part={part} situation={situation} />;
  return page(unitHeadTexts[language].title, view, { path: part === null ? unitPath : `${unitPath}?part=${part}` });
}

const UnitPage = (props: { asked: Asked; parts: readonly Choice[]; part: string | null; situation: UnitSituation }) => {
  const { asked, parts, part, situation } = props;
  const { language, base } = asked;
  const texts = unitHeadTexts[language];
  const { load } = situation;
  const number = (value: number): string => formatNumber(value, language);
  const shown = parts.find(({ value }) => value === part)?.label.trim();
  return (
    <>
      <PageHeading
        title={texts.title}
        kicker={shown ?? (parts.length === 1 ? parts[0]?.label : texts.allParts)}
        lead={
          <p>
            {load.open === 0
              ? texts.leadNothing
              : texts.lead(number(load.open), number(load.late), number(load.dueToday))}
          </p>
        }
      />
      {parts.length > 1 && (
        <FilterForm
          language={language}
          action={`${base}${unitPath}`}
          submit={texts.show}
          label={texts.choose}
          clearHref={part === null ? undefined : `${base}${unitPath}`}
        >
          <Select
            language={language}
            name="part"
            label={texts.part}
            choices={parts}
            value={part ?? ''}
            placeholder={texts.allParts}
            required
          />
        </FilterForm>
      )}
      <LoadPart language={language} load={load} handlerNames={situation.handlerNames} />
      <PunctualityPart language={language} punctualities={situation.punctualities} isCut={situation.isCut} />
      <SatisfactionPart language={language} ratings={situation.ratings} />
      <Section heading={texts.forecast.heading}>
        {situation.forecast ? (
          <ForecastPart language={language} forecast={situation.forecast} open={load.open} />
        ) : (
          <p>{texts.forecast.none}</p>
        )}
        <p>
          <a href={`${base}${whatIfPath}`}>{texts.whatIf}</a>
        </p>
      </Section>
    </>
  );
};

export const unitSituationRoutes: readonly Route[] = [
  { method: 'get', path: unitPath, action: leadUnit, handle: showUnit },
];
