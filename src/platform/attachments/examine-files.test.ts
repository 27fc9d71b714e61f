import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../kernel/hash.ts';
import { Problem } from '../../kernel/problem.ts';
import { collectProblemTexts, problemText } from '../http/problem-texts.ts';
import { plantArchive } from '../files/tabular/planted-archive.ts';
import { attachmentLimits } from './attachment.ts';
import { examineFile, examineFiles } from './examine-files.ts';
import { plantEicar, plantOpenDocument, plantPdf, plantPhoto, plantPicture, plantWord } from './planted-files.ts';

const refusalOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  try {
    const taken = await examineFile({ name, bytes });
    return `taken as ${taken.type}`;
  } catch (fault) {
    if (fault instanceof Problem) return fault.code.replace('attachments.', '');
    throw fault;
  }
};

const pixelAt = async (bytes: Uint8Array, left: number, top: number): Promise<'red' | 'blue'> => {
  const { data } = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return (data[0] ?? 0) > (data[2] ?? 0) ? 'red' : 'blue';
};

describe('a picture is made anew', () => {
  test('a photograph loses its place, camera and comment, and stands upright', async () => {
    const photo = await plantPhoto('Kotiovi, Esimerkkikatu 5');
    expect(photo.includes('Esimerkkikatu')).toBe(true);
    const taken = await examineFile({ name: 'IMG_1.JPG', bytes: photo });
    expect(taken).toMatchObject({ name: 'IMG_1.jpg', type: 'jpeg', size: { width: 40, height: 80 } });
    const { exif, xmp, iptc, icc, orientation } = await sharp(taken.bytes).metadata();
    expect([exif, xmp, iptc, icc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(Buffer.from(taken.bytes).includes('Esimerkkikatu')).toBe(false);
    // The red half was on the left; turned clockwise it is on top.
    expect([await pixelAt(taken.bytes, 20, 10), await pixelAt(taken.bytes, 20, 70)]).toEqual(['red', 'blue']);
    expect(taken.hash).toBe(sha256(taken.bytes));
  });

  test('what is hidden behind the picture is gone', async () => {
    const picture = await plantPicture(20, 20).png().toBuffer();
    const polyglot = Buffer.concat([picture, plantArchive([{ name: 'a.sh', content: 'rm -rf /' }])]);
    const taken = await examineFile({ name: 'kuva.png', bytes: polyglot });
    expect(taken.type).toBe('png');
    expect(Buffer.from(taken.bytes).includes('a.sh')).toBe(false);
  });

  test('what is transparent stays so, a WebP photograph becomes JPEG, a GIF its first frame', async () => {
    const clear = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#ff000080' } })
      .webp()
      .toBuffer();
    expect((await examineFile({ name: 'a.webp', bytes: clear })).type).toBe('png');
    const photo = await plantPicture(30, 30).webp().toBuffer();
    expect(await examineFile({ name: 'b.webp', bytes: photo })).toMatchObject({ type: 'jpeg', name: 'b.jpg' });
    const frame = await plantPicture(10, 20).png().toBuffer();
    const moving = await sharp([frame, await sharp(frame).negate().toBuffer()], { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    expect(await examineFile({ name: 'c.gif', bytes: moving })).toMatchObject({
      type: 'png',
      size: { width: 10, height: 20 },
    });
  });

  test('a large picture is made smaller, and one of too many pixels is refused unread', async () => {
    const large = await plantPicture(5000, 2500).jpeg().toBuffer();
    expect((await examineFile({ name: 'a.jpg', bytes: large })).size).toEqual({ width: 4000, height: 2000 });
    // A few kilobytes that would unpack to 400 million pixels.
    const bomb = await sharp({
      create: { width: 20_000, height: 20_000, channels: 3, background: '#000' },
      limitInputPixels: false,
    })
      .png()
      .toBuffer();
    const before = process.memoryUsage().rss;
    expect(await refusalOf('pommi.png', bomb)).toBe('picture-too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  test('a broken picture is refused', async () => {
    const picture = await plantPicture(200, 200).jpeg().toBuffer();
    expect(await refusalOf('a.jpg', picture.subarray(0, picture.length / 3))).toBe('picture-broken');
    expect(await refusalOf('b.jpg', Buffer.from('\xff\xd8\xff\xe0<script>alert(1)</script>', 'latin1'))).toBe(
      'picture-broken',
    );
  });
});

describe('a file is what its content says, whatever its name', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  test.each([
    ['svg', 'kuva.png', svg],
    ['svg', 'kuva.svg', `<?xml version="1.0"?>\n<!-- x -->\n${svg}`],
    ['web-page', 'kuva.jpg', '<!DOCTYPE html><script>alert(1)</script>'],
    ['web-page', 'a.txt', '\ufeff  <html><body onload=alert(1)>'],
    ['web-page', 'a.txt', '<?xml version="1.0"?><x/>'],
    ['program', 'a.txt', '#!/bin/sh\nrm -rf /'],
    ['program', 'a.jpg', '<?php system($_GET["c"]);'],
    ['program', 'a.bat', '@echo off\r\ndel *.*'],
    ['program', 'a.js', 'alert(1)'],
    ['program', 'lasku.pdf.exe', 'teksti'],
    ['not-text', 'a.txt', 'teksti\u0000ja muuta'],
    ['empty', 'a.txt', ''],
  ])('%s: %s', async (fault, name, content) => {
    expect(await refusalOf(name, Buffer.from(content))).toBe(fault);
  });

  test.each([
    ['program', Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(500)])],
    ['program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'), Buffer.alloc(500)])],
    ['archive', Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\0', 'latin1'), Buffer.alloc(100)])],
    ['archive', Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0])],
    ['old-office', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)])],
    ['heic', Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(100)])],
    ['other-type', Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\0', 'latin1'), Buffer.alloc(100)])],
  ])('%s, named as a picture', async (fault, bytes) => {
    expect(await refusalOf('kuva.jpg', bytes)).toBe(fault);
  });

  test('text is kept as UTF-8, also from an old Windows', async () => {
    const old = await examineFile({ name: 'kirje.TXT', bytes: Buffer.from('Hyv\xe4\xe4 p\xe4iv\xe4\xe4', 'latin1') });
    expect([old.name, Buffer.from(old.bytes).toString('utf8')]).toEqual(['kirje.txt', 'Hyvää päivää']);
    const wide = await examineFile({ name: 'a', bytes: Buffer.from('\ufeffHyvää', 'utf16le') });
    expect(Buffer.from(wide.bytes).toString('utf8')).toBe('Hyvää');
  });
});

describe('a PDF', () => {
  test('is kept as it came', async () => {
    const pdf = plantPdf();
    const taken = await examineFile({ name: 'lasku.pdf', bytes: pdf });
    expect([taken.type, Buffer.from(taken.bytes).equals(pdf)]).toEqual(['pdf', true]);
  });

  const packed = deflateSync('4 0 <</S/JavaScript/JS(app.alert(1))>>');
  test.each([
    ['pdf-active', plantPdf('4 0 obj <</S/JavaScript/JS(app.alert(1))>> endobj')],
    ['pdf-active', plantPdf('4 0 obj <</S/Java#53cript/JS(app.alert(1))>> endobj')],
    ['pdf-active', plantPdf('4 0 obj <</S/Launch/F(cmd.exe)>> endobj')],
    ['pdf-active', plantPdf('4 0 obj <</Type/EmbeddedFile>> endobj')],
    [
      'pdf-active',
      plantPdf(
        `5 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed.toString('latin1')}\nendstream endobj`,
      ),
    ],
    ['pdf-two-things', plantPdf('', plantArchive([{ name: 'a.class', content: 'x' }]).toString('latin1'))],
    ['pdf-two-things', plantPdf('<script>alert(1)</script>')],
    ['pdf-broken', plantPdf().subarray(0, 60)],
  ])('with more in it is refused: %s', async (fault, bytes) => {
    expect(await refusalOf('a.pdf', bytes)).toBe(fault);
  });

  test('a bomb in an object stream is refused', async () => {
    const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024));
    const pdf = plantPdf(`5 0 obj <</Type/ObjStm>>\nstream\n${bomb.toString('latin1')}\nendstream endobj`);
    expect(await refusalOf('a.pdf', pdf)).toBe('pdf-broken');
  });
});

describe('a document of an office program', () => {
  test('is told by its content', async () => {
    expect(await refusalOf('a.zip', plantWord())).toBe('taken as docx');
    expect(await refusalOf('kuva.jpg', plantOpenDocument())).toBe('taken as odt');
  });

  const external = (type: string): string =>
    `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://ilkea.example/a" TargetMode="External"/></Relationships>`;
  test.each([
    ['office-active', plantWord([{ name: 'word/vbaProject.bin', content: 'x' }])],
    ['office-active', plantWord([{ name: 'word/embeddings/oleObject1.bin', content: 'x' }])],
    ['office-active', plantWord([{ name: 'word/_rels/settings.xml.rels', content: external('attachedTemplate') }])],
    ['taken as docx', plantWord([{ name: 'word/_rels/document.xml.rels', content: external('hyperlink') }])],
    ['office-active', plantOpenDocument([{ name: 'Basic/Standard/Module1.xml', content: 'x' }])],
    ['office-active', plantWord([{ name: 'word/media/a.exe', content: 'x' }])],
    ['office-too-large', plantWord([{ name: 'word/media/a.xml', content: Buffer.alloc(40 * 1024 * 1024) }])],
    ['office-too-large', plantWord(Array.from({ length: 1001 }, (_, at) => ({ name: `a/${at}.xml`, content: '' })))],
    ['office-broken', plantWord([{ name: '../ulos.xml', content: 'x' }])],
    ['office-broken', plantWord([{ name: 'word/a.xml', content: '/etc/passwd', mode: 0o120777 }])],
    // It tells one byte and unpacks to three million.
    ['office-broken', plantWord([{ name: 'word/a.xml', content: Buffer.alloc(3_000_000), toldSize: 1 }])],
    ['office-broken', Buffer.concat([plantWord(), Buffer.from('<script>alert(1)</script>')])],
    ['archive', plantArchive([{ name: 'a.txt', content: 'x' }])],
  ])('%s', async (outcome, bytes) => {
    expect(await refusalOf('a.docx', bytes)).toBe(outcome);
  });
});

describe('the files of one message', () => {
  const text = (name: string, bytes: number) => ({ name, bytes: Buffer.alloc(bytes, 'a') });

  test('too large, too many, too much together', async () => {
    const { fileBytes, files } = attachmentLimits;
    expect(await refusalOf('a.txt', Buffer.alloc(fileBytes, 'a'))).toBe('taken as text');
    expect(await refusalOf('a.txt', Buffer.alloc(fileBytes + 1, 'a'))).toBe('too-large');
    const many = await examineFiles(Array.from({ length: files + 1 }, (_, at) => text(`${at}.txt`, 10)));
    expect([many.accepted.length, many.refused.map(({ code }) => code)]).toEqual([0, ['attachments.too-many']]);
    const heavy = await examineFiles([text('a.txt', 9e6), text('b.txt', 9e6), text('c.txt', 9e6)]);
    expect(heavy.refused.map(({ code }) => code)).toEqual(['attachments.too-large-together']);
  });

  test('one bad file leaves the good ones, and says in words which it was', async () => {
    const { accepted, refused } = await examineFiles([
      text('hyvä.txt', 3),
      { name: 'C:\\temp\\paha\u202e.svg', bytes: Buffer.from('<svg/>') },
    ]);
    expect(accepted.map(({ name }) => name)).toEqual(['hyvä.txt']);
    const texts = collectProblemTexts([]);
    expect(refused.map((problem) => problemText(texts, problem, 'fi'))).toEqual([
      'Kuva ”paha.svg” on SVG-muodossa, joka voi sisältää ohjelmia. Tallenna kuva PNG- tai JPEG-muodossa.',
    ]);
  });

  test('whatever bytes come, there is an answer', async () => {
    const starts = ['', '%PDF-1.4', 'PK\x03\x04', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'GIF89a', 'RIFF0000WEBP'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const bytes = Buffer.concat([Buffer.from(start, 'latin1'), rest]);
        const { accepted, refused } = await examineFiles([{ name: 'a', bytes }]);
        expect(accepted.length + refused.length).toBe(1);
      }),
      { numRuns: 300 },
    );
  });

  test('the test virus is text for us: a scanner finds it', async () => {
    expect(await refusalOf('eicar.txt', plantEicar())).toBe('taken as text');
    expect(await refusalOf('eicar.com', plantEicar())).toBe('program');
  });
});
