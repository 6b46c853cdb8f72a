import sharp from 'sharp';
import type { Picture } from '../../core/homes/photos/photo.ts';

const longestSide = 1600;
/** Of a picture of 20 MB more could unfold than a small machine holds. */
const mostPixels = 60_000_000;
const mostBytes = 1_000_000;
const qualities = [80, 60, 40];

// One photo at a time, and nothing of it kept: the same process answers residents.
sharp.cache(false);
sharp.concurrency(1);

const beginsWith = (bytes: Buffer, at: number, signature: string) =>
  bytes.subarray(at, at + signature.length).equals(Buffer.from(signature, 'latin1'));

/** By its first bytes, whatever its name says: nothing else ever reaches the decoder. */
const isPicture = (bytes: Buffer): boolean =>
  beginsWith(bytes, 0, '\u00ff\u00d8\u00ff') ||
  beginsWith(bytes, 0, '\u0089PNG\r\n\u001a\n') ||
  (beginsWith(bytes, 0, 'RIFF') && beginsWith(bytes, 8, 'WEBP'));

/** Turned upright, made no larger than a page needs; no EXIF, no position, no profile comes along. */
async function draw(bytes: Buffer): Promise<Picture | undefined> {
  const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  for (const quality of qualities) {
    const { data, info } = await upright.clone().webp({ quality }).toBuffer({ resolveWithObject: true });
    if (data.length <= mostBytes) return { webp: data, width: info.width, height: info.height };
  }
  return undefined;
}

let last: Promise<unknown> = Promise.resolve();

/** A photo drawn anew from a JPEG, PNG or WebP; undefined where the bytes are no such picture, or a broken one. */
export async function drawAnew(bytes: Buffer): Promise<Picture | undefined> {
  if (!isPicture(bytes)) return undefined;
  const drawn = last.then(() => draw(bytes)).catch(() => undefined);
  last = drawn;
  return drawn;
}
