import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenPart } from './written-part.ts';

describe('what somebody wrote in a letter', () => {
  test.each([
    ['a signature', 'Hei, luukku oli kiinni.\n\n-- \nAino Antaja\n040 123 4567', 'Hei, luukku oli kiinni.'],
    ['the signature of a phone', 'Luukku oli kiinni.\n\nLähetetty iPhonesta', 'Luukku oli kiinni.'],
    [
      'an answered letter in marks',
      'Kiitos, tiistai sopii.\n\nke 2.12.2026 klo 10.02 Kaupunki (palaute@example.fi) kirjoitti:\n> Sopiiko tiistai?\n> T. Kaisa',
      'Kiitos, tiistai sopii.',
    ],
    ['an answered letter in Swedish', 'Tack!\n\nDen 2 dec. 2026 skrev Staden <x@example.fi>:\n> Hej', 'Tack!'],
    ['an answered letter in English', 'Thanks.\n\nOn Wed, Dec 2, 2026 City <x@example.fi> wrote:\n> Hello', 'Thanks.'],
    [
      'an answered letter with its head in lines',
      'Kyllä.\n\nLähettäjä: Kaupunki <x@example.fi>\nLähetetty: keskiviikko 2. joulukuuta\nAihe: Kysymys\n\nSopiiko?',
      'Kyllä.',
    ],
  ])('is cut before %s', (_name, text, written) => {
    const parts = writtenPart(text);
    expect(parts.written).toBe(written);
    expect(parts.rest).not.toBe('');
  });
  test.each([
    ['answers between quoted lines', '> Sopiiko tiistai?\nSopii.\n> Entä kello?\nKello kymmenen.'],
    ['nothing but a quotation', '> Palautteesi on tullut perille.'],
    ['a line that looks like a head', 'Lähettäjä: en tiedä kuka\nSe oli joku muu.'],
    ['a letter that begins with a forwarded one', '---------- Välitetty viesti ----------\nTässä se on.'],
  ])('is left whole with %s', (_name, text) => {
    expect(writtenPart(text)).toEqual({ written: text, rest: '' });
  });
  test('and the rest are all of the letter, whatever it is', () => {
    const line = fc.constantFrom('Hei', '> vanhaa', '-- ', '', 'Aino kirjoitti:', 'Från: x', 'Skickat: y', 'oma rivi');
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { written, rest } = writtenPart(lines.join('\n'));
        const said = (text: string) =>
          text
            .split('\n')
            .filter((each) => each.trim() !== '')
            .map((each) => each.trim());
        expect([...said(written), ...said(rest)]).toEqual(said(lines.join('\n')));
      }),
    );
  });
});
