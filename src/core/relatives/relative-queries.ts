import { listFamilyOf, relativesByName } from '../people/person-queries.ts';
import type { Db } from '../shared/ctx.ts';
import type { PartyKind } from '../shared/party-kind.ts';
import type { Relative } from './relative.ts';

const present = ({ name, ...relative }: Omit<Relative, 'name'> & { name: string | null }): Relative => ({
  ...relative,
  name: name ?? '',
});

/** Whom she keeps, in the order in which she wrote them down. */
export const listRelativesOf = async (db: Db, personId: string): Promise<Relative[]> =>
  (await listFamilyOf(db, personId)).map(present);

/** Whether somebody stands on her list. */
export const isKeptBy = async (db: Db, { id, keptBy }: { id: string; keptBy: string }): Promise<boolean> =>
  (await relativesByName(db)
    .where('relatives.person_id', '=', id)
    .where('relatives.kept_by', '=', keptBy)
    .executeTakeFirst()) !== undefined;

/** Undefined where she keeps no such relative. Until the transaction ends the relative is not taken off her list. */
export async function holdRelative(
  db: Db,
  { id, keptBy }: { id: string; keptBy: string },
): Promise<Relative | undefined> {
  const row = await relativesByName(db)
    .where('relatives.person_id', '=', id)
    .where('relatives.kept_by', '=', keptBy)
    .forKeyShare('relatives')
    .executeTakeFirst();
  return row && present(row);
}

export const insertRelative = (
  db: Db,
  relative: { person_id: string; kept_by: string; kind: PartyKind; added_at: Date },
) => db.insertInto('relatives').values(relative).execute();

/** False where she keeps no such relative. Whoever was signing the relative up has ended before. */
export async function deleteRelative(
  db: Db,
  { id, keptBy }: { id: string; keptBy: string },
): Promise<boolean> {
  const deleted = await db
    .deleteFrom('relatives')
    .where('person_id', '=', id)
    .where('kept_by', '=', keptBy)
    .executeTakeFirst();
  return deleted.numDeletedRows === 1n;
}
