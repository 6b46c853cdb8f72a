import { isNight } from '../../reminders/reminder-time.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { markConsultation } from '../consultation-queries.ts';
import { insertConsultationText, lockToRemind } from './text-queries.ts';

const hourMs = 3_600_000;
const aheadMs = 20 * hourMs;
/** Whoever goes within the hour is on her way. */
const atLeastMs = hourMs;
const atOnce = 200;

/**
 * Reminds of a talk within the next twenty hours, once, never at night, and only where she chose texts: that is read from her
 * sealed wish when the text leaves. Safe to repeat and to run beside itself. Acts as the system; how many.
 */
export async function remindOfConsultations(ctx: Ctx): Promise<number> {
  if (isNight(ctx.now)) return 0;
  const at = (ms: number) => new Date(ctx.now.getTime() + ms);
  return inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async (ctx) => {
    const due = await lockToRemind(ctx.db, { after: at(atLeastMs), until: at(aheadMs), limit: atOnce });
    for (const { id } of due) {
      await markConsultation(ctx.db, id, { reminded_at: ctx.now });
      const text = { id: ctx.newId(), consultation_id: id, written_at: ctx.now };
      await insertConsultationText(ctx.db, text);
    }
    return due.length;
  });
}
