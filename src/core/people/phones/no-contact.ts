import { sql } from 'kysely';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx, Db } from '../../shared/ctx.ts';

/** By which somebody without a phone is known not to wish contact. */
export const noContactMark = (
  { vault }: Pick<Ctx, 'vault'>,
  { name, villageCode }: { name: string; villageCode: string },
): Promise<Buffer> => vault.blind(`${villageCode} ${name}`, 'wishes_of_no_contact.mark');

/** Where her links lay and where she was to be asked, also before one village became part of another. As the system. */
export async function listVillagesOf({ db, cell }: Ctx, personId: string): Promise<string[]> {
  const table = (name: Parameters<typeof cellTable>[1]) => cellTable(cell, name);
  const { rows } = await sql<{ code: string }>`
    select village_code as code from ${table('links')} where person_id = ${personId}
    union select moved.from_code from ${table('link_moves')} moved join ${table('links')} link on link.id = moved.link_id
      where link.person_id = ${personId}
    union select village_code from ${table('introductions')} where person_id = ${personId}
    union select part.from_code from ${table('introductions')} asked
      join ${table('village_merger_parts')} part on part.kind = 'introduction' and part.part_id = asked.id
      where asked.person_id = ${personId}`.execute(db);
  return rows.map(({ code }) => code);
}

/** From now on no roster brings back whom these marks mean. As the system. */
export const insertWish = (db: Db, marks: readonly Buffer[], at: Date) =>
  db
    .insertInto('wishes_of_no_contact')
    .values(marks.map((mark) => ({ mark, wished_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Tells which of these marks mean somebody who wishes no contact. As the system. */
export async function whoWished(db: Db, marks: readonly Buffer[]): Promise<(mark: Buffer) => boolean> {
  const rows =
    marks.length === 0
      ? []
      : await db.selectFrom('wishes_of_no_contact').select('mark').where('mark', 'in', marks).execute();
  const wished = new Set(rows.map(({ mark }) => mark.toString('hex')));
  return (mark) => wished.has(mark.toString('hex'));
}

/** Whoever is meant by this mark said that nobody shall be in touch with her. As the system. */
export const wishesNoContact = async (db: Db, mark: Buffer): Promise<boolean> =>
  (await whoWished(db, [mark]))(mark);
