import type { Db } from '../../shared/ctx.ts';
import type { ProtectionFinding } from '../mediation.ts';

/** Who wants to be protected while a court's mediation goes on, the newest first: when, and what was found. */
export const listProtectionWishes = (db: Db, mediationId: string) =>
  db
    .selectFrom('mediation_protection_wishes')
    .select(['id', 'asked_at', 'seen_at'])
    .select((eb) => eb.ref('found').$castTo<ProtectionFinding | null>().as('found'))
    .where('mediation_id', '=', mediationId)
    .orderBy('asked_at', 'desc')
    .execute();

export type ProtectionWishRow = Awaited<ReturnType<typeof listProtectionWishes>>[number];

/** One of them, if it is of this docket. */
export const findProtectionWish = (db: Db, mediationId: string, id: string) =>
  db
    .selectFrom('mediation_protection_wishes')
    .select('seen_at')
    .where('mediation_id', '=', mediationId)
    .where('id', '=', id)
    .executeTakeFirst();

type NewWish = { id: string; mediation_id: string; case_id: string; asked_at: Date; noted_by: string };

export const insertProtectionWish = (db: Db, wish: NewWish) =>
  db.insertInto('mediation_protection_wishes').values(wish).execute();

export const markProtectionSeen = (
  db: Db,
  id: string,
  seen: { seen_at: Date; seen_by: string; found: ProtectionFinding },
) => db.updateTable('mediation_protection_wishes').set(seen).where('id', '=', id).execute();
