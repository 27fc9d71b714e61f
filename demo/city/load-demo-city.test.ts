import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  allCities,
  districtsOf,
  organisationTree,
  organisationUnitsAt,
  populationByDistrict,
  populationByGroup,
  themeBranch,
  themesAt,
} from '../../src/modules/city/index.ts';
import { type Tx } from '../../src/platform/db/database.ts';
import { testDatabase, type TestDatabase } from '../../test/database.ts';
import { loadDemoCity } from './load-demo-city.ts';
import { demoOrganisation } from './organisation.ts';
import {
  accessibilityThemeCode,
  classThemeCodes,
  demoThemes,
  influenzaThemeCode,
  nonDiscriminationThemeCode,
} from './themes.ts';

let testing: TestDatabase;
beforeAll(async () => {
  testing = await testDatabase();
});
afterAll(() => testing.close());

const inDemo = (work: (tx: Tx, cityId: string) => Promise<void>) =>
  testing.inTransaction(async (tx) => work(tx, (await loadDemoCity(tx)).cityId));

const namesOn = async (tx: Tx, cityId: string, day: string) =>
  (await organisationUnitsAt(tx, cityId, day)).map(({ name }) => name.fi);

describe('the demonstration city', () => {
  test('loaded twice is the same city', () =>
    inDemo(async (tx, cityId) => {
      const before = await organisationTree(tx, cityId, '2020-12-31');
      expect(await loadDemoCity(tx)).toEqual({ cityId });
      expect(await organisationTree(tx, cityId, '2020-12-31')).toEqual(before);
      expect(await allCities(tx)).toHaveLength(1);
    }));

  test('has four divisions, and SOTE its three service entities of 2020', () =>
    inDemo(async (tx, cityId) => {
      const tree = await organisationTree(tx, cityId, '2020-12-31');
      expect(tree.map(({ code }) => code).toSorted()).toEqual(['kasko', 'kuva', 'kymp', 'sote']);
      const entities = tree
        .find(({ code }) => code === 'sote')
        ?.children.filter(({ level }) => level === 'service-entity')
        .map(({ name }) => name.fi);
      expect(entities).toEqual([
        'Perhe- ja sosiaalipalvelut',
        'Sairaala-, kuntoutus- ja hoivapalvelut',
        'Terveys- ja päihdepalvelut',
      ]);
    }));

  test('has its units only while they are open', () =>
    inDemo(async (tx, cityId) => {
      expect(await namesOn(tx, cityId, '2021-08-31')).not.toContain('Kampin perhekeskus');
      expect(await namesOn(tx, cityId, '2021-09-01')).toContain('Kampin perhekeskus');
      expect(await namesOn(tx, cityId, '2020-12-31')).toContain('Rokotuspiste, itäinen');
      expect(await namesOn(tx, cityId, '2021-12-31')).not.toContain('Rokotuspiste, itäinen');
      expect(await namesOn(tx, cityId, '2022-12-31')).toContain('Sosiaali- ja terveystoimiala (SOTE)');
      expect(await namesOn(tx, cityId, '2023-01-01')).toContain('Sosiaali-, terveys- ja pelastustoimiala (SOTE)');
    }));

  test('has today every unit that the documents name', () => {
    const named = [
      'Myllypuron terveys- ja hyvinvointikeskus',
      'Haagan terveys- ja hyvinvointikeskus',
      'Haagan perhekeskus',
      'Meilahden suu- ja hammaskeskus',
      'Kampin perhekeskus',
      'Itäkadun perhekeskus',
      'Kallion perhekeskus',
      'Kalasataman psykiatriapalvelu',
      'Kampin seniorikeskus',
      'Kinaporin seniorikeskus',
      'Seniori-info',
      'Hammashoidon chat',
      'Asumisneuvonnan chat',
      'Sosiaalineuvonnan chat',
      'Asukastalot',
    ];
    return inDemo(async (tx, cityId) => {
      const known = await namesOn(tx, cityId, '2026-11-23');
      expect(named.filter((name) => !known.includes(name))).toEqual([]);
    });
  });

  test('says every name in three languages, and no two parts or themes share one', () => {
    for (const list of [demoOrganisation, demoThemes]) {
      for (const language of ['fi', 'sv', 'en'] as const) {
        const names = list.map(({ name }) => name[language]);
        expect(names.filter((name) => name.trim() === '')).toEqual([]);
        expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      }
    }
  });
});

describe('the districts of the demonstration', () => {
  test('are eight major districts and 34 districts, each with a schematic outline', () =>
    inDemo(async (tx, cityId) => {
      const districts = await districtsOf(tx, cityId);
      expect(districts.filter(({ level }) => level === 'major-district')).toHaveLength(8);
      expect(districts.filter(({ level }) => level === 'district')).toHaveLength(34);
      const corners = districts.flatMap(({ outline }) =>
        outline?.plane === 'schematic' && outline.type === 'Polygon' ? outline.coordinates.flat() : [[-1, -1]],
      );
      expect(corners.flat().filter((place) => !(place >= 0 && place <= 100))).toEqual([]);
    }));

  test('have outlines that close, and a major district has the area of its districts', () =>
    inDemo(async (tx, cityId) => {
      const districts = await districtsOf(tx, cityId);
      const areaOf = (code: string) => {
        const outline = districts.find((district) => district.code === code)?.outline;
        const ring = outline?.type === 'Polygon' ? (outline.coordinates[0] ?? []) : [];
        expect(ring[0]).toEqual(ring.at(-1));
        const twice = ring.reduce((sum, [x, y], index) => {
          const [nextX, nextY] = ring[index + 1] ?? [x, y];
          return sum + x * nextY - nextX * y;
        }, 0);
        return Math.abs(twice) / 2;
      };
      for (const major of districts.filter(({ level }) => level === 'major-district')) {
        const parts = districts.filter(({ parentId }) => parentId === major.districtId);
        expect(areaOf(major.code)).toBe(parts.reduce((sum, { code }) => sum + areaOf(code), 0));
      }
    }));

  test.each([
    [2019, 654_000],
    [2020, 657_000],
  ])('have in %i together %i residents, at both levels and by group', (year, residents) =>
    inDemo(async (tx, cityId) => {
      const sum = (rows: readonly { population: number }[]) => rows.reduce((total, row) => total + row.population, 0);
      expect(sum(await populationByDistrict(tx, cityId, year, 'district'))).toBe(residents);
      expect(sum(await populationByDistrict(tx, cityId, year, 'major-district'))).toBe(residents);
      const groups = await populationByGroup(tx, cityId, year);
      expect(groups).toHaveLength(18);
      expect(sum(groups)).toBe(residents);
      const swedish = sum(groups.filter(({ language }) => language === 'sv')) / residents;
      expect(swedish).toBeGreaterThan(0.05);
      expect(swedish).toBeLessThan(0.065);
    }),
  );
});

describe('the themes of the demonstration', () => {
  test('hold the ten classes of the review and its special topic', () =>
    inDemo(async (tx, cityId) => {
      const codes = (await themesAt(tx, cityId, '2019-10-01')).map(({ code }) => code);
      expect(codes).toEqual(expect.arrayContaining([...classThemeCodes, influenzaThemeCode]));
    }));

  test('put accessibility, language, fees and unequal treatment below non-discrimination', () =>
    inDemo(async (tx, cityId) => {
      const branch = themeBranch(await themesAt(tx, cityId, '2020-12-31'), nonDiscriminationThemeCode);
      expect(branch.map(({ code }) => code)).toEqual(
        expect.arrayContaining([
          accessibilityThemeCode,
          'language-skills',
          'client-fees',
          'unequal-treatment',
          'equality',
        ]),
      );
    }));
});
