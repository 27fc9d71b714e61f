import { expect, test } from 'vitest';
import { readTrackingCode } from '../cases/tracking-code.ts';
import { codeOfForm, formIdOf, isFormSecret, newFormSecret } from './form-secret.ts';

test('the same form with the same text has the same code, whatever else happens', () => {
  const secret = newFormSecret();
  expect(isFormSecret(secret)).toBe(true);
  expect(codeOfForm(secret, 'Kiitos!')).toBe(codeOfForm(secret, 'Kiitos!'));
  expect(readTrackingCode(codeOfForm(secret, 'Kiitos!'))).toBe(codeOfForm(secret, 'Kiitos!'));
  expect(formIdOf(secret, 'Kiitos!')).toBe(formIdOf(secret, 'Kiitos!'));
});
test('another text or another form is something else', () => {
  const secret = newFormSecret();
  const codes = [codeOfForm(secret, 'a'), codeOfForm(secret, 'b'), codeOfForm(newFormSecret(), 'a')];
  expect(new Set(codes).size).toBe(3);
  expect(formIdOf(secret, 'a')).not.toBe(formIdOf(secret, 'b'));
});
test('the name of a form, which is stored, tells neither its secret nor its code', () => {
  const secret = newFormSecret();
  expect(formIdOf(secret, 'a')).not.toContain(secret);
  expect(formIdOf(secret, 'a').toUpperCase()).not.toContain(codeOfForm(secret, 'a').slice(0, 4 + 1 + 4));
});
