import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Language } from '../../../kernel/language.ts';
import { faultText } from '../fault.ts';
import { checkLanguages, checkWords } from './check-words.ts';
import { evaluateProse } from './evaluate.ts';
import { parseProse } from './parse.ts';
import { kindsFigure, plainBook, proseScope } from './prose-fixture.ts';
import { plainText } from './segment.ts';

const evaluated = (source: string, language: Language = 'fi') =>
  evaluateProse(source, 'text', proseScope(language), plainBook);
const read = (source: string, language: Language = 'fi'): string => {
  const { segments, faults } = evaluated(source, language);
  expect(faults).toEqual([]);
  return plainText(segments).replaceAll('\u00a0', ' ');
};
const problems = (source: string): string[] =>
  evaluated(source).faults.map(({ problem, place }) => `${problem} ${place}`);

const all = '{f feedback.kinds}';
const before = '{f feedback.kinds period=comparison}';

describe('references', () => {
  test('a number is written as its language writes it', () => {
    expect(read(`Palautteita saapui ${all}.`)).toBe('Palautteita saapui 2 243.');
    expect(read(all, 'sv')).toBe('2 243');
    expect(read(all, 'en')).toBe('2,243');
    expect(read('{f feedback.kinds kind=praise measure=share}')).toBe('40,1 %');
    expect(read('{f feedback.kinds kind=praise measure=share}', 'en')).toBe('40.1%');
  });

  test('a number is spoken without the space between its thousands', () => {
    const [segment] = evaluated(all).segments;
    expect(segment).toMatchObject({ kind: 'number', spoken: '2243', value: 2243 });
    const [english] = evaluated(all, 'en').segments;
    expect(english).toMatchObject({ spoken: '2243' });
  });

  test('operators compute from published cells', () => {
    expect(read(`{diff ${all} ${before}}`)).toBe('561');
    expect(read(`{diff ${before} ${all}}`)).toBe('561');
    expect(read(`{pctChange ${all} ${before}}`)).toBe('33 %');
    expect(read(`{times ${all} ${before}}`)).toBe('1,3');
    expect(read(`{share {f feedback.kinds kind=idea} ${all}}`)).toBe('6,4 %');
    expect(read('{sum {f feedback.kinds kind=idea} {f feedback.kinds kind=praise}}')).toBe('1 043');
    expect(read('{top feedback.kinds over=kind}: {max feedback.kinds over=kind}')).toBe('complaint: 1 200');
    expect(read('{top feedback.kinds over=kind place=2}')).toBe('praise');
    expect(read('{top feedback.kinds over=kind order=least}')).toBe('idea');
    expect(read('{rank feedback.kinds over=kind kind=praise}')).toBe('2');
    expect(read('{period this form=in}', 'en')).toBe('in October–December 2020');
    expect(read('{topic}, {lit 2020 "vuosi"}')).toBe('COVID-19, 2020');
  });

  test('direction words follow the numbers, and chance', () => {
    const words = '"kasvoi" "väheni" "ei selvää muutosta"';
    expect(read(`{direction ${all} ${before} ${words}}`)).toBe('kasvoi');
    expect(read(`{direction ${before} ${all} ${words}}`)).toBe('väheni');
    const praise = '{f feedback.kinds kind=praise} {f feedback.kinds kind=praise period=comparison}';
    expect(read(`{direction ${praise} ${words}}`)).toBe('väheni');
    expect(read(`{tested ${praise} ${words}}`)).toBe('ei selvää muutosta');
    expect(read(`{tested ${all} ${before} ${words}}`)).toBe('kasvoi');
  });

  test('a fall that is clear alone may be chance among all rows of a table', () => {
    // 143 and 180: p = 0.045 alone, and twice that beside the two others (Holm).
    const figure = kindsFigure((cases) => (cases === 172 ? 180 : cases === 1682 ? 1690 : cases));
    const scope = { ...proseScope(), figures: new Map([[figure.definition.id, figure]]) };
    const said = (family: string): string => {
      const idea = '{f feedback.kinds kind=idea} {f feedback.kinds kind=idea period=comparison}';
      const source = `{tested ${idea} "enemmän" "vähemmän" "ei selvää muutosta"${family}}`;
      return plainText(evaluateProse(source, 'text', scope, plainBook).segments);
    };
    expect(said('')).toBe('vähemmän');
    expect(said(' family=kind')).toBe('ei selvää muutosta');
  });
});

describe('a number typed by hand', () => {
  test.each(['2 243 palautetta', '85 %', 'Palautteita oli ٤٢', 'Kasvua ½', '3. sija', 'Ⅳ'])(
    '%s is refused with its place',
    (text) => {
      const [fault] = parseProse(`Alku.\n${text}`, 'fi/received', 'fi').faults;
      expect(fault).toMatchObject({ check: 'C4', problem: 'untraced-number' });
      expect(fault?.place).toMatch(/^fi\/received:2:\d+$/);
    },
  );

  test.each([
    ['fi', 'Saimme kaksisataa palautetta', 'kaksisataa'],
    ['fi', 'Palautteita oli kolmesataaviisi', 'kolmesataaviisi'],
    ['fi', 'Se on yli sadan ja alle tuhannen', 'sadan'],
    ['fi', 'Määrä kasvoi kolmanneksella', 'kolmanneksella'],
    ['fi', 'Puolet vastaajista', 'Puolet'],
    ['fi', 'Palaute kaksinkertaistui', 'kaksinkertaistui'],
    ['fi', 'Yhdeksän kymmenestä sai vastauksen', 'Yhdeksän kymmenestä'],
    ['sv', 'Vi fick tvåhundratjugofem svar', 'tvåhundratjugofem'],
    ['sv', 'Antalet tredubblades', 'tredubblades'],
    ['sv', 'Hälften av dem', 'Hälften'],
    ['en', 'There were two hundred and five', 'two hundred and five'],
    ['en', 'It doubled', 'doubled'],
    ['en', 'A third of the answers', 'A third'],
    // As other programs paste them: accents apart, soft hyphens, blanks without width, wide letters.
    ['fi', 'Niitä oli nelja\u0308', 'nelja\u0308'],
    ['fi', 'Niitä oli kol\u00admesa\u00adtaa', 'kol\u00admesa\u00adtaa'],
    ['fi', 'Niitä oli kak\u200bsi', 'kak\u200bsi'],
    ['fi', 'Niitä oli ｋａｋｓｉ', 'ｋａｋｓｉ'],
    ['en', 'There were two\u200bhundred', 'two\u200bhundred'],
  ] as const)('is refused in words too (%s: %s)', (language, text, number) => {
    const { faults } = parseProse(text, 'x', language);
    expect(faults[0]).toMatchObject({ check: 'C4', problem: 'untraced-number-word', facts: { number } });
    expect(faults.map((fault) => faultText(fault, language)).join()).toContain(`{lit ${number}`);
  });

  test.each([
    ['fi', 'Yksi asia ensin, toinen sitten. Ensi vuonna teemme sen yhdessä ja kahden kesken.'],
    ['fi', 'Viime neljänneksellä satoi ja sataa yhä. Palautteita oli satoja, tuhatta asukasta kohti.'],
    ['fi', 'Kaksikielinen, kolmivuotinen ja moninkertainen kysely, joka kolmas kerta on tämä.'],
    ['sv', 'En sak och ett svar, den andra och tredje. Hundratals tack, tusen tack, per tusen invånare.'],
    ['en', 'One answer, the third hearing, a quarter ago, twice a year, hundreds of them, per thousand residents.'],
  ] as const)('one, ordinals, vague numbers and units are free (%s: %s)', (language, text) => {
    expect(parseProse(text, 'x', language).faults).toEqual([]);
  });

  test('in words is free when it says what it is', () => {
    expect(read('{lit Yhdeksän kymmenestä "kvantiili"} sai vastauksen')).toBe('Yhdeksän kymmenestä sai vastauksen');
  });

  test('is refused inside the words of an operator too', () => {
    expect(problems(`{direction ${all} ${before} "kasvoi 33" "b" "c"}`)[0]).toMatch(/^untraced-number/);
    expect(problems(`{direction ${all} ${before} "tuplaantui" "b" "c"}`)[0]).toMatch(/^untraced-number-word/);
  });

  test('no text with a digit outside braces passes, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 0, max: 9 }),
        fc.string(),
        (left, digit, right) => {
          expect(
            parseProse(`${left.replaceAll(/[{}]/g, '')}${digit}${right.replaceAll(/[{}]/g, '')}`, 'x', 'fi').faults
              .length,
          ).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('a wrong reference says where it is and what to do', () => {
  test.each([
    ['Alku {f feedback.kinds', 'brace-not-closed text:1:6'],
    ['Loppu }', 'brace-without-opening text:1:7'],
    ['{g feedback.kinds}', 'operator-is-unknown text:1:1'],
    ['\n\n  {f feedback.nothing}', 'figure-is-unknown text:3:3'],
    ['{f feedback.kinds kind=anger}', 'code-is-unknown text:1:1'],
    ['{f feedback.kinds theme=x}', 'dimension-is-unknown text:1:1'],
    ['{f feedback.kinds measure=mean}', 'measure-is-unknown text:1:1'],
    ['{f feedback.kinds kind=}', 'pair-is-incomplete text:1:19'],
    ['{f}', 'figure-is-missing text:1:1'],
    [`{diff ${all}}`, 'two-cells-needed text:1:1'],
    [`{diff ${all} {f feedback.kinds measure=share kind=idea}}`, 'units-differ text:1:1'],
    ['{top feedback.kinds}', 'over-is-missing text:1:1'],
    ['{top feedback.kinds over=kind place=9}', 'place-is-empty text:1:1'],
    [`{sum ${all} ${all}}`, 'cell-is-repeated text:1:1'],
    ['{lit 2020}', 'literal-needs-reason text:1:1'],
    [`{direction ${all} ${before} "a" "b"}`, 'three-texts-needed text:1:1'],
  ])('%s', (source, expected) => {
    const { faults } = evaluated(source);
    expect(faults.map(({ problem, place }) => `${problem} ${place}`)).toEqual([expected]);
    for (const language of ['fi', 'sv', 'en'] as const) {
      for (const fault of faults) expect(faultText(fault, language)).toMatch(/[.}]$/);
    }
  });

  test('whatever is typed, reading ends and breaks nothing', () => {
    const pieces = fc.constantFrom('{', '}', '"', 'f', 'diff', ' ', '=', 'feedback.kinds', 'kind=idea', '\n', 'ä', '7');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        expect(evaluated(parts.join('')).segments).toBeDefined();
      }),
    );
  });
});

describe('words that numbers decide', () => {
  const faultsOf = (source: string, language: Language = 'fi'): string[] =>
    checkWords(evaluated(source, language).segments, language, 'x').map(({ check, problem }) => `${check} ${problem}`);

  test('a direction must agree with the computed change', () => {
    const change = `{pctChange ${all} ${before}}`;
    expect(faultsOf(`Määrä kasvoi ${change}.`)).toEqual([]);
    expect(faultsOf(`Määrä väheni ${change}.`)).toEqual(['C5 direction-differs']);
    expect(faultsOf(`Antalet minskade med ${change}.`, 'sv')).toEqual(['C5 direction-differs']);
    expect(faultsOf(`The number fell by ${change}.`, 'en')).toEqual(['C5 direction-differs']);
    expect(faultsOf(`Määrä kasvoi, niitä oli ${all}.`)).toEqual(['C5 direction-is-untraced']);
  });

  test('a superlative must be ranked', () => {
    expect(faultsOf(`Eniten oli ”{top feedback.kinds over=kind}”, ${all}.`)).toEqual([]);
    expect(faultsOf(`Eniten oli moitteita, {f feedback.kinds kind=complaint}.`)).toEqual([
      'C6 superlative-is-untraced',
    ]);
    expect(faultsOf(`Vähiten oli ”{top feedback.kinds over=kind}”, ${all}.`)).toEqual(['C6 superlative-differs']);
    expect(faultsOf(`At most ${all} came.`, 'en')).toEqual([]);
  });

  test('words without numbers are free', () => {
    expect(faultsOf('Kiinnostus rokotuksiin kasvoi. Eniten kiiteltiin henkilökuntaa.')).toEqual([]);
  });

  test('the languages must say the same numbers', () => {
    const fi = evaluated(`Niitä oli ${all}.`).segments;
    const en = evaluated(`There were ${all}.`, 'en').segments;
    const other = evaluated(`There were ${before}.`, 'en').segments;
    expect(checkLanguages({ fi, sv: fi, en }, 'x')).toEqual([]);
    expect(checkLanguages({ fi, sv: fi, en: other }, 'x')).toMatchObject([{ check: 'C7' }]);
    expect(checkLanguages({ fi, sv: [], en }, 'x')).toMatchObject([{ check: 'C7', facts: { language: 'sv' } }]);
  });
});
