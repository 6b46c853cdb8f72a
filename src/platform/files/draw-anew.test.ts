import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawAnew } from './draw-anew.ts';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#b3263a' } });

/** As a phone writes it: lying on its side, with the place where it was taken. */
const fromAPhone = () =>
  plain(3000, 1000)
    .withMetadata({
      orientation: 6,
      exif: { IFD0: { Make: 'Phone' }, IFD3: { GPSLatitude: '36/1 23/1 0/1', GPSLatitudeRef: 'N' } },
    })
    .jpeg()
    .toBuffer();

test('a phone photo comes out upright, no larger than a page needs, and does not say where it was taken', async () => {
  const photo = await fromAPhone();
  expect((await sharp(photo).metadata()).exif?.length).toBeGreaterThan(50);
  const drawn = await drawAnew(photo);
  expect(drawn).toMatchObject({ width: 533, height: 1600 });
  const { format, exif, xmp, iptc, icc } = await sharp(drawn?.webp).metadata();
  expect({ format, exif, xmp, iptc, icc }).toEqual({ format: 'webp' });
});

test('PNG and WebP are pictures too, and a small one is not blown up', async () => {
  expect(await drawAnew(await plain(20, 10).png().toBuffer())).toMatchObject({ width: 20, height: 10 });
  expect(await drawAnew(await plain(20, 10).webp().toBuffer())).toMatchObject({ width: 20, height: 10 });
});

test.for([
  ['a drawing that may hold script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['a page that calls itself a photo', Buffer.from('<!doctype html><title>photo.jpg</title>')],
  ['a photo cut off after its first bytes', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ['nothing', Buffer.alloc(0)],
] as const)('%s is no photo', async ([, bytes]) => {
  expect(await drawAnew(bytes)).toBeUndefined();
});

test('an animation is no way to send a thousand pictures: GIF is refused', async () => {
  expect(await drawAnew(await plain(20, 10).gif().toBuffer())).toBeUndefined();
});

test('a picture that would unfold to more than a machine holds is refused', async () => {
  const huge = await plain(9000, 9000).png({ compressionLevel: 9 }).toBuffer();
  expect(huge.length).toBeLessThan(2_000_000);
  expect(await drawAnew(huge)).toBeUndefined();
});
