import type { Db } from '../../shared/ctx.ts';
import type { Shift } from './duty.ts';

type Turn = {
  id: string;
  on_day: string;
  shift: Shift;
  starts_at: Date;
  ends_at: Date;
  person_id: string;
  deputy_id: string | null;
  set_at: Date;
  set_by: string;
};

/** One turn a day and shift: said again, the later word stands. */
export const putTurn = (db: Db, turn: Turn) =>
  db
    .insertInto('duty_turns')
    .values(turn)
    .onConflict((conflict) =>
      conflict.columns(['on_day', 'shift']).doUpdateSet((eb) => ({
        person_id: eb.ref('excluded.person_id'),
        deputy_id: eb.ref('excluded.deputy_id'),
        set_at: eb.ref('excluded.set_at'),
        set_by: eb.ref('excluded.set_by'),
      })),
    )
    .execute();

export const listTurns = (db: Db, { from, to }: { from: string; to: string }) =>
  db
    .selectFrom('duty_turns')
    .select(['on_day', 'starts_at', 'ends_at', 'person_id', 'deputy_id'])
    .select((eb) => eb.ref('shift').$castTo<Shift>().as('shift'))
    .where('on_day', '>=', from)
    .where('on_day', '<=', to)
    .orderBy('starts_at')
    .orderBy('shift')
    .execute();
