import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { listPhonesOf } from './kept-phone-queries.ts';
import { openPhones } from './open-phones.ts';

/** Phones as they are rung, of those of them whom she keeps touch with and whose phone a roster brought, by whose they are. SignedOut. */
export async function listPhones(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const sealed = await inTransaction(personOnly(ctx), ({ db }) => listPhonesOf(db, personIds));
  return openPhones(ctx, sealed);
}
