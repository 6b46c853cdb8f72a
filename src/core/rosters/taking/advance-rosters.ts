import { holdVillages } from '../../divisions/hold-villages.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import {
  addFailure,
  listUnderWay,
  lockRosterUnlessBusy,
  lockUndoing,
  markRoster,
  type RosterRow,
} from '../roster-queries.ts';
import { listNextRows } from '../row-queries.ts';
import { mayBeLost } from '../../shared/queries/may-be-lost.ts';
import { mayGoOnAgain } from './go-on-again.ts';
import { finishTaking } from './finish-taking.ts';
import { takers } from './take-rows.ts';
import { whereTheyLieNow } from './where-they-lie-now.ts';
import { undoers } from '../undoing/undo-rows.ts';

/** A transaction each: women are taken together, and parted with one by one. */
const takenAtOnce = 1500;
const undoneAtOnce = 200;

const takingOf = (roster: RosterRow) => ({ roster, by: roster.taken_by ?? roster.read_by });

/** The next piece, in a transaction of its own; how many lines it was, and 0 once there is none left. */
async function takePiece(ctx: Ctx, roster: RosterRow): Promise<number> {
  const rows = await listNextRows(ctx.db, roster.id, { state: 'ready', limit: takenAtOnce });
  if (rows.length === 0) await finishTaking(ctx.db, roster.id);
  else {
    await mayBeLost(ctx.db);
    await takers[roster.kind](ctx, await whereTheyLieNow(ctx, rows), takingOf(roster));
  }
  return rows.length;
}

async function undoPiece(ctx: Ctx, roster: RosterRow): Promise<number> {
  await holdVillages(ctx);
  await lockUndoing(ctx);
  const rows = await listNextRows(ctx.db, roster.id, { state: 'taken', limit: undoneAtOnce });
  if (rows.length === 0) await markRoster(ctx.db, roster.id, { state: 'undone' });
  else await undoers[roster.kind](ctx, rows, { roster, by: roster.undone_by ?? roster.read_by });
  return rows.length;
}

/** False once nothing of it is left to do, or while another process does it. */
export async function advanceRoster(ctx: Ctx, rosterId: string): Promise<boolean> {
  return inTransaction({ ...ctx, actor: { kind: 'system' } }, async (ctx) => {
    const roster = await lockRosterUnlessBusy(ctx.db, rosterId);
    if (roster?.state !== 'taking' && roster?.state !== 'undoing') return false;
    if (roster.failures > 0 && !(await mayGoOnAgain(ctx, roster))) return false;
    const rows = await (roster.state === 'taking' ? takePiece : undoPiece)(ctx, roster);
    if (roster.failures > 0) await markRoster(ctx.db, rosterId, { failures: 0 });
    return rows > 0;
  });
}

/** So many pieces who takes a roster waits for; what is left goes on by itself. */
export const piecesAtOnce = 4;

/** Goes on with one for so many pieces, or to its end. Returns how many it was. */
export async function advanceRosterBy(ctx: Ctx, rosterId: string, most: number): Promise<number> {
  let pieces = 0;
  while (pieces < most && (await advanceRoster(ctx, rosterId))) pieces += 1;
  return pieces;
}

/** A hundred and fifty thousand lines taken, or twenty thousand undone: what a machine does well within its minute. */
const mostEachMinute = 100;

/**
 * Goes on with whatever is being taken or undone; what is left waits for the next minute, and one that fails is counted as such and keeps
 * no other from going on. Returns how many pieces. Throws what failed, once all others have gone on.
 */
export async function advanceRosters(ctx: Ctx): Promise<number> {
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  const failures: unknown[] = [];
  let pieces = 0;
  for (const { id } of await inTransaction(system, ({ db }) => listUnderWay(db)))
    try {
      pieces += await advanceRosterBy(system, id, mostEachMinute);
    } catch (error) {
      failures.push(error);
      await inTransaction(system, ({ db }) => addFailure(db, id)).catch((error: unknown) =>
        failures.push(error),
      );
    }
  if (failures.length > 0) throw new AggregateError(failures, 'a roster could not go on');
  return pieces;
}
