import type { Ctx } from '../../shared/ctx.ts';
import { ruleBroken } from '../../shared/errors.ts';
import { listReadersToday } from './wall-queries.ts';

/**
 * Whoever names people who must not read leaves one who may; where nobody could read it anyhow, the office hears of it. Asked as
 * the system. RuleBroken `nobody-left-to-read`.
 */
export async function leaveAReader(
  ctx: Ctx,
  { walled, homeId }: { walled: readonly string[]; homeId: string | null },
): Promise<void> {
  const readers = await listReadersToday(ctx.db, homeId);
  if (readers.length > 0 && readers.every((id) => walled.includes(id)))
    throw ruleBroken('nobody-left-to-read');
}
