import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { readingsOf } from './readings-of.ts';
import type { MyTouch, ProvenPhone } from './touch.ts';
import { listTouchesOf, listVisitsTo, type TouchRow } from './touch-queries.ts';
import { touchesOf } from './touches-of.ts';
import { whoSheIs } from './who-she-is.ts';

const mostVisits = 50;

/**
 * 谁在联系我: each executive who keeps touch with her or is to ask her, on what ground, when she saw her, and when somebody looked her
 * up; never what was noted. SignedOut.
 */
export async function listMyTouches(
  ctx: Ctx,
  { provenPhone }: { provenPhone: ProvenPhone },
): Promise<MyTouch[]> {
  const person = personOnly(ctx);
  const hers = await whoSheIs(person, provenPhone);
  const { rows, visits, readings } = await inTransaction(person, (ctx) =>
    asSystem(ctx, async (ctx) => ({
      rows: await listTouchesOf(ctx, hers),
      visits: await listVisitsTo(ctx.db, hers, mostVisits),
      readings: await readingsOf(ctx, hers),
    })),
  );
  // Whoever stands as another of hers by now is told of by the same row: once, with what happened to both.
  const isFirst = (row: TouchRow, nth: number) => rows.findIndex(({ id }) => id === row.id) === nth;
  const touches = await touchesOf(ctx, rows.filter(isFirst));
  return touches.map((touch) => {
    const hers = rows.flatMap(({ id, personId }) => (id === touch.id ? [personId] : []));
    const isHers = (one: { personId: string | null }) => one.personId !== null && hers.includes(one.personId);
    return {
      ...touch,
      visits: visits.filter(isHers).map(({ channel, on }) => ({ channel, on })),
      readings: readings.filter(isHers).map(({ personId: _personId, ...reading }) => reading),
    };
  });
}
