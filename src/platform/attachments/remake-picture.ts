import sharp, { type OutputInfo } from 'sharp';
import { attachmentLimits, type AttachmentType, type SentFile } from './attachment.ts';
import { fileRefusal } from './attachment-problem.ts';

export interface RemadePicture {
  readonly type: Extract<AttachmentType, 'jpeg' | 'png'>;
  readonly bytes: Uint8Array;
  readonly size: { readonly width: number; readonly height: number };
}

// One thread a picture and no kept pixels: a flood of pictures must not take the machine from everyone else.
sharp.concurrency(1);
sharp.cache(false);
// The types that are recognised are the types that may be read; libvips knows many more, some by programs of others.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
});

const mostSeconds = 20;

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes a picture anew from its pixels: turned as its orientation says, in sRGB, at most `side` pixels long, its first
 * frame only, and without place, camera, comments, colour profile or anything that stood before or behind it.
 * Photographs become JPEG; what is transparent or drawn (PNG, GIF) stays PNG. One at a time. Throws a Problem.
 */
export function remakePicture(file: SentFile): Promise<RemadePicture> {
  const made = last.then(() => remake(file));
  last = made.catch(() => undefined);
  return made;
}

async function remake({ name, bytes }: SentFile): Promise<RemadePicture> {
  try {
    const picture = sharp(bytes, {
      limitInputPixels: attachmentLimits.pixels,
      failOn: 'error',
      pages: 1,
      animated: false,
    });
    const { format, hasAlpha, width, height } = await picture.metadata();
    if (width * height > attachmentLimits.pixels) throw fileRefusal('picture-too-large', name, { most: megapixels });
    const { side } = attachmentLimits;
    const turned = picture
      .timeout({ seconds: mostSeconds })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb');
    const isDrawn = format === 'png' || format === 'gif' || hasAlpha;
    const drawn = isDrawn
      ? await turned.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })
      : undefined;
    if (drawn && drawn.data.length <= attachmentLimits.fileBytes) return remade('png', drawn);
    const photo = turned.flatten({ background: '#ffffff' }).jpeg({ quality: 85 });
    return remade('jpeg', await photo.toBuffer({ resolveWithObject: true }));
  } catch (cause) {
    if (cause instanceof Error && /pixel limit/i.test(cause.message)) {
      throw fileRefusal('picture-too-large', name, { most: megapixels }, cause);
    }
    throw cause instanceof Error && cause.name === 'Problem' ? cause : fileRefusal('picture-broken', name, {}, cause);
  }
}

const megapixels = attachmentLimits.pixels / 1_000_000;

const remade = (type: RemadePicture['type'], made: { data: Buffer; info: OutputInfo }): RemadePicture => ({
  type,
  bytes: new Uint8Array(made.data),
  size: { width: made.info.width, height: made.info.height },
});
