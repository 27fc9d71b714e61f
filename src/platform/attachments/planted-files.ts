import sharp from 'sharp';
import { plantArchive, type PlantedEntry } from '../files/tabular/planted-archive.ts';

/** A picture with a coloured half, for tests: where the red is tells how it was turned. */
export function plantPicture(width: number, height: number) {
  const red = { create: { width: Math.ceil(width / 2), height, channels: 3, background: '#ff0000' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#0000ff' } }).composite([
    { input: red, left: 0, top: 0 },
  ]);
}

/** A photograph as a phone takes it: lying on its side, with place, camera and a comment in its metadata. */
export const plantPhoto = (comment: string): Promise<Buffer> =>
  plantPicture(80, 40)
    .jpeg()
    .withExif({
      IFD0: { Make: 'Koepuhelin', ImageDescription: comment },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '60/1 10/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '24/1 56/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

/** A PDF of one empty page with more objects and a tail, for tests. */
export function plantPdf(more = '', tail = ''): Buffer {
  const body = `%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>> endobj
${more}
trailer <</Root 1 0 R>>
%%EOF
${tail}`;
  return Buffer.from(body, 'latin1');
}

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document, for tests; entries of the same name stand in for the ordinary ones. */
export function plantWord(more: readonly PlantedEntry[] = []): Buffer {
  const ordinary: PlantedEntry[] = [
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    },
    { name: 'word/document.xml', content: '<w:document><w:body><w:p/></w:body></w:document>' },
  ];
  const replaced = new Set(more.map(({ name }) => name));
  return plantArchive([...ordinary.filter(({ name }) => !replaced.has(name)), ...more]);
}

/** An OpenDocument text, for tests. */
export const plantOpenDocument = (more: readonly PlantedEntry[] = []): Buffer =>
  plantArchive([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content: '<office:document-content/>' },
    ...more,
  ]);

/** The harmless file that every scanner takes for a virus (EICAR, "Anti-Malware Testfile"), put together so that this source is not one. */
export const plantEicar = (): Buffer =>
  Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''), 'latin1');
