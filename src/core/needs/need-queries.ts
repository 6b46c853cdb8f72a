import type { Db } from '../shared/ctx.ts';

/** A woman with whom this executive keeps touch today. */
export const findMyWoman = (db: Db, { linkId, heldBy }: { linkId: string; heldBy: string }) =>
  db
    .selectFrom('links')
    .innerJoin('people', 'people.id', 'links.person_id')
    .select(['links.person_id as personId', 'people.name', 'links.village_code as villageCode'])
    .where('links.id', '=', linkId)
    .where('links.held_by', '=', heldBy)
    .where('links.kind', '=', 'woman')
    .where('links.left_on', 'is', null)
    .executeTakeFirst();
