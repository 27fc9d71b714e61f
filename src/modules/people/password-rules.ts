/** In characters as people count them, after normalising. */
export const passwordLength = { least: 12, most: 200 } as const;

export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'repeats' | 'tells-who';

/**
 * Of the passwords that leaks hold most often, those long enough to pass the
 * length rule, with their Finnish and Swedish cousins. Compared without case.
 */
const commonest = new Set([
  '123456789012',
  '1234567890123',
  '12345678901234',
  '123456789abc',
  '123456789qwe',
  '1234567890qwerty',
  '1q2w3e4r5t6y',
  '1q2w3e4r5t6y7u',
  '1qaz2wsx3edc',
  'abcdefghijkl',
  'abcdefghijklm',
  'adminadmin123',
  'administrator',
  'changeme1234',
  'helsinki1234',
  'helsinki2024',
  'helsinki2025',
  'helsinki2026',
  'iloveyou1234',
  'jääkiekko123',
  'kuulolla1234',
  'letmein12345',
  'losenord1234',
  'lösenord1234',
  'passw0rd1234',
  'password1234',
  'password12345',
  'password123456',
  'password2026',
  'perkele12345',
  'q1w2e3r4t5y6',
  'qazwsxedcrfv',
  'qwerty123456',
  'qwerty1234567',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiopas',
  'qwertyuiopå¨',
  'salasana1234',
  'salasana12345',
  'salasana123456',
  'salasana2026',
  'talvi2026talvi',
  'unbelievable',
  'valkommen123',
  'welcome12345',
  'zaq12wsxcde3',
]);

/**
 * What is wrong with a new password, if anything: only its length, and what
 * anyone would guess first. No rules of composition (NIST SP 800-63B, 3.1.1.2).
 */
export function passwordFault(password: string, email: string): PasswordFault | undefined {
  const spelled = password.normalize('NFKC').toLowerCase();
  const length = [...spelled].length;
  if (length < passwordLength.least) return 'too-short';
  if (length > passwordLength.most) return 'too-long';
  if (commonest.has(spelled)) return 'too-common';
  if (/^(.{1,6})\1+.{0,5}$/u.test(spelled)) return 'repeats';
  if (spelled === email || spelled === email.split('@')[0]) return 'tells-who';
  return undefined;
}
