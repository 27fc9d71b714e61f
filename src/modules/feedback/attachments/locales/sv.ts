import { type AttachmentTexts } from './fi.ts';

export const sv: AttachmentTexts = {
  heading: 'Filer',
  waiting: 'Kontrolleras för skadliga program',
  waitingForStaff: 'Väntar på viruskontroll: öppna bara om du måste',
  refused: 'Borttagen: filen innehöll ett skadligt program',
  erased: 'Borttagen på begäran',
  erasedName: 'Fil',
  picture: (name: string) => `Bilden ${name}`,
  kilobytes: 'kB',
  megabytes: 'MB',
};
