import type { Language } from '../../../../kernel/language.ts';
import { formatNumber, formatPercent } from '../../../i18n/format.ts';
import {
  BarChart,
  type ChartValue,
  DistrictMap,
  type District,
  DotPlot,
  LineChart,
  SmallMultiples,
  StackedBarChart,
} from '../../charts/index.ts';
import { CodeLink, type TableSpec } from '../../components/index.ts';

export type SpecimenProps = { readonly language: Language };

const source = (language: Language) => (
  <>
    <p>Palautejärjestelmä, loka–joulukuu 2020, 2 243 palautetta. Päivitetty 12.1.2021.</p>
    <p>
      <CodeLink language={language} code="PAL-2020-4-017" href="#luku" />
    </p>
  </>
);

const tableOf = (
  caption: string,
  rows: readonly (readonly [string, ...string[]])[],
  labels: readonly string[],
): TableSpec => ({
  caption,
  columns: labels.map((label, at) => ({ key: label, label, numeric: at > 0 })),
  rows: rows.map(([header, ...cells]) => ({ header, cells })),
});

const services: readonly (readonly [string, ChartValue, ChartValue])[] = [
  ['Rokotukset', 516, 84],
  ['Terveysasemat ja sisätautien poliklinikka', 409, 431],
  ['Suun terveydenhuolto', 182, 240],
  ['Perhe- ja sosiaalipalvelujen palveluohjaus sekä vammaispalvelujen asiakasmaksut', 95, 102],
  ['Psykiatria- ja päihdepalvelut', 41, 38],
  ['Lääkinnällinen kuntoutus', 'not-shown', 12],
];

const textOf = (value: ChartValue, language: Language): string =>
  typeof value === 'number' ? formatNumber(value, language) : 'ei näytetä';

export const BarSpecimen = ({ language }: SpecimenProps) => (
  <BarChart
    id="palvelut"
    language={language}
    title="Rokotuksista tuli kuusi kertaa enemmän palautetta kuin vuotta aiemmin"
    summary="Rokotuksista annettiin 516 palautetta, vuotta aiemmin 84. Muissa palveluissa määrät pysyivät ennallaan tai vähenivät."
    table={tableOf(
      'Palautteet palveluittain, loka–joulukuu 2020 ja 2019',
      services.map(([label, now, before]) => [label, textOf(now, language), textOf(before, language)]),
      ['Palvelu', '2020', '2019'],
    )}
    source={source(language)}
    format={(value) => formatNumber(value, language)}
    legend={{ value: 'loka–joulukuu 2020', comparison: 'loka–joulukuu 2019' }}
    bars={services.map(([label, value, comparison], at) => ({
      key: String(at),
      label,
      value,
      comparison,
      quiet: at > 0,
    }))}
  />
);

const changes: readonly (readonly [string, number])[] = [
  ['Kiitokset', 12],
  ['Moitteet', -31],
  ['Ideat', 0],
  ['Kysymykset', 7],
];

export const ChangeSpecimen = ({ language }: SpecimenProps) => (
  <BarChart
    id="muutos"
    language={language}
    title="Moitteita tuli selvästi vähemmän"
    summary="Moitteita tuli 31 vähemmän ja kiitoksia 12 enemmän kuin edellisellä neljänneksellä."
    table={tableOf(
      'Muutos edelliseen neljännekseen',
      changes.map(([label, value]) => [label, String(value)]),
      ['Tyyppi', 'Muutos'],
    )}
    source={source(language)}
    format={(value) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${formatNumber(Math.abs(value), language)}`}
    bars={changes.map(([label, value], at) => ({ key: String(at), label, value }))}
  />
);

const kinds = ['Kiitos', 'Moite', 'Idea', 'Kysymys'];
const quarters: readonly (readonly [string, readonly ChartValue[]])[] = [
  ['Tammi–maaliskuu', [241, 108, 16, 181]],
  ['Huhti–kesäkuu', [102, 509, 295, 240]],
  ['Heinä–syyskuu', [210, 380, 40, 12]],
  ['Loka–joulukuu', [300, 'not-shown', 81, 516]],
];

export const StackSpecimen = ({ language }: SpecimenProps) => (
  <StackedBarChart
    id="tyypit"
    language={language}
    title="Kevään palautteesta lähes puolet oli moitteita"
    summary="Huhti–kesäkuussa moitteita oli 44 prosenttia. Vuoden alussa eniten oli kiitoksia."
    table={tableOf(
      'Palautteet tyypeittäin ja neljänneksittäin 2020',
      quarters.map(([label, values]) => [label, ...values.map((value) => textOf(value, language))]),
      ['Neljännes', ...kinds],
    )}
    source={source(language)}
    as="shares"
    format={(value) => formatPercent(value, language, 0)}
    total={(value) => `${formatNumber(value, language)} palautetta`}
    parts={kinds.map((label) => ({ key: label, label }))}
    rows={quarters.map(([label, values]) => ({ key: label, label, values }))}
  />
);

const months = [
  'tammi',
  'helmi',
  'maalis',
  'huhti',
  'touko',
  'kesä',
  'heinä',
  'elo',
  'syys',
  'loka',
  'marras',
  'joulu',
];
const thisYear: readonly ChartValue[] = [410, 388, 502, 476, 498, 512, 'no-data', 455, 540, 610, 832, 801];
const yearBefore: readonly ChartValue[] = [380, 402, 420, 390, 405, 377, 260, 410, 430, 441, 423, 370];

export const LineSpecimen = ({ language }: SpecimenProps) => (
  <LineChart
    id="kuukaudet"
    language={language}
    title="Palautteen määrä lähti kasvuun syksyllä"
    summary="Joulukuussa 2020 palautetta tuli 801, yli kaksi kertaa niin paljon kuin vuotta aiemmin (370)."
    table={tableOf(
      'Palautteet kuukausittain',
      months.map((month, at) => [month, textOf(thisYear[at] ?? 0, language), textOf(yearBefore[at] ?? 0, language)]),
      ['Kuukausi', '2020', '2019'],
    )}
    source={source(language)}
    format={(value) => formatNumber(value, language)}
    times={months}
    series={[
      { key: '2020', label: '2020', values: thisYear },
      { key: '2019', label: '2019', values: yearBefore },
    ]}
  />
);

const statements: readonly (readonly [string, number, readonly [number, number], number])[] = [
  ['Sain apua, kun sitä tarvitsin', 4.7, [4.5, 4.8], 4.4],
  ['Henkilökunta oli ystävällistä ja kohteli minua hyvin', 4.6, [4.4, 4.7], 4.6],
  ['Odotin palvelua kohtuullisen ajan', 3.9, [3.6, 4.1], 3.2],
];

export const DotSpecimen = ({ language }: SpecimenProps) => (
  <DotPlot
    id="vaittamat"
    language={language}
    title="Odotusaikaan ollaan tyytyväisempiä kuin vuosi sitten"
    summary="Odotusajan keskiarvo nousi arvosta 3,2 arvoon 3,9. Keskiarvon virhemarginaali on merkitty viivalla."
    table={tableOf(
      'Väittämien keskiarvot, 193 haastattelua',
      statements.map(([label, value, [low, high], before]) => [
        label,
        formatNumber(value, language, 1),
        `${formatNumber(low, language, 1)}–${formatNumber(high, language, 1)}`,
        formatNumber(before, language, 1),
      ]),
      ['Väittämä', '2020', 'Vaihteluväli', '2019'],
    )}
    source={source(language)}
    format={(value) => formatNumber(value, language, 1)}
    domain={[1, 5]}
    legend={{ value: '2020', before: '2019' }}
    dots={statements.map(([label, value, interval, before], at) => ({
      key: String(at),
      label,
      value,
      interval,
      before,
    }))}
  />
);

const panels: readonly (readonly [string, readonly ChartValue[]])[] = [
  ['Hoitoon pääsy', [212, 240, 180, 509]],
  ['Tiedottaminen ja viestintä', [60, 44, 51, 88]],
  ['Yhdenvertaisuus ja esteettömyys', [12, 'not-shown', 9, 14]],
  ['Asiakasmaksut', [30, 22, 25, 19]],
];

export const PanelSpecimen = ({ language }: SpecimenProps) => (
  <SmallMultiples
    id="teemat"
    language={language}
    title="Hoitoon pääsy nousi joulukuussa kaikkien muiden teemojen ohi"
    summary="Loka–joulukuussa hoitoon pääsystä tuli 509 palautetta. Muissa teemoissa muutokset olivat pieniä."
    table={tableOf(
      'Palautteet teemoittain ja neljänneksittäin 2020',
      panels.map(([label, values]) => [label, ...values.map((value) => textOf(value, language))]),
      ['Teema', 'I', 'II', 'III', 'IV'],
    )}
    source={source(language)}
    format={(value) => formatNumber(value, language)}
    times={['I', 'II', 'III', 'IV']}
    panels={panels.map(([label, values]) => ({ key: label, label, values }))}
  />
);

const square = (x: number, y: number, width: number, height: number): District['rings'] => [
  [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ],
];

const districts: readonly District[] = [
  { key: 'lantinen', label: 'Läntinen', value: 9.4, rings: square(0, 30, 30, 50) },
  { key: 'keskinen', label: 'Keskinen', value: 16.4, rings: square(30, 40, 26, 26) },
  { key: 'etelainen', label: 'Eteläinen', value: 11.8, rings: square(30, 66, 30, 26) },
  { key: 'pohjoinen', label: 'Pohjoinen', value: 6.2, rings: square(30, 0, 26, 40) },
  { key: 'koillinen', label: 'Koillinen', value: 4.7, rings: square(56, 4, 30, 36) },
  { key: 'kaakkoinen', label: 'Kaakkoinen', value: 8.8, rings: square(60, 66, 24, 22) },
  { key: 'itainen', label: 'Itäinen', value: 21.3, rings: square(56, 40, 36, 26) },
  { key: 'ostersundom', label: 'Östersundom', value: 'not-shown', rings: square(92, 22, 22, 34) },
];

export const MapSpecimen = ({ language }: SpecimenProps) => (
  <DistrictMap
    id="piirit"
    language={language}
    title="Itäisessä suurpiirissä palautetta annettiin asukasta kohden eniten"
    summary="Itäisessä suurpiirissä annettiin 21,3 palautetta tuhatta asukasta kohden, Koillisessa 4,7."
    table={tableOf(
      'Palautteita tuhatta asukasta kohden suurpiireittäin',
      districts.map((district) => [
        district.label,
        typeof district.value === 'number' ? formatNumber(district.value, language, 1) : 'ei näytetä',
      ]),
      ['Suurpiiri', 'Palautteita'],
    )}
    source={source(language)}
    format={(value) => formatNumber(value, language, 1)}
    steps={[5, 10, 15, 20]}
    points={[[70, 52]]}
    districts={districts}
  />
);
