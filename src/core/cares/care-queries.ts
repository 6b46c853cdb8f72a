import type { Db } from '../shared/ctx.ts';
import type { WayToAgree } from './care.ts';

const hers = (db: Db, heldBy: string) =>
  db
    .selectFrom('links')
    .innerJoin('executives', 'executives.id', 'links.executive_id')
    .select(['links.id', 'links.person_id as personId'])
    // Whoever has left keeps her links on paper until they are handed over, and keeps nobody in mind.
    .where('executives.left_on', 'is', null)
    .where('links.held_by', '=', heldBy)
    .where('links.kind', '=', 'woman')
    .where('links.left_on', 'is', null);

type Hers = { linkId: string; heldBy: string };

/** Whom a link of hers is with, by her name. */
export const findMyWoman = (db: Db, { linkId, heldBy }: Hers) =>
  hers(db, heldBy)
    .innerJoin('people', 'people.id', 'links.person_id')
    .select('people.name')
    .where('links.id', '=', linkId)
    .executeTakeFirst();

/** A woman with whom this executive keeps touch; until the transaction ends the link neither ends nor moves. */
export const lockMyWoman = (db: Db, { linkId, heldBy }: Hers) =>
  hers(db, heldBy).where('links.id', '=', linkId).forUpdate('links').executeTakeFirst();

/** False where she has been erased; until the transaction ends she is not. As the system. */
export async function holdWoman(db: Db, personId: string): Promise<boolean> {
  const living = db.selectFrom('people').select('id').where('erased_at', 'is', null);
  return (await living.where('id', '=', personId).forKeyShare().executeTakeFirst()) !== undefined;
}

/** False where she is an executive no more; until the transaction ends she is one. As the system. */
export async function holdExecutive(db: Db, personId: string): Promise<boolean> {
  const standing = db.selectFrom('executives').select('id').where('left_on', 'is', null);
  return (await standing.where('person_id', '=', personId).forShare().executeTakeFirst()) !== undefined;
}

type NewCare = {
  link_id: string;
  person_id: string;
  kinds: Buffer;
  said_yes: WayToAgree;
  said_on: string;
  keep_until: string;
};

/** Asked anew, what was said before is gone. */
export const keepCare = (db: Db, { link_id, person_id, ...said }: NewCare) =>
  db
    .insertInto('cares')
    .values({ link_id, person_id, ...said })
    .onConflict((conflict) => conflict.column('link_id').doUpdateSet(said))
    .execute();

/** Of each of those whom an executive keeps touch with, as long as it may be kept. */
export const listCaresOf = (db: Db, { heldBy, today }: { heldBy: string; today: string }) =>
  hers(db, heldBy)
    .innerJoin('cares', 'cares.link_id', 'links.id')
    .select(['cares.kinds', 'cares.keep_until as keepUntil'])
    .where('cares.keep_until', '>=', today)
    .execute();

/** False where there is none. */
export async function deleteCare(db: Db, linkId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('cares')
    .where('link_id', '=', linkId)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** What one executive kept in mind, whoever keeps touch with them next. As the system. */
export const deleteCaresOf = (db: Db, heldBy: string) =>
  db
    .deleteFrom('cares')
    .where('link_id', 'in', db.selectFrom('links').select('id').where('held_by', '=', heldBy))
    .execute();

/** Those whose last day has passed. As the system. */
export const deleteCaresUntil = (db: Db, today: string) =>
  db
    .deleteFrom('cares')
    .where('keep_until', '<', today)
    .returning(['link_id as linkId', 'person_id as personId'])
    .execute();
