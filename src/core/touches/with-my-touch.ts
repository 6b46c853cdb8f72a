import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import type { ProvenPhone } from './touch.ts';
import { listTouchesOf, type TouchRow } from './touch-queries.ts';
import { whoSheIs } from './who-she-is.ts';

type Mine = { touchId: string; provenPhone: ProvenPhone };
/** As the system; `by`: who has signed in. False where it is no more. */
type Work = (ctx: Ctx, touch: TouchRow, by: string) => Promise<boolean>;

/** What somebody who has signed in does with one of the touches that are hers. NotFound `touch-not-found`; SignedOut. */
export async function withMyTouch(ctx: Ctx, { touchId, provenPhone }: Mine, work: Work): Promise<void> {
  const person = personOnly(ctx);
  const hers = await whoSheIs(person, provenPhone);
  const by = person.actor.personId;
  await inTransaction(person, (ctx) =>
    asSystem(ctx, async (ctx) => {
      const touch = (await listTouchesOf(ctx, hers)).find(({ id }) => id === touchId);
      if (!touch || !(await work(ctx, touch, by))) throw notFound('touch-not-found');
    }),
  );
}
