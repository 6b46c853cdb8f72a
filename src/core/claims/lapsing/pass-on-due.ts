import type { Ctx } from '../../shared/ctx.ts';
import { inTransaction } from '../../shared/transaction.ts';

const atOnce = 100;

function raise(error: unknown): never {
  throw error;
}

export type Lapsing = { onFailure?: (error: unknown) => void };

type Due<O> = Lapsing & {
  list: (ctx: Ctx, page: { now: Date; without: readonly string[]; limit: number }) => Promise<O[]>;
  /** False where somebody was faster. */
  passOn: (ctx: Ctx, offer: O) => Promise<boolean>;
};

/**
 * Passes on what nobody took in time, the oldest offer first, each by itself, until none is due. One that cannot be is
 * told of and stays due; those behind it do not wait for it. Acts as the system; returns how many it passed on.
 */
export async function passOnDue<O extends { id: string }>(
  ctx: Ctx,
  { list, passOn, onFailure = raise }: Due<O>,
): Promise<number> {
  const system: Ctx = { ...ctx, actor: { kind: 'system' } };
  const failed: string[] = [];
  let passedOn = 0;
  for (let full = true; full;) {
    const page = { now: ctx.now, without: failed, limit: atOnce };
    const due = await inTransaction(system, (ctx) => list(ctx, page));
    for (const offer of due) {
      try {
        if (await passOn(system, offer)) passedOn += 1;
      } catch (error) {
        failed.push(offer.id);
        onFailure(new Error(`the offer ${offer.id} could not be passed on`, { cause: error }));
      }
    }
    full = due.length === atOnce;
  }
  return passedOn;
}
