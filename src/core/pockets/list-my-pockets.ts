import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { tellReceived, type Received } from './pocket.ts';
import { listReceipts, listStanding } from './pocket-queries.ts';

export type MyPocket = {
  id: string;
  device: string | null;
  begunAt: Date;
  seenAt: Date;
  received: Received;
};

/** On which phones she carries her list, and what came from each: also for one whose phone has forgotten it. SignedOut. */
export async function listMyPockets(ctx: Ctx): Promise<MyPocket[]> {
  return inTransaction(personOnly(ctx), async ({ db, actor: { personId } }) => {
    const pockets: MyPocket[] = [];
    for (const { made, ...pocket } of await listStanding(db, personId)) {
      const receipts = await listReceipts(db, { pocketId: pocket.id, personId });
      pockets.push({ ...pocket, received: tellReceived(made, receipts) });
    }
    return pockets;
  });
}
