import type { PersonCtx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { findMyWoman } from './need-queries.ts';

type MyWoman = { personId: string; name: string; villageCode: string };

/** A woman with whom she keeps touch today. NotFound `link-not-found`. */
export async function getMyWoman({ db, actor }: PersonCtx, linkId: string): Promise<MyWoman> {
  const woman = isId(linkId) ? await findMyWoman(db, { linkId, heldBy: actor.personId }) : undefined;
  if (!woman) throw notFound('link-not-found');
  return { ...woman, name: woman.name ?? '' };
}
