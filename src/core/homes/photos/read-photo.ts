import type { Ctx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { findPicture } from './photo-queries.ts';

/** A photo as everybody may see it. NotFound where it is gone, or its home has closed. */
export async function readPhoto(ctx: Ctx, photoId: string): Promise<Buffer> {
  const picture = isId(photoId) ? await findPicture(ctx.db, photoId) : undefined;
  if (!picture) throw notFound('photo-not-found');
  return picture.webp;
}
