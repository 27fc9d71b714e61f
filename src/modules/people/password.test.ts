import { describe, expect, test } from 'vitest';
import { makePasswords } from './password.ts';
import { passwordFault } from './password-rules.ts';

const quick = { logN: 4, r: 8, p: 1 };

describe('a password', () => {
  test('is verified with the cost that stands in its hash, whatever the cost is now', async () => {
    const stored = await makePasswords(quick).hash('four unrelated words here');
    expect(stored).toMatch(/^\$scrypt\$ln=4,r=8,p=1\$/);
    const dearer = makePasswords({ logN: 5, r: 8, p: 1 });
    expect(await dearer.verify('four unrelated words here', stored)).toBe(true);
    expect(await dearer.verify('four unrelated words hers', stored)).toBe(false);
  });
  test('costs as OWASP asks unless somebody says otherwise', async () => {
    const passwords = makePasswords();
    const stored = await passwords.hash('four unrelated words here');
    expect(stored).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
    expect(await passwords.verify('four unrelated words here', stored)).toBe(true);
  });
  test('has another hash each time', async () => {
    const passwords = makePasswords(quick);
    expect(await passwords.hash('the same words twice')).not.toBe(await passwords.hash('the same words twice'));
  });
  test('is the same password however the keyboard spells its letters', async () => {
    const passwords = makePasswords(quick);
    const stored = await passwords.hash('p\u00e4iv\u00e4n pitk\u00e4 lause');
    expect(await passwords.verify('pa\u0308iva\u0308n pitka\u0308 lause', stored)).toBe(true);
  });
  test('of nobody is never right', async () => {
    const passwords = makePasswords(quick);
    expect(await passwords.verify('', null)).toBe(false);
    expect(await passwords.verify('anything at all', undefined)).toBe(false);
  });
  test('is hashed in turn: a burst is answered in full, and one too long is told to come back', async () => {
    const passwords = makePasswords({ logN: 12, r: 8, p: 1 });
    const burst = (size: number) =>
      Promise.allSettled(Array.from({ length: size }, (_, at) => passwords.verify(`guess ${at}`, null)));
    expect((await burst(30)).every(({ status }) => status === 'fulfilled')).toBe(true);
    expect((await burst(60)).filter(({ status }) => status === 'rejected')).toHaveLength(18);
    expect((await burst(3)).every(({ status }) => status === 'fulfilled')).toBe(true);
  });
});

describe('a new password', () => {
  test.each([
    ['yksitoista1', 'too-short'],
    ['äöåäöåäöåäö', 'too-short'],
    ['x'.repeat(100) + 'y'.repeat(101), 'too-long'],
    ['Salasana1234', 'too-common'],
    ['PASSWORD1234', 'too-common'],
    ['kissakissakissa', 'repeats'],
    ['kisakisakisa', 'repeats'],
    ['aaaaaaaaaaaaa', 'repeats'],
    ['abababababab1', 'repeats'],
    ['aino.virtanen@example.fi', 'tells-who'],
    ['aino.virtanen', 'tells-who'],
    ['correct horse battery', undefined],
    ['kolme koiraa ja yksi kissa', undefined],
    ['            x', 'repeats'],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, 'aino.virtanen@example.fi')).toBe(fault);
  });
  test('of 12 emoji is long enough: characters are counted as people see code points, not as bytes', () => {
    expect(passwordFault('🙂🙃🐶🐱🐭🐹🐰🦊🐻🐼🐨🐯', 'a@b.fi')).toBeUndefined();
  });
});
