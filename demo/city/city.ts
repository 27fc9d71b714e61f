import { type City } from '../../src/modules/city/index.ts';

/** The demonstration city: Helsinki as the documents of 2017-2021 describe it, with generated records. */
export const demoCity: Omit<City, 'cityId'> = {
  slug: 'helsinki-demonstration',
  name: {
    fi: 'Helsinki (esittely)',
    sv: 'Helsingfors (demonstration)',
    en: 'Helsinki (demonstration)',
  },
  settings: {
    timeZone: 'Europe/Helsinki',
    responseTargetDays: 5,
    midsummerEveIsFree: true,
    christmasEveIsFree: true,
  },
  isDemonstration: true,
};

/** The day from which Helsinki has had its four divisions, and the demonstration its themes. */
export const organisationBegins = '2017-06-01';
