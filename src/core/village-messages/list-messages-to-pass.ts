import { noteLinksRead } from '../audit/note-links-read.ts';
import { namePlaces } from '../divisions/name-places.ts';
import { listLeadersToTell } from '../group-leaders/list-leaders-to-tell.ts';
import { listPhonesOf } from '../people/phones/kept-phone-queries.ts';
import { openPhones } from '../people/phones/open-phones.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import type { MessageToPass, VillageToTell } from './village-message.ts';
import { listToPass, type ToPassRow } from './village-message-queries.ts';

/** Who tells the group leaders herself: the chair, and whoever leads a village whose chair is not here. */
const ringsLeaders = ({ rung, chair_is_here: isHere }: ToPassRow) => rung === 'chair' || !isHere;

/** Of a chair who is not here herself, and whose phone her federation does not publish, the one that her executive keeps. */
const ringsChair = ({ rung, phone, chair_is_here: isHere }: ToPassRow) =>
  rung === 'executive' && !isHere && phone === null;

async function gather(ctx: Ctx) {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    const rows = await asSystem(ctx, (ctx) => listToPass(ctx, personId, dayOf(ctx.now)));
    const codes = rows.flatMap((row) => [row.division_code, row.village_code]);
    const chairs = [...new Set(rows.filter(ringsChair).flatMap(({ chair_id: id }) => id ?? []))];
    const sealed = chairs.length === 0 ? [] : await listPhonesOf(ctx.db, chairs, dayOf(ctx.now));
    await noteLinksRead(
      ctx,
      sealed.map((one) => ({ personId: one.person_id })),
    );
    return { rows, sealed, nameOf: await namePlaces(ctx.db, codes, ctx.now) };
  });
}

/** What is to be passed on by her in villages that she leads or is the chair of, the newest first, and whom she rings for it. SignedOut. */
export async function listMessagesToPass(ctx: Ctx): Promise<MessageToPass[]> {
  const { rows, sealed, nameOf } = await gather(ctx);
  const ringing = rows.filter(ringsLeaders).map((row) => row.village_code);
  const leaders = ringing.length === 0 ? [] : await listLeadersToTell(ctx, ringing);
  const phones = await openPhones(ctx, sealed);
  const inVillage = (row: ToPassRow): VillageToTell => ({
    ...{ code: row.village_code, name: nameOf(row.village_code), as: row.rung, chairName: row.chair_name },
    phone: row.phone ?? phones.get(row.chair_id ?? '') ?? null,
    leaders: ringsLeaders(row) ? leaders.filter((one) => one.villageCode === row.village_code) : [],
  });
  const messages = new Map<string, MessageToPass>();
  for (const row of rows) {
    const { id, body, sent_at: sentAt, last_day: lastDay } = row;
    const placeName = nameOf(row.division_code);
    const known = messages.get(id) ?? { id, body, sentAt, lastDay, placeName, villages: [] };
    known.villages.push(inVillage(row));
    messages.set(id, known);
  }
  return [...messages.values()];
}
