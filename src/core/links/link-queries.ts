import type { Db } from '../shared/ctx.ts';
import { villagesOf, type Leaving, type LinkHistory, type LinkKind, type SaidYes } from './link.ts';

export type NewLink = {
  id: string;
  kind: LinkKind;
  executive_id: string;
  held_by: string;
  person_id: string;
  village_code: string;
  joined_on: string;
  joined_at: Date;
  first_due_on: string;
  due_on: string;
  said_yes: SaidYes | null;
};

export const insertLink = (db: Db, link: NewLink) => db.insertInto('links').values(link).execute();

const links = (db: Db) =>
  db
    .selectFrom('links')
    .select(['links.id', 'executive_id', 'held_by', 'person_id', 'links.village_code', 'joined_on'])
    .select(['first_due_on', 'due_on', 'left_on'])
    .select((eb) => eb.ref('kind').$castTo<LinkKind>().as('kind'))
    .select((eb) => eb.ref('said_yes').$castTo<SaidYes | null>().as('said_yes'));

const standing = (db: Db) => links(db).where('left_on', 'is', null);

/** A link that stands and that she may see; until the transaction ends nobody visits on it, moves or ends it. */
export const lockLink = (db: Db, linkId: string) =>
  standing(db).where('links.id', '=', linkId).forUpdate().executeTakeFirst();

/** Also one that has ended. As the system. */
export const findLink = (db: Db, linkId: string) =>
  links(db).where('links.id', '=', linkId).executeTakeFirst();

/** Whom a link of hers is with. */
export const getPersonOfLink = async (db: Db, linkId: string): Promise<string> =>
  (await links(db).where('links.id', '=', linkId).executeTakeFirstOrThrow()).person_id;

/** One that she held once or holds: of a visit of hers. */
export const lockHeldLink = (db: Db, linkId: string) =>
  links(db).where('links.id', '=', linkId).forUpdate().executeTakeFirstOrThrow();

export type LinkRow = NonNullable<Awaited<ReturnType<typeof lockLink>>>;

/** The link by which a woman, or the chair of a village, is kept touch with. Asked as the system where it may be another's. */
export const findStandingLink = (
  db: Db,
  { kind, ...of }: { kind: LinkKind; personId?: string; villageCode?: string },
) =>
  standing(db)
    .where('kind', '=', kind)
    .$if(of.personId !== undefined, (query) => query.where('person_id', '=', of.personId ?? ''))
    .$if(of.villageCode !== undefined, (query) =>
      query.where('links.village_code', '=', of.villageCode ?? ''),
    )
    .executeTakeFirst();

/** The same; until the transaction ends nobody visits on it, moves or ends it. As the system. */
export async function lockStandingLink(
  db: Db,
  of: Parameters<typeof findStandingLink>[1],
): Promise<LinkRow | undefined> {
  const lock = async () => {
    const found = await findStandingLink(db, of);
    return found && lockLink(db, found.id);
  };
  // One that was handed over while this waited for it has another in its place by now.
  return (await lock()) ?? lock();
}

export type ChairOf = { villageCode: string; executiveId: string; name: string | null };

/** Who is the chair of each of these villages, and who leads it, as far as somebody does. Asked as the system. */
export async function listChairsOf(db: Db, villageCodes: readonly string[]): Promise<ChairOf[]> {
  if (villageCodes.length === 0) return [];
  return db
    .selectFrom('links')
    .innerJoin('people', 'people.id', 'links.person_id')
    .select(['links.village_code as villageCode', 'links.executive_id as executiveId', 'people.name'])
    .where('kind', '=', 'chair')
    .where('left_on', 'is', null)
    .where('links.village_code', 'in', villageCodes)
    .execute();
}

/** All that stand of one executive, also one who left; until the transaction ends nothing becomes of them elsewhere. As the system. */
export const lockLinksOf = (db: Db, executive: { id: string; person_id: string }) =>
  standing(db)
    // By whoever holds them they are found; the executive alone would be looked for among all that stand.
    .where('held_by', '=', executive.person_id)
    .where('executive_id', '=', executive.id)
    .orderBy('links.id')
    .forUpdate()
    .execute();

/** Those by which somebody keeps touch with her. As the system. */
export const lockLinksWith = (db: Db, personId: string) =>
  standing(db).where('person_id', '=', personId).orderBy('links.id').forUpdate().execute();

/** Those with several women at once. As the system. */
export const lockLinksOfWomen = (db: Db, personIds: readonly string[]) =>
  standing(db)
    .where('kind', '=', 'woman')
    .where('person_id', 'in', personIds)
    .orderBy('links.id')
    .forUpdate()
    .execute();

/** What was ever noted on visits to them. As the system. */
export const forgetNotesOf = (db: Db, personIds: readonly string[]) =>
  db
    .updateTable('visits')
    .set({ note: null })
    .where('note', 'is not', null)
    .where('link_id', 'in', db.selectFrom('links').select('id').where('person_id', 'in', personIds))
    .execute();

type Left = { on: string; at: Date; by: string; why: Leaving };

export const markLinkLeft = (db: Db, linkId: string, { on, at, by, why }: Left) =>
  db
    .updateTable('links')
    .set({ left_on: on, left_at: at, left_by: by, left_why: why })
    .where('id', '=', linkId)
    .execute();

export const dropPlan = (db: Db, linkId: string) =>
  db.updateTable('links').set({ next_on: null }).where('id', '=', linkId).execute();

export const markDue = (db: Db, linkId: string, dueOn: string) =>
  db.updateTable('links').set({ due_on: dueOn }).where('id', '=', linkId).execute();

export const markMoved = (db: Db, linkId: string, villageCode: string) =>
  db.updateTable('links').set({ village_code: villageCode }).where('id', '=', linkId).execute();

/** Moved twice on one day, it lies where it lay in the end. */
export const insertMove = (
  db: Db,
  move: { link_id: string; moved_on: string; from_code: string; to_code: string },
) =>
  db
    .insertInto('link_moves')
    .values(move)
    .onConflict((conflict) =>
      conflict.columns(['link_id', 'moved_on']).doUpdateSet({ to_code: move.to_code }),
    )
    .execute();

const listMoves = (db: Db, linkId: string) =>
  db
    .selectFrom('link_moves')
    .select(['moved_on as from', 'from_code as was', 'to_code as code'])
    .where('link_id', '=', linkId)
    .orderBy('moved_on')
    .execute();

const listVisits = (db: Db, linkId: string) =>
  db
    .selectFrom('visits')
    .select(['visited_on as on', 'due_on as dueOn'])
    .where('link_id', '=', linkId)
    .where('taken_back_at', 'is', null)
    .execute();

/** All that the figures know of a link that is locked. */
export async function getHistory(db: Db, link: LinkRow): Promise<LinkHistory> {
  const [moves, visits] = [await listMoves(db, link.id), await listVisits(db, link.id)];
  return {
    ...{ kind: link.kind, joinedOn: link.joined_on, leftOn: link.left_on, firstDueOn: link.first_due_on },
    villages: villagesOf({ joinedOn: link.joined_on, villageCode: link.village_code }, moves),
    visits,
  };
}

/** Those who stand, with the last visit of each, the one to be seen first first. */
export const listLinksOf = (db: Db, personId: string) =>
  db
    .selectFrom('links')
    .innerJoin('people', 'people.id', 'links.person_id')
    .select(['links.id', 'links.person_id as personId', 'people.name', 'links.village_code as villageCode'])
    .select(['links.joined_on as joinedOn', 'links.due_on as dueOn', 'links.next_on as nextOn'])
    .select(['links.said_yes as saidYes'])
    .select((eb) => [
      eb.ref('links.kind').$castTo<LinkKind>().as('kind'),
      eb
        .selectFrom('visits')
        .select((eb) => eb.fn.max('visited_at').as('at'))
        .whereRef('visits.link_id', '=', 'links.id')
        .where('visits.taken_back_at', 'is', null)
        .as('lastVisitAt'),
    ])
    .where('links.held_by', '=', personId)
    .where('links.left_on', 'is', null)
    .orderBy('links.due_on')
    .orderBy('links.id')
    .execute();
