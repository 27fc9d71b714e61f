import { expect, test } from 'vitest';
import { type ThemeOnDay } from '../../city/index.ts';
import { themesNamedIn } from './suggest-themes.ts';

const theme = (fi: string, sv: string, en: string): ThemeOnDay => ({
  themeId: en,
  code: en,
  parentId: null,
  name: { fi, sv, en },
});
const themes = [
  theme('Hoitoonpääsy', 'Tillgång till vård', 'Access to care'),
  theme('Henkilökunnan ammattitaito, hoito', 'Personalens yrkesskicklighet, vård', 'Staff skill, care'),
  theme('Takaisinsoitto', 'Återuppringning', 'Call-back'),
  theme('Viestintä', 'Kommunikation', 'Communication'),
];
const suggested = (text: string): string[] => themesNamedIn(text, themes).map(({ code }) => code);

test.each([
  ['Takaisinsoittoa ei koskaan tullut.', ['Call-back']],
  ['Jag väntar på återuppringning.', ['Call-back']],
  ['Hoitoon pääsy kesti viikkoja.', ['Access to care', 'Staff skill, care']],
  ['Penkki on rikki.', []],
  ['', []],
])('%j is about %j', (text, expected) => {
  expect(suggested(text)).toEqual(expected);
});
test('at most three themes are suggested', () => {
  expect(
    themesNamedIn(
      'viestintä',
      Array.from({ length: 9 }, () => theme('Viestintä', 'x', 'y')),
    ),
  ).toHaveLength(3);
});
