import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { findHold } from './find-hold.ts';
import { findRule } from './missed-place-queries.ts';

export type MyMissed = {
  lastDay: string;
  places: { signupId: string; title: string; startsAt: Date }[];
};

async function listMyMissed(ctx: Ctx): Promise<MyMissed | null> {
  const person = personOnly(ctx);
  const rule = await findRule(ctx);
  const hold = rule ? await inTransaction(person, (ctx) => findHold(ctx, rule)) : null;
  return (
    hold && {
      lastDay: hold.lastDay,
      places: hold.missed.map(({ signupId, title, startsAt }) => ({ signupId, title, startsAt })),
    }
  );
}

/**
 * Why she waits until shortly before the start, and until when, in each district to which she belongs: none where she
 * does not, or where no rule stands.
 */
export async function listMyMissedEverywhere(everywhere: readonly Ctx[]): Promise<MyMissed[]> {
  const found = await Promise.all(everywhere.map(listMyMissed));
  return found.filter((missed) => missed !== null);
}
