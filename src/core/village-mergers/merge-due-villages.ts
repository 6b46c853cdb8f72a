import { recordDeed } from '../deeds/record-deed.ts';
import { holdVillagesAlone } from '../divisions/hold-villages.ts';
import type { Ctx } from '../shared/ctx.ts';
import { addDays, dayOf } from '../shared/dates.ts';
import { isCoreError } from '../shared/errors.ts';
import { inTransaction } from '../shared/transaction.ts';
import { mergeVillages } from './moving/merge-villages.ts';
import { daysToUndo, stateOf } from './village-merger.ts';
import { forgetWhatMoved, listDue, lockVillageMerger, markStuck } from './village-merger-queries.ts';

async function mergeDue(ctx: Ctx, id: string): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    await holdVillagesAlone(ctx);
    const merger = await lockVillageMerger(ctx.db, id);
    // Somebody was faster, or dropped it, or put it off.
    if (!merger?.due_on || !merger.arranged_by || stateOf(merger) !== 'arranged') return false;
    if (merger.due_on > dayOf(ctx.now)) return false;
    await mergeVillages(ctx, { ...merger, by: merger.arranged_by });
    await recordDeed(ctx, { verb: 'merge-villages', subjectId: id });
    return true;
  });
}

/** What stands in its way is kept for the office to read; it is tried again with the next chores. */
async function mergeOrSayWhy(ctx: Ctx, id: string): Promise<boolean> {
  try {
    return await mergeDue(ctx, id);
  } catch (error) {
    if (!isCoreError(error)) throw error;
    await inTransaction(ctx, ({ db }) => markStuck(db, id, error.code));
    return false;
  }
}

/**
 * As the system: makes villages one whose day has come, also days late, each in a transaction of its own; and forgets what moved where
 * nobody may undo it any more. Safe to repeat. Returns how many were made.
 */
export async function mergeDueVillages(outer: Ctx): Promise<number> {
  const ctx: Ctx = { ...outer, actor: { kind: 'system' } };
  const today = dayOf(ctx.now);
  const due = await inTransaction(ctx, ({ db }) => listDue(db, today));
  let merged = 0;
  for (const { id } of due) if (await mergeOrSayWhy(ctx, id)) merged += 1;
  await inTransaction(ctx, (ctx) => forgetWhatMoved(ctx, addDays(today, -daysToUndo)));
  return merged;
}
