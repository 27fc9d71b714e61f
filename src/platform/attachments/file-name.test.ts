import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentTypes, typeFacts } from './attachment.ts';
import { cleanFileName } from './file-name.ts';

test.each([
  ['IMG_0001.JPG', 'IMG_0001.jpg'],
  ['../../etc/passwd', 'passwd.jpg'],
  ['C:\\Users\\Aino\\kuva.png', 'kuva.jpg'],
  ['lasku.pdf.exe', 'lasku pdf.jpg'],
  ['pihan kuva, ilta (2).jpeg', 'pihan kuva, ilta (2).jpg'],
  ['a"; filename="b.html', 'a filename= b.jpg'],
  ['rivi\r\nX-Evil: 1.jpg', 'rivi X-Evil 1.jpg'],
  ['gnp.\u202eexe.jpg', 'gnp exe.jpg'],
  ['äiti.jpg', 'äiti.jpg'],
  ['.htaccess', 'htaccess.jpg'],
  ['.jpg', 'file.jpg'],
  ['con.jpg', 'file.jpg'],
  ['', 'file.jpg'],
])('%j becomes %j', (sent, kept) => {
  expect(cleanFileName(sent, 'jpeg')).toBe(kept);
});

test('whatever was sent, the name is one short line without a folder and with one ending', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...attachmentTypes), (sent, type) => {
      const name = cleanFileName(sent, type);
      expect([...name].length).toBeLessThanOrEqual(100);
      expect(name).toMatch(/^[^\p{Cc}\p{Zl}\p{Zp}/\\<>:"|?*;%.]+\.[a-z]+$/u);
      expect(name.endsWith(`.${typeFacts[type].ending}`)).toBe(true);
      expect(cleanFileName(name, type)).toBe(name);
    }),
  );
});
