import type { Ctx } from '../shared/ctx.ts';
import { dayOf, startOfDay } from '../shared/dates.ts';

const dayMs = 86_400_000;
const daysOfAYear = 365;

/** One phone in so many rests, each for a year that begins on a day of its own. */
const oneIn = 8;

export type PhoneYear = { rests: boolean; began: Date };

/**
 * The year of a phone, which begins on a day of its own, and whether nothing is suggested by it in this year, for no reason of hers. An
 * office may bring a phone itself, to see whether it is asked about: of whoever once asked us for help it is not (`listHidden`), and of one
 * in eight of all others neither. Made of the number under the cell's key, so that the same one rests however often it is brought.
 */
export async function yearOf({ vault, now }: Pick<Ctx, 'vault' | 'now'>, phone: string): Promise<PhoneYear> {
  const begins = (await vault.blind(phone, 'same_women.begins')).readUInt32BE(0) % daysOfAYear;
  const day = Date.parse(dayOf(now)) / dayMs;
  const year = Math.floor((day + begins) / daysOfAYear);
  const drawn = await vault.blind(`${phone} ${String(year)}`, 'same_women.rests');
  const began = startOfDay(new Date((year * daysOfAYear - begins) * dayMs).toISOString().slice(0, 10));
  return { rests: drawn.readUInt32BE(0) % oneIn === 0, began };
}
