import { type PopulationLanguage, type PopulationRow } from '../../src/modules/city/index.ts';

/**
 * DEMONSTRATION NUMBERS, NOT STATISTICS. Round numbers of our own, near enough to Helsinki (about 654,000 residents in
 * 2019 and 657,000 in 2020) for rates per 1,000 residents to look as they would. Whoever needs the population takes it
 * from the statistics of the city or of Statistics Finland.
 */
export const demoPopulationYears = [2019, 2020] as const;

export const demoAgeGroups = ['0-6', '7-17', '18-29', '30-64', '65-74', '75+'] as const;

/** Residents of each district in 2019 and in 2020, in hundreds. */
const hundreds: Readonly<Record<string, readonly [number, number]>> = {
  '101': [130, 130],
  '102': [250, 250],
  '103': [388, 396],
  '104': [157, 157],
  '105': [245, 247],
  '201': [158, 158],
  '202': [187, 187],
  '203': [290, 293],
  '204': [197, 197],
  '205': [300, 303],
  '301': [301, 305],
  '302': [125, 125],
  '303': [157, 157],
  '304': [105, 108],
  '305': [288, 291],
  '401': [97, 97],
  '402': [70, 70],
  '403': [90, 90],
  '404': [138, 138],
  '405': [39, 39],
  '501': [267, 267],
  '502': [86, 86],
  '503': [291, 291],
  '504': [122, 122],
  '505': [206, 206],
  '506': [66, 66],
  '601': [40, 40],
  '602': [292, 292],
  '603': [205, 209],
  '701': [320, 320],
  '702': [122, 124],
  '703': [392, 392],
  '704': [398, 396],
  '801': [21, 21],
};

interface Profile {
  /** Residents of 1,000 in each age group. */
  readonly ages: readonly [number, number, number, number, number, number];
  /** Of 1,000 residents, those whose language is Swedish, and those who have neither Finnish nor Swedish. */
  readonly swedish: number;
  readonly other: number;
}

/** One profile for each major district. */
const profiles: Readonly<Record<string, Profile>> = {
  '1': { ages: [60, 80, 205, 470, 100, 85], swedish: 105, other: 100 },
  '2': { ages: [72, 108, 175, 465, 95, 85], swedish: 60, other: 145 },
  '3': { ages: [55, 60, 270, 480, 80, 55], swedish: 50, other: 125 },
  '4': { ages: [80, 130, 140, 455, 105, 90], swedish: 50, other: 110 },
  '5': { ages: [80, 132, 170, 455, 95, 68], swedish: 30, other: 195 },
  '6': { ages: [82, 118, 160, 465, 98, 77], swedish: 65, other: 130 },
  '7': { ages: [75, 120, 165, 450, 105, 85], swedish: 30, other: 260 },
  '8': { ages: [75, 145, 120, 500, 105, 55], swedish: 145, other: 60 },
};

/** How much commoner other languages are in an age group than in the whole district: older residents have them seldom. */
const otherByAge = [1.25, 1.2, 1.1, 1.1, 0.45, 0.2] as const;

const languages: readonly PopulationLanguage[] = ['fi', 'sv', 'other'];

/** Shares a whole out in tens, so that the parts make the whole again (largest remainders). */
function shareOut(whole: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const exact = weights.map((weight) => (whole / 10) * (weight / sum));
  const parts = exact.map(Math.floor);
  const missing = Math.round(whole / 10) - parts.reduce((total, part) => total + part, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .toSorted((one, other) => other.rest - one.rest || one.index - other.index);
  for (const { index } of order.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts.map((part) => part * 10);
}

function weightsOf({ ages, swedish, other }: Profile): number[] {
  return ages.flatMap((age, index) => {
    const others = other * (otherByAge[index] ?? 1);
    return [age * (1000 - swedish - others), age * swedish, age * others];
  });
}

function rowsOf(district: string, year: number, residents: number): PopulationRow[] {
  const profile = profiles[district.slice(0, 1)];
  if (!profile) throw new Error(`no profile for district ${district}`);
  const cells = shareOut(residents, weightsOf(profile));
  return demoAgeGroups.flatMap((ageGroup, age) =>
    languages.map((language, index) => ({
      district,
      year,
      ageGroup,
      language,
      population: cells[age * languages.length + index] ?? 0,
    })),
  );
}

/** A row for each district, year, age group and language. */
export const demoPopulation: readonly PopulationRow[] = Object.entries(hundreds).flatMap(([district, counts]) =>
  demoPopulationYears.flatMap((year, index) => rowsOf(district, year, (counts[index] ?? 0) * 100)),
);
