import { sql, type ExpressionBuilder } from 'kysely';
import type { DB } from '../../platform/db/types.generated.ts';
import { wallOfRequest } from '../requests/asking/walls-of.ts';
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

/** Nobody who may decide of it is left at the home where it lies: none keeps it, or only somebody whom she named. */
const isLeftAtHome = (db: Db) => (eb: ExpressionBuilder<DB, 'requests'>) => {
  const keeper = sql.ref('keeper.person_id');
  const keepers = eb
    .selectFrom('appointments as keeper')
    .select(sql<number>`1`.as('one'))
    .whereRef('keeper.home_id', '=', 'requests.home_id')
    .where('keeper.ended_at', 'is', null)
    .where((of) => of.not(of.exists(wallOfRequest(db, { about: sql.ref('requests.id'), person: keeper }))));
  return eb.and([eb('requests.at_desk_at', 'is', null), eb.not(eb.exists(keepers))]);
};

export type ErasureDue = RequestRow & { isLeftAtHome: boolean };

/**
 * What she wants erased and whose wait is over, of which a case came, or of which nobody at its home can decide; another's are
 * passed over. Asked as the system.
 */
export const lockRequestsToErase = (
  db: Db,
  { now, limit }: { now: Date; limit: number },
): Promise<ErasureDue[]> =>
  requestsFrom(db)
    .select((eb) => isLeftAtHome(db)(eb).$castTo<boolean>().as('isLeftAtHome'))
    .where('erase_asked_at', 'is not', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('erase_after', '<=', now), eb('erase_told_at', 'is', null)]),
        eb('case_id', 'is not', null),
        isLeftAtHome(db)(eb),
      ]),
    )
    .orderBy('requests.erase_after')
    .limit(limit)
    .forUpdate('requests')
    .skipLocked()
    .execute();
