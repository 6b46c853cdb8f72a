import type { Ctx } from '../../shared/ctx.ts';
import { isId } from '../../shared/ids.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { findNamesake } from '../signup-queries.ts';

/** Who of this name stands on the roll already, before a host writes her down; null where nobody does that she may see. */
export async function askForNamesake(
  ctx: Ctx,
  { activityId, name }: { activityId: string; name: string },
): Promise<{ name: string; partySize: number } | null> {
  if (!isId(activityId)) return null;
  const found = await inTransaction(personOnly(ctx), (ctx) => findNamesake(ctx.db, activityId, name.trim()));
  return found ? { name: found.name ?? '', partySize: found.partySize } : null;
}
