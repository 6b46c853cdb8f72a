import type { Db } from '../../shared/ctx.ts';
import type { FollowUpClock } from '../case.ts';

type NewFollowUp = { id: string; case_id: string; clock: FollowUpClock; due_at: Date };

export const insertFollowUps = (db: Db, followUps: readonly NewFollowUp[]) =>
  db.insertInto('case_follow_ups').values(followUps).execute();

export const listFollowUpsOf = (db: Db, caseId: string) =>
  db
    .selectFrom('case_follow_ups')
    .select(['id', 'due_at', 'made_at', 'made_by', 'reached', 'words'])
    .select((eb) => eb.ref('clock').$castTo<FollowUpClock>().as('clock'))
    .where('case_id', '=', caseId)
    .orderBy('due_at')
    .execute();

export const findFollowUp = (db: Db, caseId: string, clock: FollowUpClock) =>
  db
    .selectFrom('case_follow_ups')
    .select(['id', 'made_at'])
    .where('case_id', '=', caseId)
    .where('clock', '=', clock)
    .executeTakeFirst();

export const markFollowedUp = (
  db: Db,
  id: string,
  made: { made_at: Date; made_by: string; reached: boolean; words: Buffer },
) => db.updateTable('case_follow_ups').set(made).where('id', '=', id).execute();

/** Those due before an instant of which nobody was told; of a forgotten case none. Asked as the system. */
export async function markFollowUpsTold(
  db: Db,
  { before, now }: { before: Date; now: Date },
): Promise<{ id: string; caseId: string }[]> {
  const rows = await db
    .updateTable('case_follow_ups')
    .set({ told_at: now })
    .where('due_at', '<', before)
    .where('told_at', 'is', null)
    .where('made_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('cases')
          .select('cases.id')
          .whereRef('cases.id', '=', 'case_follow_ups.case_id')
          .where('cases.forgotten_at', 'is', null),
      ),
    )
    .returning(['id', 'case_id'])
    .execute();
  return rows.map(({ id, case_id: caseId }) => ({ id, caseId }));
}
