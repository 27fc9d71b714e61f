import { type LocaleOf } from '../../../src/platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  service: 'Sign-in of the demonstration',
  title: 'Who do you go on as?',
  lead: 'This demonstration has no passwords. Choose an invented person.',
  question: 'Person',
  goOn: 'Go on',
  cancel: 'Cancel',
  chooseOne: 'Choose who you go on as.',
  goneTitle: 'The sign-in took too long',
  gone: 'Go back to the service and start again.',
  back: 'Back to the service',
};
