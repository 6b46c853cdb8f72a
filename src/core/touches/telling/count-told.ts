import type { Ctx } from '../../shared/ctx.ts';
import { countTellings } from './telling-queries.ts';

/** In numbers: `unreached`, whose text could not be sent, and whom her executive tells with those who left no phone. */
export type Told = { told: number; waiting: number; unreached: number; noPhone: number };

/** How many of those whom a roster brought were told. As the system. */
export async function countTold(
  { db }: Ctx,
  { rosterId, taken }: { rosterId: string; taken: number },
): Promise<Told> {
  const { all, told, waiting } = await countTellings(db, rosterId);
  return { told, waiting, unreached: all - told - waiting, noPhone: Math.max(0, taken - all) };
}
