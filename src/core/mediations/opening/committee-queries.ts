import type { Db } from '../../shared/ctx.ts';

const committeesFrom = (db: Db) =>
  db.selectFrom('mediation_committees').select(['id', 'name', 'number', 'valid_from', 'valid_until']);

/** Every committee that has been registered, those in force first. */
export const listCommitteesEver = (db: Db) =>
  committeesFrom(db)
    .orderBy((eb) => eb('valid_until', 'is not', null))
    .orderBy('number')
    .orderBy('id')
    .execute();

/** One that is registered on that day. */
export const findCommitteeOn = (db: Db, id: string, day: string) =>
  committeesFrom(db)
    .where('id', '=', id)
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', day)]))
    .executeTakeFirst();

export const insertCommittee = (
  db: Db,
  row: { id: string; name: string; number: string; valid_from: string; added_at: Date; added_by: string },
) => db.insertInto('mediation_committees').values(row).execute();

/** False where there is none of this id that is in force. */
export async function markCommitteeEnded(db: Db, id: string, until: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('mediation_committees')
    .set({ valid_until: until })
    .where('id', '=', id)
    .where('valid_until', 'is', null)
    .where('valid_from', '<=', until)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** The next number of a committee's year; until the transaction ends nobody else takes it. Asked as the system. */
export async function takeNumber(db: Db, committeeId: string, year: number): Promise<number> {
  await db
    .selectFrom('mediation_committees')
    .select('id')
    .where('id', '=', committeeId)
    .forUpdate()
    .execute();
  const { last } = await db
    .selectFrom('mediations')
    .where('committee_id', '=', committeeId)
    .where('year', '=', year)
    .select(({ fn }) => fn.max<number | null>('seq').as('last'))
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
