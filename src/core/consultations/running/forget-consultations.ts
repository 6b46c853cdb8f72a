import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { daysKept } from '../consultation.ts';
import { markConsultationsForgotten } from './text-queries.ts';

const dayMs = 86_400_000;

/** Forgets what was written for a talk half a year after its day, and its code; of a case it goes with the case. How many. */
export const forgetConsultations = async (ctx: Ctx): Promise<number> =>
  inTransaction({ ...ctx, actor: { kind: 'system' as const } }, ({ db, now }) =>
    markConsultationsForgotten(db, { before: new Date(now.getTime() - daysKept * dayMs), at: now }),
  );
