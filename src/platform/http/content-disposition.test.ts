import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentDisposition } from './content-disposition.ts';

test.each([
  ['kuva.jpg', 'attachment; filename="kuva.jpg"'],
  ['Pihan ovi.jpg', 'attachment; filename="Pihan ovi.jpg"'],
  ['äiti.jpg', `attachment; filename="aiti.jpg"; filename*=UTF-8''%C3%A4iti.jpg`],
  ['a"b\r\n.jpg', `attachment; filename="a_b__.jpg"; filename*=UTF-8''a%22b%0D%0A.jpg`],
])('%j', (name, header) => {
  expect(contentDisposition('attachment', name)).toBe(header);
});

test('whatever the name, the header is one line of plain signs and the name can be read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
      const header = contentDisposition('inline', name);
      expect(header).toMatch(/^inline; filename="[\x20\x21\x23-\x7e]*"(?:; filename\*=UTF-8''[\x21-\x7e]*)?$/);
      const whole = /filename\*=UTF-8''(.*)$/.exec(header)?.[1];
      expect(whole === undefined ? name : decodeURIComponent(whole)).toBe(name.toWellFormed());
      expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
    }),
  );
});
