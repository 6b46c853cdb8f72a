import { sql } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx, Db } from '../shared/ctx.ts';
import { thrownAway, type Ending, type Receipt } from './pocket.ts';

/** Those that nothing has ended: neither she, nor her office, nor that she is an executive no more. */
const standing = (db: Db) =>
  db
    .selectFrom('pockets')
    .innerJoin('executives', 'executives.id', 'pockets.executive_id')
    .where('pockets.ended_at', 'is', null)
    .where('executives.left_on', 'is', null);

type NewPocket = {
  id: string;
  person_id: string;
  executive_id: string;
  device: string | null;
  pin_hash: Buffer;
  half: Buffer;
  begun_at: Date;
  seen_at: Date;
};

export const insertPocket = (db: Db, pocket: NewPocket) => db.insertInto('pockets').values(pocket).execute();

export async function countStanding(db: Db, personId: string): Promise<number> {
  const { n } = await standing(db)
    .where('pockets.person_id', '=', personId)
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** One of hers, also an ended one; until the transaction ends nobody else opens, fills or ends it. */
export async function lockPocket(ctx: Ctx, id: string) {
  const pocket = await ctx.db
    .selectFrom('pockets')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!pocket) return undefined;
  const stands = await standing(ctx.db).where('pockets.id', '=', id).select('pockets.id').executeTakeFirst();
  const why = pocket.ended_why ?? (stands ? null : 'seat-left');
  return { ...pocket, gone: why };
}

export type PocketRow = NonNullable<Awaited<ReturnType<typeof lockPocket>>>;

/** Whether one is known, and stands. Asked as the system, for a phone on which nobody is signed in. */
export async function isPocketGone(db: Db, id: string): Promise<boolean> {
  const known = await db.selectFrom('pockets').select('id').where('id', '=', id).executeTakeFirst();
  if (!known) return false;
  return !(await standing(db).where('pockets.id', '=', id).select('pockets.id').executeTakeFirst());
}

export const markTries = (db: Db, id: string, { tries, at }: { tries: number; at: Date }) =>
  db.updateTable('pockets').set({ tries, seen_at: at }).where('id', '=', id).execute();

/** It was heard of, and had given so many numbers by then; what it said before and more recently stays. */
export const markSeen = (db: Db, id: string, { made, at }: { made: number; at: Date }) =>
  db
    .updateTable('pockets')
    .set({ made: sql`greatest(made, ${made})`, seen_at: at })
    .where('id', '=', id)
    .execute();

type Ended = { at: Date; by: string; why: Exclude<Ending, 'seat-left'> };

/** One of them, or all that somebody, or an appointment, has. */
type Which = readonly [column: 'id' | 'person_id' | 'executive_id', value: string];

/** They end, and their halves are gone with it; the ids of those that had not ended before. */
export async function endPockets(db: Db, [column, value]: Which, { at, by, why }: Ended): Promise<string[]> {
  const rows = await db
    .updateTable('pockets')
    .set({ ended_at: at, ended_by: by, ended_why: why, half: null })
    .where('ended_at', 'is', null)
    .where(column, '=', value)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

type NewReceipt = {
  pocket_id: string;
  client_id: string;
  number: number;
  visited_on: string | null;
  clock_off: number;
  came_at: Date;
  outcome: string | null;
};

/** What came before keeps its number and its moment; how it ends now is said anew. */
export const keepReceipts = (db: Db, receipts: readonly NewReceipt[]) =>
  db
    .insertInto('pocket_receipts')
    .values([...receipts])
    .onConflict((conflict) =>
      conflict.columns(['pocket_id', 'client_id']).doUpdateSet((eb) => ({
        outcome: eb.ref('excluded.outcome'),
        visited_on: eb.ref('excluded.visited_on'),
      })),
    )
    .execute();

export const markOutcome = (
  db: Db,
  { pocketId, clientId, outcome }: { pocketId: string; clientId: string; outcome: string },
) =>
  db
    .updateTable('pocket_receipts')
    .set({ outcome })
    .where('pocket_id', '=', pocketId)
    .where('client_id', '=', clientId)
    .execute();

export async function countReceipts(db: Db, pocketId: string): Promise<number> {
  const { n } = await db
    .selectFrom('pocket_receipts')
    .where('pocket_id', '=', pocketId)
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** All that came out of one, by number. What was logged the visits say, and which of them she took back. */
export const listReceipts = (
  db: Db,
  { pocketId, personId }: { pocketId: string; personId: string },
): Promise<Receipt[]> =>
  db
    .selectFrom('pocket_receipts as receipt')
    .leftJoin('visits', (join) =>
      join.onRef('visits.client_id', '=', 'receipt.client_id').on('visits.visited_by', '=', personId),
    )
    .select('receipt.number')
    .select((eb) => [
      eb
        .case()
        .when('visits.taken_back_at', 'is not', null)
        .then<string | null>(thrownAway)
        .else(eb.ref('receipt.outcome'))
        .end()
        .as('outcome'),
      eb.fn.coalesce('visits.visited_on', 'receipt.visited_on').as('day'),
      eb
        .and([eb('visits.id', 'is not', null), eb('visits.taken_back_at', 'is', null)])
        .$castTo<boolean>()
        .as('isLogged'),
    ])
    .where('receipt.pocket_id', '=', pocketId)
    .orderBy('receipt.number')
    .orderBy('receipt.client_id')
    .execute();

/** Her pockets that stand, the one heard of last first. */
export const listStanding = (db: Db, personId: string) =>
  standing(db)
    .where('pockets.person_id', '=', personId)
    .select(['pockets.id', 'device', 'made', 'begun_at as begunAt', 'seen_at as seenAt'])
    .orderBy('seen_at', 'desc')
    .orderBy('pockets.id')
    .execute();

export type Beside = { clientId: string; visitId: string; channel: string; visitedAt: Date };

/** Of the same woman on the same day as one of these visits, and not out of this pocket: another phone, or the page. */
export async function listBeside(
  ctx: Ctx,
  { pocketId, clientIds }: { pocketId: string; clientIds: readonly string[] },
): Promise<Beside[]> {
  if (clientIds.length === 0) return [];
  const visits = cellTable(ctx.cell, 'visits');
  const { rows } = await sql<Beside>`
    select mine.client_id as "clientId", other.id as "visitId", other.channel, other.visited_at as "visitedAt"
    from ${visits} mine join ${visits} other on other.link_id = mine.link_id and other.visited_on = mine.visited_on
      and other.id <> mine.id and other.taken_back_at is null
    where mine.client_id = any (${[...clientIds]}::uuid[]) and mine.taken_back_at is null
      and not exists (select from ${cellTable(ctx.cell, 'pocket_receipts')} receipt
        where receipt.pocket_id = ${pocketId} and receipt.client_id = other.client_id)
    order by other.visited_at`.execute(ctx.db);
  return rows;
}
