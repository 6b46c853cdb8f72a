import type { Db } from '../shared/ctx.ts';

/** Whom rosters named to one executive and who waits to be asked is asked by the other. As the system. */
export const handOverIntroductions = (db: Db, { from, to }: { from: string; to: string }) =>
  db
    .updateTable('introductions')
    .set({ held_by: to })
    .where('held_by', '=', from)
    .where('answered_at', 'is', null)
    .execute();
