import { createHash } from 'node:crypto';
import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import { lockExecutiveOf } from '../executives/executive-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { forbidden, ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { halfOf, mostPockets } from './pocket.ts';
import { countStanding, insertPocket } from './pocket-queries.ts';

/** 32 bytes that a phone made, as it writes them. */
export const Secret = z.string().regex(/^[0-9a-f]{64}$/, { error: 'id-shape' });

export const BeginPocket = z.strictObject({
  /** Made of her PIN with a salt that stays on the phone. */
  proof: Secret,
  /** Half of the key; the phone forgets it. */
  half: Secret,
  /** Whose list the phone carried before, where it begins anew by itself: it is not to become somebody else's. */
  owner: z.string().max(60).optional(),
});
export type BeginPocket = z.input<typeof BeginPocket>;

export const hashOfProof = (proof: string): Buffer => createHash('sha256').update(`pocket ${proof}`).digest();

type Begun = { id: string; owner: string };

/**
 * An executive takes her list along on a phone: half of its key stands here from now on. Forbidden `executive-only`, `another-signed-in`;
 * RuleBroken `too-many-pockets`; Invalid.
 */
export async function beginPocket(
  ctx: Ctx,
  input: BeginPocket,
  { device = null }: { device?: string | null } = {},
): Promise<Begun> {
  const { proof, half, owner } = parseInput(BeginPocket, input);
  const [person, id] = [personOnly(ctx), ctx.newId()];
  const { personId } = person.actor;
  if (owner !== undefined && owner !== personId) throw forbidden('another-signed-in');
  const sealed = await ctx.vault.seal(half, halfOf(id));
  await inTransaction(person, async (ctx) => {
    const executive = await asSystem(ctx, ({ db }) => lockExecutiveOf(db, personId));
    if (!executive) throw forbidden('executive-only');
    if ((await countStanding(ctx.db, personId)) >= mostPockets) throw ruleBroken('too-many-pockets');
    await insertPocket(ctx.db, {
      ...{ id, person_id: personId, executive_id: executive.id, device, half: sealed },
      ...{ pin_hash: hashOfProof(proof), begun_at: ctx.now, seen_at: ctx.now },
    });
    await recordDeed(ctx, { verb: 'begin-pocket', subjectId: id, personId });
  });
  return { id, owner: personId };
}
