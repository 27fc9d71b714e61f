import { findCards, findIbans } from './account-number.ts';
import { findEmails } from './email.ts';
import { type Finding, type PersonalDataKind, type Span } from './finding.ts';
import { findHealthWords } from './health-words.ts';
import { findIdentityCodes } from './identity-code.ts';
import { findNames } from './person-name.ts';
import { findPhones } from './phone-number.ts';
import { findStreetAddresses } from './street-address.ts';

/** In this order: what an earlier one has found is closed to those after it, so that no two findings overlap. */
const finders: readonly (readonly [PersonalDataKind, (text: string) => Span[]])[] = [
  ['identity-code', findIdentityCodes],
  ['email', findEmails],
  ['iban', findIbans],
  ['card', findCards],
  ['phone', findPhones],
  ['address', findStreetAddresses],
  ['name', findNames],
  ['health', findHealthWords],
];

/** A character that belongs to no finding, like the brackets of a placeholder: masked text reads as it does here. */
const closed = '\0';

function close(text: string, spans: readonly Span[]): string {
  let read = 0;
  const parts = spans.flatMap(({ start, end }) => {
    const part = text.slice(read, start);
    read = end;
    return [part, closed.repeat(end - start)];
  });
  return [...parts, text.slice(read)].join('');
}

/**
 * Personal data in a free text, by place; findings never overlap. Its time grows with the length of the text and with
 * nothing else; the caller refuses texts of more than 64 kB.
 */
export function findPersonalData(text: string): Finding[] {
  let open = text;
  const found = finders.flatMap(([kind, find]) => {
    const spans = find(open);
    if (spans.length > 0) open = close(open, spans);
    return spans.map(({ start, end }) => ({ kind, start, end }));
  });
  return found.sort((one, other) => one.start - other.start);
}

const sensitiveKinds: ReadonlySet<PersonalDataKind> = new Set(['identity-code', 'health']);

/** Whether a text with these findings is for those alone who may handle sensitive matters: it names a person's code or health. */
export const isSensitive = (findings: readonly Finding[]): boolean =>
  findings.some(({ kind }) => sensitiveKinds.has(kind));
