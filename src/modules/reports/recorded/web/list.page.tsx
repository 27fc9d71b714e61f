import { participationAreas } from '../../../../kernel/figure.ts';
import { type Language } from '../../../../kernel/language.ts';
import { type Context } from '../../../../platform/context.ts';
import { type Asked, page, type Reply } from '../../../../platform/http/route.ts';
import {
  Actions,
  Button,
  EmptyState,
  ItemList,
  PageHeading,
  Section,
} from '../../../../platform/web/components/index.ts';
import { type RecordedFigure, type RecordedValue, valuesThatHold } from '../recorded-figure.ts';
import { recordedFigures, recordedValues } from '../recorded-figure.store.ts';
import { parseTime, timeLabel } from '../recorded-time.ts';
import { recordedTexts } from '../texts.ts';
import { listPath } from './form-parts.tsx';
import { valueWithUnit } from './value-text.ts';

/** The register of recorded figures, by area. */
export async function showRecordedFigures(ctx: Context, { language, base }: Asked): Promise<Reply> {
  const figures = await recordedFigures(ctx.tx, ctx.cityId);
  const values = valuesThatHold(await recordedValues(ctx.tx, ctx.cityId));
  const mayEditDetails = ctx.scope('reports.edit-decision-details').kind === 'all';
  const texts = recordedTexts[language].list;
  const item = (figure: RecordedFigure) => ({
    key: figure.slug,
    title: <bdi>{figure.title[language]}</bdi>,
    href: `${base}${listPath}/${figure.slug}`,
    meta: [newestText(figure, values, language)],
  });
  const others = figures.filter(({ area }) => area === null);
  const body = (
    <>
      <PageHeading title={texts.title} lead={<p>{texts.lead}</p>} />
      <Actions>
        <Button href={`${base}${listPath}/new`}>{texts.add}</Button>
        {mayEditDetails && (
          <Button kind="secondary" href={`${base}/staff/decision-details`}>
            {texts.decision}
          </Button>
        )}
      </Actions>
      {figures.length === 0 && <EmptyState title={texts.emptyTitle}>{texts.emptyText}</EmptyState>}
      {figures.length > 0 &&
        participationAreas.map((area) => {
          const own = figures.filter((figure) => figure.area === area);
          return (
            <Section key={area} heading={`${area}. ${recordedTexts[language].areas[area]}`}>
              {own.length === 0 ? <p>{texts.emptyArea}</p> : <ItemList items={own.map(item)} />}
            </Section>
          );
        })}
      {others.length > 0 && (
        <Section heading={texts.noArea}>
          <ItemList items={others.map(item)} />
        </Section>
      )}
    </>
  );
  return page(texts.title, body);
}

/** `2019–2020: yli 180 000`, or how many values its newest period has. */
function newestText(figure: RecordedFigure, values: readonly RecordedValue[], language: Language): string {
  const texts = recordedTexts[language].list;
  const until = (period: string): string => parseTime(period)?.until ?? '';
  const [newest, ...others] = values
    .filter(({ slug }) => slug === figure.slug)
    .toSorted((a, b) => (until(a.period) < until(b.period) ? 1 : until(a.period) > until(b.period) ? -1 : 0));
  if (!newest) return texts.noValue;
  const period = timeLabel(newest.period)[language];
  if (figure.parts.length === 0) return texts.newest(period, valueWithUnit(figure, newest, language));
  const count = 1 + others.filter((value) => value.period === newest.period).length;
  return texts.newest(period, texts.parts(String(count)));
}
