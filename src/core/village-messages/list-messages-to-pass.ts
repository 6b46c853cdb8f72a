import { namePlaces } from '../divisions/name-places.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import type { MessageToPass } from './village-message.ts';
import { listToPass } from './village-message-queries.ts';

/** What is to be passed on by her in villages that she leads or is the chair of, the newest first. SignedOut. */
export async function listMessagesToPass(ctx: Ctx): Promise<MessageToPass[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    const rows = await asSystem(ctx, (ctx) => listToPass(ctx, personId, dayOf(ctx.now)));
    const codes = rows.flatMap((row) => [row.division_code, row.village_code]);
    const nameOf = await namePlaces(ctx.db, codes, ctx.now);
    const messages = new Map<string, MessageToPass>();
    for (const { id, body, sent_at: sentAt, last_day: lastDay, ...row } of rows) {
      const known = messages.get(id) ?? {
        id,
        body,
        sentAt,
        lastDay,
        placeName: nameOf(row.division_code),
        villages: [],
      };
      const village = { code: row.village_code, name: nameOf(row.village_code), as: row.rung };
      known.villages.push({ ...village, chairName: row.chair_name, phone: row.phone });
      messages.set(id, known);
    }
    return [...messages.values()];
  });
}
