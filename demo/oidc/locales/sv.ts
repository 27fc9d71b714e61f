import { type LocaleOf } from '../../../src/platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  service: 'Demonstrationens inloggning',
  title: 'Vem fortsätter du som?',
  lead: 'I den här demonstrationen finns inga lösenord. Välj en påhittad person.',
  question: 'Person',
  goOn: 'Fortsätt',
  cancel: 'Avbryt',
  chooseOne: 'Välj vem du fortsätter som.',
  goneTitle: 'Inloggningen är föråldrad',
  gone: 'Gå tillbaka till tjänsten och börja om.',
  back: 'Tillbaka till tjänsten',
};
