import { describe, expect, test } from 'vitest';
import { commonThemes, equalTreatmentThemes, kinds, nonDiscriminationThemes } from '../codes.ts';
import { demoPlaces } from '../demo-places.ts';
import { generateFeedback } from '../generate-feedback.ts';
import { influenzaTable } from '../seed-facts.ts';
import { feedbackUnits, groupWeights } from '../units.ts';
import { textsAbout } from './choose-bank.ts';
import { unitForms } from './unit-names.ts';

const all = generateFeedback(demoPlaces());
const unit = (group: (typeof feedbackUnits)[number]['group']) => ({ group });

describe('the texts', () => {
  test('have no blank left and no two spaces', () => {
    const faulty = all.filter(({ text }) => /[{}]|undefined|  |^\s|\s$/.test(text));
    expect(faulty.map(({ sourceId, text }) => [sourceId, text])).toEqual([]);
  });

  test('never stand twice in a row', () => {
    expect(all.filter(({ text }, index) => index > 0 && all[index - 1]?.text === text)).toEqual([]);
  });

  test('name nobody and give no way to reach anybody', () => {
    expect(all.filter(({ text }) => /@|https?:|\+358|\b0[45]\d|\d{6}-?\d{3}/.test(text))).toEqual([]);
  });

  test('of influenza are about vaccination, and in the autumn of 2020 each class and kind has at least three', () => {
    for (const row of influenzaTable) {
      for (const kind of kinds.filter((it) => row[it] > 0)) {
        const texts = textsAbout({
          kind,
          themes: ['influenza-vaccinations', row.theme],
          unit: unit('vaccination-point'),
          receivedOn: '2020-11-02',
          language: 'fi',
        });
        expect(texts.length, `${row.theme} ${kind}`).toBeGreaterThanOrEqual(row[kind] < 3 ? 2 : 3);
      }
    }
  });

  test.each([...commonThemes, ...nonDiscriminationThemes])(
    'about %s are at least four of each kind in Finnish',
    (theme) => {
      const groups = Object.keys(groupWeights([theme]));
      for (const kind of kinds) {
        const texts = feedbackUnits
          .filter(({ group }) => groups.includes(group))
          .flatMap(({ group }) =>
            textsAbout({ kind, themes: [theme], unit: unit(group), receivedOn: '2020-06-01', language: 'fi' }),
          );
        expect(new Set(texts).size, kind).toBeGreaterThanOrEqual(4);
      }
    },
  );

  test('exist in Finnish for every unit that a theme is about', () => {
    const silent = [...commonThemes, ...equalTreatmentThemes].flatMap((theme) =>
      feedbackUnits
        .filter(({ group }) => (groupWeights([theme])[group] ?? 0) > 0)
        .flatMap(({ code, group }) =>
          kinds
            .filter(
              (kind) =>
                textsAbout({ kind, themes: [theme], unit: unit(group), receivedOn: '2020-06-01', language: 'fi' })
                  .length < 2,
            )
            .map((kind) => `${theme} ${kind} ${code}`),
        ),
    );
    expect(silent).toEqual([]);
  });

  test('about influenza before the autumn of 2020 do not speak of vaccination points', () => {
    const cases = all.filter(
      ({ themeCodes, receivedAt }) =>
        themeCodes.includes('influenza-vaccinations') && receivedAt < new Date('2020-09-30T21:00:00Z'),
    );
    expect(cases.length).toBeGreaterThan(95);
    expect(cases.filter(({ text }) => /rokotuspiste/i.test(text)).map(({ text }) => text)).toEqual([]);
  });
});

describe('unit names in sentences', () => {
  test('bend in Finnish, and take prepositions in Swedish and English', () => {
    const of = (code: string) =>
      feedbackUnits.find((it) => it.code === code) ?? { code, name: { fi: '', sv: '', en: '' } };
    expect(unitForms(of('kivela-health-station'), 'fi')).toEqual({
      unitIn: 'Kivelän terveysasemalla',
      unitTo: 'Kivelän terveysasemalle',
      unitFrom: 'Kivelän terveysasemalta',
      unitOf: 'Kivelän terveysaseman',
    });
    expect(unitForms(of('kalasatama-health-centre'), 'fi').unitTo).toBe(
      'Kalasataman terveys- ja hyvinvointikeskukseen',
    );
    expect(unitForms(of('vaccination-point-north'), 'fi').unitIn).toBe('pohjoisella rokotuspisteellä');
    expect(unitForms(of('home-care-east'), 'fi').unitTo).toBe('itäiseen kotihoitoon');
    expect(unitForms(of('kallio-family-centre'), 'sv').unitFrom).toBe('från Berghälls familjecenter');
    expect(unitForms(of('vaccination-point-south'), 'en').unitIn).toBe('at the southern vaccination point');
  });

  test('a Finnish name that cannot be bent is refused by its code', () => {
    expect(() => unitForms({ code: 'nowhere', name: { fi: 'Jokin', sv: 'Något', en: 'Some' } }, 'fi')).toThrow(
      /"nowhere"/,
    );
  });
});
