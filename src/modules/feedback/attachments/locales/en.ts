import { type AttachmentTexts } from './fi.ts';

export const en: AttachmentTexts = {
  heading: 'Files',
  waiting: 'Being checked for malware',
  waitingForStaff: 'Waits for the virus check: open it only if you must',
  refused: 'Removed: the file held malware',
  erased: 'Removed on request',
  erasedName: 'File',
  picture: (name: string) => `Picture ${name}`,
  kilobytes: 'kB',
  megabytes: 'MB',
};
