import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import { readersOnly } from './as-keeper.ts';
import type { Receiver } from './receiver.ts';
import { listReceiversNow, type ReceiverRow } from './receiver-queries.ts';

const presentReceiver = ({ added_at: addedAt, ended_at: endedAt, ...row }: ReceiverRow): Receiver => ({
  ...row,
  addedAt,
  endedAt,
});

/** The bodies that stand in the directory today. Forbidden to who neither works on cases nor keeps it. */
export const listReceivers = async (ctx: Ctx): Promise<{ items: Receiver[]; mayKeep: boolean }> =>
  inTransaction(personOnly(ctx), async (ctx) => {
    const { mayKeep } = await readersOnly(ctx);
    return { items: (await listReceiversNow(ctx.db)).map(presentReceiver), mayKeep };
  });
