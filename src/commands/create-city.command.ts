import { createCity, isTimeZone } from '../modules/city/index.ts';
import { type Command, textOption, UsageFault } from './command.ts';
import { withDatabase } from './open-for-command.ts';

/** Sets up the one organiser of services of a database. */
export const createCityCommand: Command = {
  name: 'city create',
  summary: 'set up a city or a wellbeing services county',
  usage: 'SLUG --name-fi NIMI --name-sv NAMN --name-en NAME [--time-zone Europe/Helsinki]',
  options: {
    'name-fi': { type: 'string' },
    'name-sv': { type: 'string' },
    'name-en': { type: 'string' },
    'time-zone': { type: 'string' },
    'response-target': { type: 'string' },
  },
  optionHelp: [
    '--name-fi, --name-sv, --name-en   its name in each language (Finnish is used where one is left out)',
    '--time-zone ZONE                  default Europe/Helsinki',
    '--response-target DAYS            within how many working days the city promises to answer (default 5)',
  ],
  run: async (run) => {
    const slug = run.arguments[0];
    const fi = textOption(run, 'name-fi');
    if (!slug || !fi) throw new UsageFault('Give a short name and --name-fi: kuulolla city create oulu --name-fi Oulu');
    const timeZone = textOption(run, 'time-zone') ?? 'Europe/Helsinki';
    if (!isTimeZone(timeZone))
      throw new UsageFault(`There is no time zone "${timeZone}". Give one such as Europe/Helsinki.`);
    const responseTargetDays = Number(textOption(run, 'response-target') ?? '5');
    if (!Number.isInteger(responseTargetDays) || responseTargetDays < 1) {
      throw new UsageFault('Give --response-target as a whole number of working days, such as 5.');
    }
    const name = { fi, sv: textOption(run, 'name-sv') ?? fi, en: textOption(run, 'name-en') ?? fi };
    return withDatabase(run, async (database) => {
      const city = await database.transaction((tx) =>
        createCity(tx, {
          slug,
          name,
          settings: { timeZone, responseTargetDays, midsummerEveIsFree: true, christmasEveIsFree: true },
          isDemonstration: false,
        }),
      );
      run.output.out(
        run.options.json === true ? JSON.stringify({ cityId: city.cityId }) : `The city "${fi}" is set up.`,
      );
      return 0;
    });
  },
};
