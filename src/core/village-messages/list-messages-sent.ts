import { isWithin } from '../divisions/division.ts';
import { namePlaces } from '../divisions/name-places.ts';
import { officeOnly } from '../offices/office-only.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { mostToRing, type MessageSent, type ToRing } from './village-message.ts';
import { listStanding, listToRing } from './village-message-queries.ts';

const mostShown = 50;

type Waiting = Awaited<ReturnType<typeof listToRing>>[number];
type NameOf = (code: string) => string;

/** Whom to ring in a village: whom it waits for, as far as she is known, else the other. */
function toRing(
  { villageCode, waitsFor, executiveId, executive, chair, phones, leaders }: Waiting,
  nameOf: NameOf,
): ToRing {
  const village = { villageCode, villageName: nameOf(villageCode), executiveId: null, leaders };
  if (waitsFor === 'executive' && executive !== null)
    return { ...village, whom: 'executive', executiveId, name: executive, phone: phones.executive };
  if (chair !== null) return { ...village, whom: 'chair', name: chair, phone: phones.chair };
  return { ...village, whom: null, name: null, phone: null };
}

/**
 * The messages that stand, to places of hers and to those hers is part of, with whom to ring in her villages where they have not come
 * through; the newest first. Forbidden `office-only`.
 */
export async function listMessagesSent(ctx: Ctx): Promise<MessageSent[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { divisions, prefixes } = await officeOnly(ctx);
    const found = await asSystem(ctx, async (ctx) => {
      const standing = await listStanding(ctx, { prefixes, today: dayOf(ctx.now), limit: mostShown });
      const waiting = new Map<string, Waiting[]>();
      for (const { id: messageId } of standing)
        waiting.set(messageId, await listToRing(ctx, { messageId, prefixes, limit: mostToRing + 1 }));
      return standing.map((message) => ({ ...message, waiting: waiting.get(message.id) ?? [] }));
    });
    const codes = found.flatMap((one) => [one.division_code, ...one.waiting.map((row) => row.villageCode)]);
    const nameOf = await namePlaces(ctx.db, codes, ctx.now);
    return found.map(({ id, body, sent_at: sentAt, last_day: lastDay, ...message }) => ({
      ...{ id, body, sentAt, lastDay, placeName: nameOf(message.division_code) },
      toRing: message.waiting.slice(0, mostToRing).map((row) => toRing(row, nameOf)),
      more: message.waiting.length > mostToRing,
      isHers: divisions.some((office) => isWithin(message.division_code, office)),
    }));
  });
}
