import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../language.ts';
import { passesLuhn } from './account-number.ts';
import { centurySigns, checkCharacterOf } from './identity-code.ts';
import { findPersonalData, isSensitive, maskPersonalData, type PersonalDataKind } from './index.ts';

const found = (text: string): string[] =>
  findPersonalData(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

const twoDigits = (value: number): string => String(value % 100).padStart(2, '0');

/** Valid codes of all centuries, in each of the ways that people write them. */
const identityCode = fc
  .record({
    time: fc.integer({ min: Date.UTC(1800, 0, 1), max: Date.UTC(2099, 11, 31) }),
    number: fc.integer({ min: 2, max: 999 }),
    sign: fc.nat(),
    isLower: fc.boolean(),
    blank: fc.constantFrom('', ' ', '\u00a0', '  '),
    dash: fc.constantFrom('-', '\u2013', '\u2212'),
  })
  .map(({ time, number, sign, isLower, blank, dash }) => {
    const day = new Date(time);
    const century = Math.floor(day.getUTCFullYear() / 100) * 100;
    const signs = centurySigns.filter(([, of]) => of === century).map(([written]) => written);
    const written = (signs[sign % signs.length] ?? '').replace('-', dash);
    const digits = `${twoDigits(day.getUTCDate())}${twoDigits(day.getUTCMonth() + 1)}${twoDigits(day.getUTCFullYear())}`;
    const individual = String(number).padStart(3, '0');
    const code = `${digits}${blank}${written}${blank}${individual}${checkCharacterOf(`${digits}${individual}`)}`;
    return isLower ? code.toLowerCase() : code;
  });

/** Text around: anything but what could lengthen one code into another. */
const around = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('Hetuni on ', ' kiitos.', 'x', '0', ''),
);

describe('personal identity codes', () => {
  test.each([
    '131052-308T',
    '131052-308t',
    '131052 - 308T',
    '131052\u2013308T',
    '131052Y308T',
    '131052u308T',
    '131052+308T',
    '131052A308T',
    '131052F308T',
    '290200A308' + checkCharacterOf('290200308'),
  ])('%s is one', (code) => {
    const text = `Hetuni on ${code}, vastatkaa`;
    expect(found(text)).toEqual([`identity-code: ${code}`]);
    expect(isSensitive(findPersonalData(text))).toBe(true);
  });

  test.each([
    ['131052-308U', 'a wrong check character'],
    ['311152-3082', 'a day that November has not'],
    ['290201A308D', '29 February of a year that is no leap year'],
    ['131052G308T', 'a letter that is no sign'],
    ['131052-001A', 'an individual number that nobody has'],
  ])('%s is none: %s', (code) => {
    expect(findPersonalData(code).map(({ kind }) => kind)).not.toContain('identity-code');
  });

  test('29 February is a day in 2000 and none in 1900', () => {
    const check = checkCharacterOf('290200308');
    expect(found(`290200A308${check}`)).toEqual([`identity-code: 290200A308${check}`]);
    expect(found(`290200-308${check}`).filter((each) => each.startsWith('identity'))).toEqual([]);
  });

  test('a code of any century is found wherever it stands, and masking leaves nothing of it', () => {
    fc.assert(
      fc.property(around, identityCode, around, (before, code, after) => {
        const text = `${before}${code}${after}`;
        const kinds = findPersonalData(text).map(({ kind }) => kind);
        expect(kinds).toContain('identity-code');
        expect(isSensitive(findPersonalData(text))).toBe(true);
        expect(maskPersonalData(`a ${code} b`)).toBe('a [henkilötunnus] b');
      }),
      { numRuns: 2000 },
    );
  });

  test('a code with any other check character is none', () => {
    fc.assert(
      fc.property(identityCode, fc.constantFrom(...'0123456789ABCDEFHJKLMNPRSTUVWXY'), (code, other) => {
        fc.pre(code.at(-1)?.toUpperCase() !== other);
        const kinds = findPersonalData(`x ${code.slice(0, -1)}${other} x`).map(({ kind }) => kind);
        expect(kinds).not.toContain('identity-code');
      }),
    );
  });
});

const table: Readonly<Record<Exclude<PersonalDataKind, 'identity-code' | 'name' | 'health'>, readonly string[]>> = {
  email: [
    'matti.meikalainen@example.fi',
    'Åsa.Öhman+palaute@posti.ålands-bolag.example',
    'matti(at)example.fi',
    'maija\uff20example.com',
  ],
  phone: [
    '040 123 4567',
    '040-1234567',
    '0401234567',
    '(09) 310 1691',
    '09 310 1691',
    '040 - 123 45 67',
    '+358 40 123 4567',
    '+358(0)401234567',
    '+358401234567',
    '00358 40 1234567',
    '+46 70 123 45 67',
    '050.123.4567',
    '044/1234567',
    '016 321 456',
  ],
  iban: ['FI21 1234 5600 0007 85', 'FI2112345600000785', 'fi21 1234 5600 0007 85', 'DE89 3704 0044 0532 0130 00'],
  card: ['4111 1111 1111 1111', '5500-0000-0000-0004', '378282246310005'],
  address: [
    'Mannerheimintie 5',
    'Kotikatu 12 A 4',
    'kotikadulla 12 as. 4',
    'Pohjois-Esplanadi 3',
    'Runebergsgatan 10 B',
    'Museivägen 2, 00100 Helsingfors',
    'Hämeentie 10-12',
    'Kuusipolku 3 b 7, 00530 Helsinki',
  ],
};

describe('other ways to know or reach a person', () => {
  test.each(
    Object.entries(table).flatMap(([kind, texts]) => (kind === 'name' ? [] : texts.map((text) => ({ kind, text })))),
  )('$text is $kind', ({ kind, text }) => {
    const [finding, ...more] = findPersonalData(`Minulla on ${text}.`);
    expect(more).toEqual([]);
    expect(finding?.kind).toBe(kind);
    const masked = maskPersonalData(`Minulla on ${text}.`);
    expect(masked).toMatch(/^Minulla on \(?\[[^\]]+\]\.$/);
  });

  test.each([
    ['Nimeni on Matti Meikäläinen ja asun täällä', 'name: Matti Meikäläinen'],
    ['Mitt namn är Åsa Öhman.', 'name: Åsa Öhman'],
    ['Hi, my name is Anna-Maija O’Brien', 'name: Anna-Maija O’Brien'],
    ['Jag heter Åsa', 'name: Åsa'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test.each([
    'Kävin 24.11.2026 klo 08.00-16.00, jonotin 1 200 minuuttia.',
    'Auki 0800-1600, postinumero 00530 Helsinki.',
    'Diaarinumero HEL 2020-012345, summa 2 243,50 euroa.',
    'Valtatie 7 ja kantatie 51 ruuhkautuvat.',
    'Tilinumero FI21 1234 5600 0007 86 on väärin kirjoitettu.',
    'Viite 1234 5678 9012 3456.',
    'Soittakaa 112 tai 116117.',
    'nimeni on tiedossanne',
    'Lääkäri ja hoitaja olivat ystävällisiä, rokotus kävi nopeasti. Palautteen määräpäivä on 05-06-2020.',
    'Viestin @-merkki puuttuu: matti@ ja @example',
    'Kadulla 5 autoa ja puistossa 3 penkkiä',
    'He syövät ja leikkivät.',
  ])('%s has none', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('two numbers after each other are two', () => {
    expect(found('040 123 4567 050 765 4321')).toEqual(['phone: 040 123 4567', 'phone: 050 765 4321']);
    expect(found('Kotikatu 5 040 123 4567').at(-1)).toBe('phone: 040 123 4567');
  });

  test('an account number with check digits that hold is found, another is not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 999_999 }), (one, two) => {
        const bban = `${String(one).padStart(8, '0')}${String(two).padStart(6, '0')}`;
        const check = 98n - (BigInt(`${bban}151800`) % 97n);
        const iban = `FI${String(check).padStart(2, '0')}${bban}`;
        expect(found(`x ${iban} x`)).toEqual([`iban: ${iban}`]);
        const wrong = `FI${String((check + 1n) % 97n).padStart(2, '0')}${bban}`;
        expect(findPersonalData(`x ${wrong} x`).map(({ kind }) => kind)).not.toContain('iban');
      }),
    );
  });

  test('one changed digit breaks the check of a card', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = [...'4111111111111111'];
        digits[place] = String((Number(digits[place]) + by) % 10);
        expect(passesLuhn(digits.join(''))).toBe(false);
      }),
    );
  });
});

describe('words of health', () => {
  test.each([
    'Minulla on diabetes ja astmaa',
    'Rintasyöpähoitoni viivästyi',
    'Äidilläni on muistisairaus',
    'Olen raskaana',
    'masennuslääkkeeni loppui',
    'Jag har diabetes',
    'min depression blev värre',
    'I was diagnosed last year',
  ])('%s makes a text sensitive and stays in it', (text) => {
    expect(isSensitive(findPersonalData(text))).toBe(true);
    expect(maskPersonalData(text)).toBe(text);
  });

  test('a way to reach somebody alone makes no text sensitive', () => {
    expect(isSensitive(findPersonalData('Soita 040 123 4567, Kotikatu 5'))).toBe(false);
  });
});

/** Text thick with beginnings and pieces of everything that is looked for. */
const thick = fc
  .array(
    fc.oneof(
      identityCode,
      fc.constantFrom(
        ...Object.values(table).flat(),
        'nimeni on ',
        'Kotikatu ',
        'diabetes',
        ' ',
        '@',
        '-',
        '+',
        '0',
        '5',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.stringMatching(/^[0-9 +()./-]{0,12}$/),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('masking', () => {
  test('masked text masks to itself', () => {
    fc.assert(
      fc.property(thick, fc.constantFrom(...languages), (text, language) => {
        const masked = maskPersonalData(text, language);
        expect(maskPersonalData(masked, language)).toBe(masked);
      }),
      { numRuns: 3000 },
    );
  });

  test('findings stand in order, inside the text and never over each other', () => {
    fc.assert(
      fc.property(thick, (text) => {
        let last = 0;
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test.each([
    ['fi', 'Hetu [henkilötunnus], puh. [puhelinnumero], [sähköposti]'],
    ['sv', 'Hetu [personbeteckning], puh. [telefonnummer], [e-post]'],
    ['en', 'Hetu [personal identity code], puh. [phone number], [e-mail]'],
  ] as const)('its words are those of the language: %s', (language, expected) => {
    expect(maskPersonalData('Hetu 131052-308T, puh. 040 123 4567, a@example.fi', language)).toBe(expected);
  });
});

/** Milliseconds of the quickest of three runs. */
const took = (text: string): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const from = performance.now();
      maskPersonalData(text);
      return performance.now() - from;
    }),
  );

test.each([
  'a',
  '1',
  '1 ',
  '0401 ',
  '131052-',
  'a@',
  'a.',
  'FI21 ',
  '4111 1111 ',
  'Kotikatu ',
  'Kotikatu 5 ',
  'nimeni on ',
  'Nimeni on A',
  'syöp-',
  '+358(0)',
  '(at)',
  '131052 - 308T ',
])('64 kB of "%s" cost what four times 16 kB cost', (piece) => {
  const text = (size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const small = took(text(16_384));
  // Twice the linear time, and some for a machine that is busy.
  expect(took(text(65_536))).toBeLessThan(8 * small + 60);
});
