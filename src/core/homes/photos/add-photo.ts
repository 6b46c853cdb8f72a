import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Once } from '../../deeds/answer-once.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { invalid, ruleBroken, type FieldFault } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { line } from '../../shared/text.ts';
import { furnish } from '../desk/furnish.ts';
import { mostPhotos, type Arrived, type Picture } from './photo.ts';
import { insertPhoto, listPhotos, markCover } from './photo-queries.ts';

export const AddPhoto = z.strictObject({
  homeId: z.string(),
  /** What is seen on it, for who cannot see it. */
  alt: line(1, 120),
  showsPeople: z.boolean(),
  /** Whoever can be recognised has agreed. */
  agreed: z.boolean(),
  cover: z.boolean(),
});
export type AddPhoto = z.input<typeof AddPhoto>;

function check(wish: z.output<typeof AddPhoto>, arrived: Arrived): Picture {
  const faults: FieldFault[] = [];
  if (typeof arrived === 'string') faults.push({ path: 'photo', code: arrived });
  if (wish.showsPeople && !wish.agreed) faults.push({ path: 'agreed', code: 'consent-needed' });
  if (faults.length > 0 || typeof arrived === 'string') throw invalid(faults);
  return arrived;
}

/** A photo for a home's page. Where people can be recognised the host confirms that they agreed; the audit says who did. */
export async function addPhoto(
  ctx: Ctx,
  input: AddPhoto & { picture: Arrived },
  once: Once = {},
): Promise<string> {
  const { picture: arrived, ...typed } = input;
  const wish = parseInput(AddPhoto, typed);
  const picture = check(wish, arrived);
  const hash = createHash('sha256').update(picture.webp).digest('base64url');
  return furnish(ctx, once, {
    verb: wish.showsPeople ? 'add-photo-of-people' : 'add-photo',
    wish: { ...wish, ...{ hash } },
    work: async (ctx, home) => {
      if ((await listPhotos(ctx.db, home.id)).length >= mostPhotos) throw ruleBroken('photos-enough');
      const id = ctx.newId();
      const { alt, showsPeople: shows_people } = wish;
      await insertPhoto(ctx.db, { id, home_id: home.id, alt, ...picture, shows_people, added_at: ctx.now });
      if (wish.cover) await markCover(ctx.db, home.id, id);
      return { subjectId: id };
    },
  });
}
