import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { hashOfProof, Secret } from './begin-pocket.ts';
import { halfOf, mostTries } from './pocket.ts';
import { endPockets, lockPocket, markTries, type PocketRow } from './pocket-queries.ts';

export const UnlockPocket = z.strictObject({ pocketId: z.string().max(60), proof: Secret });
export type UnlockPocket = z.input<typeof UnlockPocket>;

export type Unlocked =
  | { status: 'open'; half: string }
  | { status: 'wrong'; left: number }
  /** Of nobody, or of somebody else: what the phone holds is not touched for it. */
  | { status: 'unknown' }
  | { status: 'gone'; why: string };

async function wrongly(ctx: PersonCtx, { id, tries, person_id: personId }: PocketRow): Promise<Unlocked> {
  const left = mostTries - tries - 1;
  await markTries(ctx.db, id, { tries: tries + 1, at: ctx.now });
  if (left > 0) return { status: 'wrong', left };
  await endPockets(ctx.db, ['id', id], { at: ctx.now, by: personId, why: 'tries' });
  await recordDeed(ctx, { verb: 'end-pocket', subjectId: id, personId });
  return { status: 'gone', why: 'tries' };
}

/**
 * The half of the key for who knows the PIN; the fifth wrong one in a row destroys it, and what the phone holds opens never again.
 * A wrong one is an answer and no refusal, for it is counted. SignedOut; Invalid.
 */
export async function unlockPocket(ctx: Ctx, input: UnlockPocket): Promise<Unlocked> {
  const { pocketId, proof } = parseInput(UnlockPocket, input);
  const found = await inTransaction(personOnly(ctx), async (ctx): Promise<Unlocked | Buffer> => {
    const pocket = isId(pocketId) ? await lockPocket(ctx, pocketId) : undefined;
    if (!pocket) return { status: 'unknown' };
    if (pocket.gone || !pocket.half) return { status: 'gone', why: pocket.gone ?? 'revoked' };
    if (!timingSafeEqual(pocket.pin_hash, hashOfProof(proof))) return wrongly(ctx, pocket);
    await markTries(ctx.db, pocketId, { tries: 0, at: ctx.now });
    return pocket.half;
  });
  if (!Buffer.isBuffer(found)) return found;
  return { status: 'open', half: await ctx.vault.open(found, halfOf(pocketId)) };
}
