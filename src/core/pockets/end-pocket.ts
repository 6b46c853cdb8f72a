import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { findExecutive } from '../executives/executive-queries.ts';
import { officeAboveOnly } from '../offices/office-above-only.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { ownEndings } from './pocket.ts';
import { endPockets, lockPocket } from './pocket-queries.ts';

export const EndPocket = z.strictObject({
  pocketId: z.string().max(60),
  why: z.enum(ownEndings, { error: 'unknown-choice' }),
});
export type EndPocket = z.input<typeof EndPocket>;

/** She carries her list on that phone no more: at its next contact it is wiped. Safe to repeat. NotFound for another's. */
export async function endPocket(ctx: Ctx, input: EndPocket): Promise<void> {
  const { pocketId, why } = parseInput(EndPocket, input);
  await inTransaction(personOnly(ctx), async (ctx) => {
    const pocket = isId(pocketId) ? await lockPocket(ctx, pocketId) : undefined;
    if (!pocket) throw notFound('pocket-not-found');
    const { personId } = ctx.actor;
    const ended = await endPockets(ctx.db, ['id', pocketId], { at: ctx.now, by: personId, why });
    if (ended.length > 0) await recordDeed(ctx, { verb: 'end-pocket', subjectId: pocketId, personId });
  });
}

/**
 * Her office ends it for her on every phone, because one was lost: at its next contact each is wiped. Returns how many there were.
 * NotFound; Forbidden for everybody who is not above her.
 */
export async function endPocketsFor(ctx: Ctx, { executiveId }: { executiveId: string }): Promise<number> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const executive = isId(executiveId) && (await asSystem(ctx, ({ db }) => findExecutive(db, executiveId)));
    if (!executive) throw notFound('executive-not-found');
    await officeAboveOnly(ctx, executive.division_code);
    const by = { at: ctx.now, by: ctx.actor.personId, why: 'office' } as const;
    const ended = await asSystem(ctx, ({ db }) => endPockets(db, ['executive_id', executiveId], by));
    for (const subjectId of ended)
      await recordDeed(ctx, { verb: 'end-pocket', subjectId, personId: executive.person_id });
    return ended.length;
  });
}
