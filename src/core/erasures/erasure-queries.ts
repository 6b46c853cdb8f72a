import { requestsFrom, type RequestRow } from '../requests/request-queries.ts';
import type { Db } from '../shared/ctx.ts';

const erasuresFrom = (db: Db) =>
  db
    .selectFrom('case_erasures')
    .select(['id', 'case_id', 'asked_at', 'waits_until', 'taken_back_at'])
    .select(['decided_at', 'confirmed', 'words']);

export type ErasureRow = Awaited<ReturnType<ReturnType<typeof erasuresFrom>['executeTakeFirstOrThrow']>>;

/** The one that waits for a call; at most one does. */
export const findErasureAsked = (db: Db, caseId: string): Promise<ErasureRow | undefined> =>
  erasuresFrom(db)
    .where('case_id', '=', caseId)
    .where('taken_back_at', 'is', null)
    .where('decided_at', 'is', null)
    .executeTakeFirst();

/** False where it was decided or taken back meanwhile. */
export async function markErasure(
  db: Db,
  id: string,
  changed:
    { taken_back_at: Date } | { decided_at: Date; decided_by: string; confirmed: boolean; words: Buffer },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('case_erasures')
    .set(changed)
    .where('id', '=', id)
    .where('taken_back_at', 'is', null)
    .where('decided_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** What she wants erased and whose wait is over, or of which a case came since; another's are passed over. Asked as the system. */
export const lockRequestsToErase = (
  db: Db,
  { now, limit }: { now: Date; limit: number },
): Promise<RequestRow[]> =>
  requestsFrom(db)
    .where('erase_asked_at', 'is not', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('erase_after', '<=', now), eb('erase_told_at', 'is', null)]),
        eb('case_id', 'is not', null),
      ]),
    )
    .orderBy('requests.erase_after')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
