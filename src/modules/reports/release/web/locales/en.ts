import { type LocaleOf } from '../../../../../platform/i18n/locale.ts';
import { type fi } from './fi.ts';

export const en: LocaleOf<typeof fi> = {
  heading: 'Signed release',
  sealed: ({ sequence, date }): string =>
    `This edition is the city’s release number ${sequence}. It was signed on ${date} and does not change any more.`,
  waiting: 'This edition is being signed. Reload the page in a moment.',
  fingerprint: 'Fingerprint',
  key: 'Key',
  download: 'Download the whole release (zip)',
  address: 'The lasting address of the release',
  verify:
    'Anyone can check the release: the command “kuulolla verify” computes its numbers again and examines hashes, chain and signature.',
  keys: 'The public keys of the city',
};
