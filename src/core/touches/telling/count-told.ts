import type { Ctx } from '../../shared/ctx.ts';
import { countTellings } from './telling-queries.ts';

/**
 * In numbers, by a text and by her executive alone. Neither how far the texts are nor which of them could not go: a text that is held
 * back for what somebody asked in confidence must show nowhere.
 */
export type Told = { byText: number; noPhone: number };

/** How many of those whom a roster brought are told how. As the system. */
export async function countTold(
  { db }: Ctx,
  { rosterId, taken }: { rosterId: string; taken: number },
): Promise<Told> {
  const byText = await countTellings(db, rosterId);
  return { byText, noPhone: Math.max(0, taken - byText) };
}
