import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { furnish } from '../desk/furnish.ts';
import { deletePhoto, findPhoto, markCover } from './photo-queries.ts';

const PhotoWish = z.strictObject({
  homeId: z.string(),
  photoId: z.string().refine(isId, { error: 'id-shape' }),
});
export type PhotoWish = z.input<typeof PhotoWish>;

async function checkPhoto(ctx: Ctx, { homeId, photoId }: PhotoWish): Promise<void> {
  const photo = await findPhoto(ctx.db, photoId);
  if (!photo || photo.home_id !== homeId) throw notFound('photo-not-found');
}

/** The photo is gone, for good. */
export async function removePhoto(ctx: Ctx, input: PhotoWish, once: Once = {}): Promise<string> {
  const wish = parseInput(PhotoWish, input);
  return furnish(ctx, once, {
    verb: 'remove-photo',
    wish,
    work: async (ctx, home) => {
      await checkPhoto(ctx, wish);
      if (home.cover_photo_id === wish.photoId) await markCover(ctx.db, home.id, null);
      await deletePhoto(ctx.db, wish.photoId);
      return { subjectId: wish.photoId };
    },
  });
}

/** The photo that stands on top of the home's page and on its card. */
export async function chooseCover(ctx: Ctx, input: PhotoWish, once: Once = {}): Promise<string> {
  const wish = parseInput(PhotoWish, input);
  return furnish(ctx, once, {
    verb: 'choose-cover',
    wish,
    work: async (ctx, home) => {
      await checkPhoto(ctx, wish);
      await markCover(ctx.db, home.id, wish.photoId);
      return { subjectId: wish.photoId };
    },
  });
}
