import { type LocaleOf } from '../../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const sv: LocaleOf<typeof fi> = {
  heading: 'Undertecknad utgivning',
  sealed: ({ sequence, date }): string =>
    `Den här utgåvan är stadens utgivning nummer ${sequence}. Den undertecknades ${date} och ändras inte mera.`,
  waiting: 'Den här utgåvan undertecknas just nu. Ladda om sidan om en stund.',
  fingerprint: 'Kontrollsumma',
  key: 'Nyckel',
  download: 'Ladda ner hela utgivningen (zip)',
  address: 'Utgivningens bestående adress',
  verify:
    'Vem som helst kan kontrollera utgivningen: kommandot ”kuulolla verify” räknar om siffrorna och granskar kontrollsummor, kedja och underskrift.',
  keys: 'Stadens offentliga nycklar',
};
