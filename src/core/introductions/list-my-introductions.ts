import { noteLinksRead } from '../audit/note-links-read.ts';
import { openPhones } from '../people/phones/open-phones.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { listWaitingOf } from './introduction-queries.ts';

export type Introduction = {
  id: string;
  personId: string;
  name: string;
  villageCode: string;
  phone: string | null;
};

/** Whom a roster named to her, and whom she is to ask before anything else. SignedOut. */
export async function listMyIntroductions(ctx: Ctx): Promise<Introduction[]> {
  const waiting = await inTransaction(personOnly(ctx), async (ctx) => {
    const rows = await asSystem(ctx, ({ db }) => listWaitingOf(db, ctx.actor.personId));
    await noteLinksRead(ctx, rows);
    return rows;
  });
  const sealed = waiting.flatMap(({ personId: person_id, phone }) => (phone ? [{ person_id, phone }] : []));
  const phones = await openPhones(ctx, sealed);
  return waiting.map(({ name, phone: _phone, ...one }) => ({
    ...{ ...one, name: name ?? '' },
    phone: phones.get(one.personId) ?? null,
  }));
}
