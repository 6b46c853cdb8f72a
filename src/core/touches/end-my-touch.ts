import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { endTouch } from './end-touch.ts';
import type { ProvenPhone } from './touch.ts';
import { listTouchesOf } from './touch-queries.ts';
import { whoSheIs } from './who-she-is.ts';

/** One of those who keep touch with her, or are to ask her, does so no more; nobody asks her why. NotFound `touch-not-found`; SignedOut. */
export async function endMyTouch(
  ctx: Ctx,
  { touchId }: { touchId: string },
  { provenPhone }: { provenPhone: ProvenPhone },
): Promise<void> {
  const person = personOnly(ctx);
  const hers = await whoSheIs(person, provenPhone);
  await inTransaction(person, (ctx) =>
    asSystem(ctx, async (system) => {
      const touch = (await listTouchesOf(system, hers)).find(({ id }) => id === touchId);
      const by = ctx.actor.personId;
      const isEnded = touch !== undefined && (await endTouch(system, { personId: touch.personId, by }));
      if (!isEnded) throw notFound('touch-not-found');
    }),
  );
}
