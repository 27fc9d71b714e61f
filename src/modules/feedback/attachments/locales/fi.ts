import { type LocaleOf } from '../../../../platform/i18n/locale.ts';

export const fi = {
  heading: 'Tiedostot',
  waiting: 'Tarkistetaan haittaohjelmien varalta',
  waitingForStaff: 'Odottaa virustarkistusta: avaa vain, jos on pakko',
  refused: 'Poistettu: tiedostossa oli haittaohjelma',
  erased: 'Poistettu pyynnöstä',
  erasedName: 'Tiedosto',
  picture: (name: string) => `Kuva ${name}`,
  kilobytes: 'kt',
  megabytes: 'Mt',
};

export type AttachmentTexts = LocaleOf<typeof fi>;
