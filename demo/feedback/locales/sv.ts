import type { LocaleOf } from '../../../src/platform/i18n/locale.ts';
import type { fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  printedReview: {
    heading: 'Den tryckta översikten och dess egna rader',
    introduction:
      'Demonstrationens respons är genererad så att den motsvarar Helsingfors social- och hälsovårdssektors översikt för tiden 1.10–31.12.2020. Där översiktens siffror säger emot varandra följer demonstrationen tabellens rader.',
    note: (what, printed, fromRows, reckoning) =>
      `${what}: ${printed} i den tryckta översikten, ${fromRows} räknat på dess egna rader (${reckoning}).`,
    what: {
      'influenza-complaints': 'Klander om influensavaccinationerna',
      'influenza-questions': 'Frågor om influensavaccinationerna',
      'influenza-2020': 'Respons om influensavaccinationerna i oktober–december 2020',
      'influenza-2019': 'Respons om influensavaccinationerna i oktober–december 2019',
      'influenza-share': 'Influensavaccinationernas andel av all respons',
      'influenza-growth': 'Mängden respons om influensavaccinationerna jämfört med året innan',
    },
    times: (number) => `${number}-faldig`,
    nearlyTimes: (number) => `nästan ${number}-faldig`,
  },
};
