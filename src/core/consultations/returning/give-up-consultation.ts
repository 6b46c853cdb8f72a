import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { endUnderLock } from '../running/end-consultation.ts';
import { underLock } from '../running/under-lock.ts';
import { getByCode, type Shown, type Trying } from './find-by-code.ts';

/**
 * She does not come: the hour is free for another, and nothing is held against her. Said twice it is the same. As `getByCode`;
 * RuleBroken `consultation-over` once it has begun; Conflict `consultation-ended`, `consultation-moved`.
 */
export async function giveUpConsultation(ctx: Ctx, shown: Shown, trying: Trying = {}): Promise<void> {
  const row = await getByCode(ctx, shown, trying);
  if (row.ending === 'given-up') return;
  if (row.ending === null && row.starts_at <= ctx.now) throw ruleBroken('consultation-over');
  await inTransaction({ ...ctx, actor: { kind: 'system' as const } }, async (ctx) => {
    const standing = await underLock(ctx, row);
    await recordDeed(ctx, await endUnderLock(ctx, standing, 'given-up'));
  });
}
