import { forgetCare } from '../cares/drop-care.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import type { ProvenPhone } from './touch.ts';
import { listTouchesOf } from './touch-queries.ts';
import { whoSheIs } from './who-she-is.ts';

/**
 * Nothing more is to be kept in mind of her by one who keeps touch with her, and goes on doing so. Safe to repeat. NotFound
 * `touch-not-found`; SignedOut.
 */
export async function endMyCare(
  ctx: Ctx,
  { touchId }: { touchId: string },
  { provenPhone }: { provenPhone: ProvenPhone },
): Promise<void> {
  const person = personOnly(ctx);
  const hers = await whoSheIs(person, provenPhone);
  await inTransaction(person, (ctx) =>
    asSystem(ctx, async (ctx) => {
      const touch = (await listTouchesOf(ctx, hers)).find(({ id }) => id === touchId);
      if (!touch) throw notFound('touch-not-found');
      await forgetCare(ctx, { linkId: touch.id, personId: touch.personId });
    }),
  );
}
