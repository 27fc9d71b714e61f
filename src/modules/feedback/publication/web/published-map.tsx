import { type Language } from '../../../../kernel/language.ts';
import { compareText, formatNumber } from '../../../../platform/i18n/format.ts';
import { DistrictMap, outlineRings, pointOnMap } from '../../../../platform/web/charts/index.ts';
import { DataTable, type TableSpec } from '../../../../platform/web/components/index.ts';
import { type District } from '../../../city/index.ts';
import { type Position } from '../publication.ts';
import { publicationTexts } from '../texts.ts';

export interface PublishedMapProps {
  readonly language: Language;
  readonly districts: readonly District[];
  /** Published cases by district; without one under null. */
  readonly counts: ReadonlyMap<string | null, number>;
  readonly places: readonly Position[];
}

/** Where published cases belong: districts as a map with their table, or the table alone where nothing can be drawn. */
export const PublishedMap = ({ language, districts, counts, places }: PublishedMapProps) => {
  const texts = publicationTexts[language].public.map;
  const number = (value: number): string => formatNumber(value, language);
  const counted = districts
    .flatMap((district) => {
      const count = counts.get(district.districtId) ?? 0;
      return count === 0 ? [] : [{ name: district.name[language], count }];
    })
    .toSorted((a, b) => b.count - a.count || compareText(language)(a.name, b.name));
  const [first] = counted;
  if (!first) return null;
  const table: TableSpec = {
    caption: texts.caption,
    columns: [
      { key: 'district', label: texts.districtColumn },
      { key: 'count', label: texts.countColumn, numeric: true },
    ],
    rows: counted.map(({ name, count }) => ({ header: name, cells: [number(count)] })),
  };
  const drawn = drawnDistricts(districts, counts, language);
  if (drawn.length === 0) return <DataTable {...table} />;
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  const summary = texts.summary({
    district: first.name,
    most: number(first.count),
    count: number(total),
    without: number(counts.get(null) ?? 0),
  });
  const points = isOnEarth(districts) ? places.map(({ longitude, latitude }) => pointOnMap(longitude, latitude)) : [];
  return (
    <DistrictMap
      id="published-map"
      language={language}
      title={texts.title({ district: first.name })}
      summary={points.length === 0 ? summary : `${summary} ${texts.places({ count: number(points.length) })}`}
      table={table}
      source={texts.source}
      headingLevel={3}
      districts={drawn}
      format={number}
      steps={stepsOf(drawn.map(({ value }) => value))}
      points={points}
    />
  );
};

const isOnEarth = (districts: readonly District[]): boolean =>
  districts.some(({ outline }) => outline?.plane === 'wgs84');

/** The smallest districts that have outlines, each with its count. */
function drawnDistricts(
  districts: readonly District[],
  counts: ReadonlyMap<string | null, number>,
  language: Language,
) {
  const outlined = districts.filter(({ outline }) => outline !== null);
  const smallest = outlined.filter(({ level }) => level === 'district');
  return (smallest.length > 0 ? smallest : outlined).flatMap(({ districtId, name, outline }) => {
    const rings = outlineRings(outline ?? undefined);
    if (rings.length === 0) return [];
    return [{ key: districtId, label: name[language], value: counts.get(districtId) ?? 0, rings }];
  });
}

const mostSteps = 4;

/** Where the next class begins: from 1 on, evenly up to the largest count. */
function stepsOf(values: readonly number[]): number[] {
  const most = values.reduce((high, value) => Math.max(high, value), 0);
  const width = Math.max(1, Math.ceil(most / mostSteps));
  return Array.from({ length: mostSteps }, (_, at) => 1 + at * width).filter((step) => step <= most);
}
