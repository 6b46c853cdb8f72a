import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listPhonesOf } from './kept-phone-queries.ts';
import { openPhones } from './open-phones.ts';

/** `until`: the last day on which it may be kept; null where it ends with the link alone. */
export type KeptPhone = { phone: string; until: string | null };

/** Phones as they are rung, of those of them whom she keeps touch with and whose phone is kept, by whose they are. SignedOut. */
export async function listKeptPhones(
  ctx: Ctx,
  personIds: readonly string[],
): Promise<Map<string, KeptPhone>> {
  if (personIds.length === 0) return new Map();
  const today = dayOf(ctx.now);
  const sealed = await inTransaction(personOnly(ctx), ({ db }) => listPhonesOf(db, personIds, today));
  const phones = await openPhones(ctx, sealed);
  return new Map(
    sealed.map(({ person_id: id, keep_until: until }) => [id, { phone: phones.get(id) ?? '', until }]),
  );
}

/** The same without their days. */
export async function listPhones(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, string>> {
  const kept = await listKeptPhones(ctx, personIds);
  return new Map([...kept].map(([id, { phone }]) => [id, phone]));
}
