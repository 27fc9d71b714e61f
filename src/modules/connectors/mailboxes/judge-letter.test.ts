import { expect, test } from 'vitest';
import { judgeLetter } from './judge-letter.ts';

const own = new Set(['palaute@example.fi']);
const from = (email: string) => ({ email, name: undefined });

test.each([
  ['of a person', 'aino@example.fi', {}, 'words'],
  ['of a person whose program says that no machine sent it', 'aino@example.fi', { 'auto-submitted': 'no' }, 'words'],
  [
    'of a person whose answers a program holds back',
    'aino@example.fi',
    { 'x-auto-response-suppress': 'dr, rn' },
    'words',
  ],
  ['that tells of an absence', 'aino@example.fi', { 'auto-submitted': 'auto-replied' }, 'automatic'],
  ['of a machine', 'aino@example.fi', { 'auto-submitted': 'auto-generated; x=y' }, 'automatic'],
  ['of an older machine', 'aino@example.fi', { precedence: 'bulk' }, 'automatic'],
  ['of Exchange that wants no answer', 'aino@example.fi', { 'x-auto-response-suppress': 'all' }, 'automatic'],
  ['of a mailing list', 'aino@example.fi', { 'list-id': '<uutiset.example.fi>' }, 'automatic'],
  ['that must not be answered', 'aino@example.fi', { 'return-path': '<>' }, 'automatic'],
  ['of a mail server', 'mailer-daemon@example.fi', {}, 'automatic'],
  ['of our own', 'palaute@example.fi', {}, 'own'],
])('a letter %s is known as such', (_name, email, headers, expected) => {
  expect(judgeLetter({ from: from(email), headers, report: undefined }, own)).toBe(expected);
});

test('a report on a letter is no feedback, whoever seems to have sent it', () => {
  expect(judgeLetter({ from: from('aino@example.fi'), headers: {}, report: { failed: [] } }, own)).toBe('bounce');
  expect(judgeLetter({ from: undefined, headers: {}, report: undefined }, own)).toBe('words');
});
