import type { ClassTheme } from './codes.ts';

/**
 * What Helsinki's social and health division printed about its feedback system in the customer feedback review
 * "Miten onnistuimme?" of 1.10.-31.12.2020 (Q4). The demonstration's records add up to these numbers. Where the printed
 * numbers contradict each other the records follow the rows, and `printedContradictions` says what was printed.
 */
export const publishedReview = {
  title: 'Miten onnistuimme? Soten asiakaspalautekatsaus ajalta 1.10.–31.12.2020 (Q4)',
  publisher: 'Helsingin kaupunki, sosiaali- ja terveystoimiala',
  period: '2020-Q4',
  comparedWith: '2019-Q4',
} as const;

export interface PrintedNumber {
  readonly value: number;
  /** Where it stands, so that a reader finds it in the printed report. */
  readonly place: string;
  readonly quote: string;
}

const feedbackChapter = 'Kaupungin palautejärjestelmän palautemäärät kasvoivat kolmanneksella vuodesta 2019';
const influenzaChapter = 'Influenssarokotuksiin liittyvät palautteet lähes kuusinkertaistuivat vuoteen 2019 verrattuna';
const methodsChapter = 'Osallistumisen ja asiakaskokemuksen menetelmiä laajennettiin';

/** The printed numbers that the records give back by plain counting. */
export const printedNumbers = {
  casesOfQuarter: {
    value: 2243,
    place: feedbackChapter,
    quote: 'Sotelle kirjattiin 4. kvartaalin aikana yhteensä 2243 palautetta',
  },
  /** Printed as "by a third" in the heading: the growth in per cent, rounded. */
  growthPercent: { value: 33, place: `${feedbackChapter} (otsikko)`, quote: 'palautemäärät kasvoivat kolmanneksella' },
  meanResponseDays: {
    value: 4,
    place: feedbackChapter,
    quote: 'Palautteiden keskimääräinen käsittelyaika oli 4 vuorokautta',
  },
  percentWithinTarget: {
    value: 85,
    place: feedbackChapter,
    quote: '85 % palautteista käsiteltiin alle viiden vuorokauden tavoiteajassa',
  },
  targetDays: { value: 5, place: feedbackChapter, quote: 'alle viiden vuorokauden tavoiteajassa' },
  casesOfYear: {
    value: 5800,
    place: methodsChapter,
    quote: 'Pelkästään palautejärjestelmän kautta saimme 5800 palautetta',
  },
} as const satisfies Record<string, PrintedNumber>;

export interface InfluenzaRow {
  readonly theme: ClassTheme;
  /** As the row is called in the printed table. */
  readonly printedName: string;
  readonly praise: number;
  readonly complaint: number;
  readonly idea: number;
  readonly question: number;
  readonly total2020: number;
  readonly total2019: number;
}

type PrintedRow = readonly [ClassTheme, string, number, number, number, number, number, number];

const printedRows: readonly PrintedRow[] = [
  ['access-to-care', 'Hoitoonpääsy', 5, 78, 11, 34, 128, 14],
  ['equality', 'Tasa-arvo', 0, 8, 0, 4, 12, 8],
  ['applying-for-a-service', 'Palvelun hakeminen', 0, 7, 2, 10, 19, 6],
  ['advice-and-guidance', 'Neuvonta ja ohjaus', 9, 42, 8, 19, 78, 15],
  ['premises-and-equipment', 'Tilat ja välineet', 2, 9, 3, 0, 14, 9],
  ['speed-of-service', 'Palvelun nopeus', 33, 8, 1, 4, 46, 26],
  ['call-back', 'Takaisinsoitto', 0, 35, 3, 13, 51, 0],
  ['online-services', 'Sähköiset palvelut', 0, 39, 11, 15, 65, 3],
  ['communication', 'Viestintä', 0, 11, 4, 3, 18, 0],
  ['staff-skill-and-care', 'Henkilökunnan ammattitaito, hoito', 74, 3, 1, 0, 78, 14],
];

/** Table 1 of the printed report, row by row as it stands (praise, complaint, idea, question, 2020, 2019). */
export const influenzaTable: readonly InfluenzaRow[] = printedRows.map(
  ([theme, printedName, praise, complaint, idea, question, total2020, total2019]) => ({
    theme,
    printedName,
    praise,
    complaint,
    idea,
    question,
    total2020,
    total2019,
  }),
);

export const influenzaTablePlace = `${influenzaChapter}, taulukko 1. Influenssarokotuspalautteiden luokittelu`;

export const contradictionCodes = [
  'influenza-complaints',
  'influenza-questions',
  'influenza-2020',
  'influenza-2019',
  'influenza-share',
  'influenza-growth',
] as const;
export type ContradictionCode = (typeof contradictionCodes)[number];

export interface PrintedContradiction {
  readonly code: ContradictionCode;
  readonly place: string;
  readonly quote: string;
  readonly printed: number;
  /** What the printed report's own rows give. */
  readonly fromRows: number;
  readonly unit: 'cases' | 'percent' | 'times';
  /** How `fromRows` was got, as a sum or a quotient that anyone can repeat. */
  readonly reckoning: string;
}

const total = (column: 'praise' | 'complaint' | 'idea' | 'question' | 'total2020' | 'total2019'): number =>
  influenzaTable.reduce((sum, row) => sum + row[column], 0);

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

const influenza2020 = total('total2020');
const influenza2019 = total('total2019');
const bottomRow = { place: `${influenzaTablePlace}, rivi "Yhteensä"`, unit: 'cases' } as const;

/**
 * Where the printed report contradicts itself. A report made of traceable figures prints `fromRows`, and may say to its
 * readers what the printed one said.
 */
export const printedContradictions: readonly PrintedContradiction[] = [
  {
    code: 'influenza-complaints',
    ...bottomRow,
    quote: 'Yhteensä: moite 241',
    printed: 241,
    fromRows: total('complaint'),
    reckoning: '78 + 8 + 7 + 42 + 9 + 8 + 35 + 39 + 11 + 3',
  },
  {
    code: 'influenza-questions',
    ...bottomRow,
    quote: 'Yhteensä: kysymys 108',
    printed: 108,
    fromRows: total('question'),
    reckoning: '34 + 4 + 10 + 19 + 0 + 4 + 13 + 15 + 3 + 0',
  },
  {
    code: 'influenza-2020',
    ...bottomRow,
    quote: 'Yhteensä: yht. 2020 516',
    printed: 516,
    fromRows: influenza2020,
    reckoning: '128 + 12 + 19 + 78 + 14 + 46 + 51 + 65 + 18 + 78',
  },
  {
    code: 'influenza-2019',
    ...bottomRow,
    quote: 'Yhteensä: yht. 2019 81',
    printed: 81,
    fromRows: influenza2019,
    reckoning: '14 + 8 + 6 + 15 + 9 + 26 + 0 + 3 + 0 + 14',
  },
  {
    code: 'influenza-share',
    place: influenzaChapter,
    quote: 'Influenssarokotuspalautteita oli 26 % kaikista soten 4. kvartaalin palautteista',
    printed: 26,
    fromRows: oneDecimal((influenza2020 / printedNumbers.casesOfQuarter.value) * 100),
    unit: 'percent',
    reckoning: `${influenza2020} / ${printedNumbers.casesOfQuarter.value}`,
  },
  {
    code: 'influenza-growth',
    place: `${influenzaChapter} (otsikko)`,
    quote: 'lähes kuusinkertaistuivat vuoteen 2019 verrattuna',
    printed: 6,
    fromRows: oneDecimal(influenza2020 / influenza2019),
    unit: 'times',
    reckoning: `${influenza2020} / ${influenza2019}`,
  },
];

/** Printed sums of Table 1 that its rows do bear out. */
export const printedSumsThatHold = { praise: 123, idea: 44 } as const;

/** From the committee's report on the participation plans of 2017-2021: what a year of feedback is like. */
export const yearlyFacts = {
  casesOfYearAbout: 5000,
  equalityPercentFrom: 2,
  equalityPercentTo: 4,
  complaintPercentAbout: 45,
} as const;
