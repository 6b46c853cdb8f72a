import { listHomesWithin } from '../homes/home-queries.ts';
import { listPhones } from '../people/phones/list-phones.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { getMyWoman } from './get-my-woman.ts';

/** Who she is, the homes of her village, and her phone where it is known. */
export type NeedForm = { name: string; phone: string | null; homes: { id: string; name: string }[] };

/** For the form by which an executive passes on what a woman needs. NotFound `link-not-found`. */
export async function showNeedForm(ctx: Ctx, { linkId }: { linkId: string }): Promise<NeedForm> {
  const { personId, ...found } = await inTransaction(personOnly(ctx), async (ctx) => {
    const { villageCode, ...woman } = await getMyWoman(ctx, linkId);
    return { ...woman, homes: await listHomesWithin(ctx.db, [villageCode]) };
  });
  const phones = await listPhones(ctx, [personId]);
  return { name: found.name, homes: found.homes, phone: phones.get(personId) ?? null };
}
