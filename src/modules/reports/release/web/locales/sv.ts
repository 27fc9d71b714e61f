import { type LocaleOf } from '../../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  heading: 'Undertecknad utgåva',
  sealed: ({ sequence, date }): string =>
    `Den här versionen är stadens publikation nummer ${sequence}. Den undertecknades ${date} och ändras inte mera.`,
  waiting: 'Den här versionen undertecknas just nu. Ladda om sidan om en stund.',
  fingerprint: 'Fingeravtryck',
  key: 'Nyckel',
  download: 'Ladda ner hela publikationen (zip)',
  address: 'Publikationens bestående adress',
  verify:
    'Vem som helst kan kontrollera publikationen: kommandot ”kuulolla verify” räknar om siffrorna och granskar kontrollsummor, kedja och underskrift.',
  keys: 'Stadens offentliga nycklar',
};
