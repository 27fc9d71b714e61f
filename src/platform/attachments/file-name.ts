import { type AttachmentType, typeFacts } from './attachment.ts';

const most = 100;

/** Marks that turn the direction of text or show nothing: with them `exe.jpg` can be read as `gpj.exe`. */
const unseen = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const unfit = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*;%]/g;

/** Names that Windows keeps for devices, whatever ends them. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A file's name that is safe to show, to store and to save under: no folder, no marks that are unseen or mean
 * something to a system, at most 100 characters, and the one ending that its content has.
 */
export function cleanFileName(sent: string, type: AttachmentType): string {
  const { ending } = typeFacts[type];
  const base = sent.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = base
    .replaceAll(unseen, '')
    .replace(/\.[\p{L}\p{N}]{1,5}$/u, '')
    .replaceAll(unfit, ' ')
    // A name with two endings is read by its first in some programs.
    .replaceAll('.', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const short = [...stem]
    .slice(0, most - ending.length - 1)
    .join('')
    .trim();
  return `${short === '' || device.test(short) ? 'file' : short}.${ending}`;
}

/** A sent name for a sentence that tells what is wrong with the file: short, and on one line. */
export const shownFileName = (sent: string): string => {
  const base = sent.toWellFormed().split(/[/\\]/).at(-1) ?? '';
  const shown = base.replaceAll(unseen, '').replaceAll(unfit, ' ').replaceAll(/\s+/g, ' ').trim();
  return shown === '' ? '–' : [...shown].slice(0, most).join('');
};

/** The last ending of a sent name, in small letters; empty when it has none. */
export const endingOf = (sent: string): string => /\.([\p{L}\p{N}]{1,10})\s*$/u.exec(sent)?.[1]?.toLowerCase() ?? '';
