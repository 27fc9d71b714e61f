import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages, type Language } from '../../../kernel/language.ts';
import { checkAnswer, mustBeMended, needsSayingSo, sentencesOf } from './check-answer.ts';

const look = (text: string, more: { language?: Language; received?: string; knownNames?: string[] } = {}) =>
  checkAnswer({ text, language: 'fi', received: '', knownNames: [], ...more });
const kinds = (...given: Parameters<typeof look>) => look(...given).map(({ kind }) => kind);

describe('an answer is looked at before it is sent', () => {
  test('a plain one needs nothing', () => {
    expect(look('Hei! Kiitos, kun kerroit jonoista. Avasimme uusia aikoja maanantaille.')).toEqual([]);
  });
  test.each([
    ['an open field', 'Hei {{name}}!', 'open-field'],
    ['a phone number', 'Soita numeroon 040 123 4567.', 'personal-data'],
    ['an identity code', 'Tunnus 131052-308T löytyi.', 'personal-data'],
    ['the name of somebody else', 'Asiaasi hoitaa lääkäri Matti Meikäläinen.', 'other-name'],
    ['a word of offices', 'Mikäli haluat, soita meille.', 'officialese'],
    ['a long word', 'Katso erikoissairaanhoidonlähetekäytäntö.', 'long-word'],
  ])('%s is found', (_name, text, kind) => {
    expect(kinds(text)).toContain(kind);
  });
  test('a sentence is long from the first word on that is too many', () => {
    const words = (count: number) => `${Array.from({ length: count }, () => 'sana').join(' ')}.`;
    expect(kinds(words(18))).not.toContain('long-sentence');
    expect(look(words(19))).toContainEqual(expect.objectContaining({ kind: 'long-sentence', words: 19 }));
    expect(kinds(words(25), { language: 'en' })).not.toContain('long-sentence');
  });
  test('a question counts as answered when a word of it comes back, in whatever case', () => {
    const received = 'Odotin kaksi tuntia. Milloin neuvola aukeaa?';
    expect(kinds('Pahoittelemme odotusta.', { received })).toContain('question');
    expect(kinds('Neuvolan ovet avataan kahdeksalta.', { received })).not.toContain('question');
  });
  test('known names are nobody else', () => {
    expect(kinds('Terveisin, Kaisa Käsittelijä', { knownNames: ['Kaisa Käsittelijä'] })).not.toContain('other-name');
  });
  test('only an open field keeps it from being sent, and only personal data asks once more', () => {
    expect(mustBeMended(look('Hei {{name}}, mikäli haluat.'))).toBe(true);
    expect(mustBeMended(look('Mikäli haluat, kirjoita a@b.fi.'))).toBe(false);
    expect(needsSayingSo(look('Mikäli haluat, kirjoita anna@example.fi.'))).toBe(true);
    expect(needsSayingSo(look('Mikäli haluat, soita.'))).toBe(false);
  });
  test('whatever is written, looking never fails and tells of nothing that is not there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...languages), (text, language) => {
        const lower = ` ${text.toLowerCase()} `;
        for (const hint of look(text, { language, received: text })) {
          expect(hint.kind === 'officialese' ? lower : text).toContain(hint.found);
        }
      }),
      { numRuns: 500 },
    );
  });
  test('64 kilobytes without a sentence end are looked at within a second', () => {
    const started = performance.now();
    look('sana, Sana Sana '.repeat(4000), { received: 'miksi '.repeat(10_000) });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

test('sentences end at dots before capital letters, not inside times and abbreviations', () => {
  expect(sentencesOf('Tule klo 14.30 ma 8.12. ovelle. Ota kortti mukaan!\nKiitos')).toEqual([
    'Tule klo 14.30 ma 8.12. ovelle.',
    'Ota kortti mukaan!',
    'Kiitos',
  ]);
});
