import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../kernel/language.ts';
import { findGreeted, findSignature, nameLikePairs } from './find-signature.ts';
import { blurred, titleFrom } from './publication.ts';
import { doubtsAbout, maskedPieces, namesIn, redact } from './redaction.ts';

describe('a signature', () => {
  test.each([
    ['Kiitos avusta.\n\nTerveisin\nMaija Meikäläinen', 'Maija Meikäläinen'],
    ['Kiitos palautteesta. Terveisin, Matti Virtanen, ylilääkäri', 'Matti Virtanen, ylilääkäri'],
    ['Ystävällisin terveisin Anna-Liisa Korhonen\nKallion terveysasema', 'Anna-Liisa Korhonen\nKallion terveysasema'],
    ['Odotin kaksi tuntia. T. Maija', 'Maija'],
    ['Odotin kaksi tuntia. t: Maija V.', 'Maija V.'],
    ['Tack för hjälpen.\nMed vänlig hälsning,\nSven Öberg', 'Sven Öberg'],
    ['Tack! Mvh Åsa', 'Åsa'],
    ['Thank you.\nKind regards,\nJohn O’Neill', 'John O’Neill'],
    ['Odotin kaksi tuntia.\nMaija Meikäläinen', 'Maija Meikäläinen'],
    ['Odotin kaksi tuntia. /Maija', 'Maija'],
  ])('%j', (text, name) => {
    const found = findSignature(text);
    expect(found && text.slice(found.start, found.end)).toBe(name);
  });

  test.each([
    'Odotin vastaanotolla kaksi tuntia.',
    'Hain terveisin sanottua apua.',
    'Lapsi on 3/B-luokalla.',
    'Jono oli pitkä.\nMiksi?',
    '',
  ])('is not seen in %j', (text) => {
    expect(findSignature(text)).toBeUndefined();
  });

  test('is looked for in time that grows with the text alone', () => {
    const hostile = [
      `${'T. '.repeat(20_000)}`,
      `${'A'.repeat(60_000)}`,
      `${'Terveisin '.repeat(6000)}`,
      `${'\n'.repeat(60_000)}A`,
    ];
    const before = performance.now();
    for (const text of hostile) {
      findSignature(text);
      nameLikePairs(text);
    }
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

test.each([
  ['Hei Maija,\nkiitos palautteesta.', 'Maija'],
  ['Hyvä Maija Meikäläinen!', 'Maija Meikäläinen'],
  ['Bästa Sven Öberg', 'Sven Öberg'],
  ['Dear John, thank you.', 'John'],
  ['Hei, kiitos palautteesta.', undefined],
  ['Hyvä ajatus, kiitos.', undefined],
])('the name that is greeted in %j', (text, name) => {
  const found = findGreeted(text);
  expect(found && text.slice(found.start, found.end)).toBe(name);
});

test('names that the giver tells are masked in every form, in her text and in the answer', () => {
  const names = namesIn('Nimeni on Maija Meikäläinen.');
  expect(names).toEqual(['Maija', 'Meikäläinen']);
  expect(redact('Kiitos, Maija Meikäläinen. Maijan asia on hoidettu; Meikäläisen lapsi pääsee.', 'fi', names)).toBe(
    'Kiitos, [nimi]. [nimi] asia on hoidettu; [nimi] lapsi pääsee.',
  );
});

test('two words with capital letters may be a name', () => {
  expect(nameLikePairs('Hoitaja Liisa Lahtinen auttoi. Kallion asemalla Liisa Lahtinen on paras.')).toEqual([
    'Hoitaja Liisa',
    'Liisa Lahtinen',
  ]);
  expect(nameLikePairs('Kallion asemalla oli jono.')).toEqual([]);
});

describe('a redacted text', () => {
  const given =
    'Nimeni on Maija Meikäläinen, tunnus 131052-308T. Asun Esimerkkikatu 5:ssä, soittakaa 040 123 4567.\nTerveisin\nMaija';
  test('shows neither personal data nor the name it was signed with', () => {
    const text = redact(given, 'fi');
    for (const canary of ['Meikäläinen', '131052', '308T', 'Esimerkkikatu', '123 4567', 'Maija']) {
      expect(text).not.toContain(canary);
    }
    expect(maskedPieces(text).filter(({ isMask }) => isMask)).toHaveLength(5);
    expect(doubtsAbout([text])).toEqual({ forbidden: [], toCheck: [], nameLike: [] });
  });

  test('redacts to itself, and its pieces make it up', () => {
    const words = fc.constantFrom(
      'Terveisin',
      'Maija',
      'Meikäläinen',
      '131052-308T',
      '\n',
      'jono',
      '.',
      '[nimi]',
      'T.',
      ',',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), fc.constantFrom(...languages), (parts, language) => {
        const once = redact(parts.join(' '), language);
        expect(redact(once, language)).toBe(once);
        expect(
          maskedPieces(once)
            .map(({ text }) => text)
            .join(''),
        ).toBe(once);
        expect(once).not.toContain('131052');
      }),
    );
  });
});

test('what is left in a text is forbidden, or for a person to check', () => {
  expect(doubtsAbout(['Tunnus 131052-308T.']).forbidden).toEqual(['identity-code']);
  expect(doubtsAbout(['Soita 09 310 10023.', 'Terveisin Liisa Lahtinen'])).toMatchObject({
    forbidden: [],
    toCheck: expect.arrayContaining(['phone', 'signature', 'name-like']),
  });
});

test.each([
  ['Odotin kaksi tuntia. Miksi?', 'Odotin kaksi tuntia'],
  ['Miksi jono on pitkä? En tiedä.', 'Miksi jono on pitkä?'],
  ['Lyhyt', 'Lyhyt'],
  [`${'sana '.repeat(30)}.`, `${'sana '.repeat(16).trim()}…`],
])('the title from %j', (text, title) => {
  expect(titleFrom(text)).toBe(title);
});

test('a published place is rounded to about a hundred metres', () => {
  expect(blurred({ latitude: 60.184_56, longitude: 24.950_44 })).toEqual({ latitude: 60.185, longitude: 24.95 });
});
