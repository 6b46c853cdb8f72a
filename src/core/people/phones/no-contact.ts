import type { Ctx, Db } from '../../shared/ctx.ts';

/** By which somebody without a phone is known not to wish contact. */
export const noContactMark = (
  { vault }: Pick<Ctx, 'vault'>,
  { name, villageCode }: { name: string; villageCode: string },
): Promise<Buffer> => vault.blind(`${villageCode} ${name}`, 'wishes_of_no_contact.mark');

/** From now on no roster brings back whom these marks mean. As the system. */
export const insertWish = (db: Db, marks: readonly Buffer[], at: Date) =>
  db
    .insertInto('wishes_of_no_contact')
    .values(marks.map((mark) => ({ mark, wished_at: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Those of these marks that mean somebody who wishes no contact. As the system. */
export async function listWishedAmong(db: Db, marks: readonly Buffer[]): Promise<Buffer[]> {
  if (marks.length === 0) return [];
  const rows = await db
    .selectFrom('wishes_of_no_contact')
    .select('mark')
    .where('mark', 'in', marks)
    .execute();
  return rows.map(({ mark }) => mark);
}

/** Whoever is meant by this mark said that nobody shall be in touch with her. As the system. */
export const wishesNoContact = async (db: Db, mark: Buffer): Promise<boolean> =>
  (await listWishedAmong(db, [mark])).length > 0;
