import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toTurtle } from './turtle.ts';

const about = (more: Readonly<Record<string, string>>) => ({
  '@context': { dct: 'http://purl.org/dc/terms/' },
  '@id': 'https://example.org/a b<c>',
  '@type': 'dcat:Catalog',
  ...more,
});

test('nodes with an address stand alone, others within', () => {
  const text = toTurtle({
    ...about({ 'dct:identifier': 'x' }),
    'dct:publisher': { '@id': '#p', '@type': 'foaf:Agent', 'foaf:name': [{ '@value': 'Kaupunki', '@language': 'fi' }] },
    'dct:temporal': { 'dcat:startDate': { '@value': '2020-10-01', '@type': 'xsd:date' } },
    'dct:license': { '@id': 'https://example.org/l' },
    'dct:subject': [],
  });
  expect(text).toBe(`@prefix dct: <http://purl.org/dc/terms/> .

<https://example.org/a\\u0020b\\u003Cc\\u003E>
  a dcat:Catalog ;
  dct:identifier "x" ;
  dct:publisher <#p> ;
  dct:temporal [ dcat:startDate "2020-10-01"^^xsd:date ] ;
  dct:license <https://example.org/l> .

<#p>
  a foaf:Agent ;
  foaf:name "Kaupunki"@fi .
`);
});

test('any text is one literal on one line, and reads back as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"', '\\', '\n', '\r', '\u0000', '\\u0041'),
      (text, sign) => {
        const written = toTurtle(about({ 'dct:title': `${text}${sign}${text}` }));
        const literal = /dct:title "([^"\n\r]*)" \.\n$/.exec(written)?.[1];
        expect(
          literal?.replaceAll(/\\u([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
        ).toBe(`${text}${sign}${text}`);
      },
    ),
  );
});
