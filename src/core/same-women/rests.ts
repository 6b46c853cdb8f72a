import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';

const dayMs = 86_400_000;

/** One phone in so many rests, each for a year that begins on a day of its own. */
const oneIn = 8;

/**
 * Whether nothing is suggested by this phone for a while, for no reason of hers. An office may bring a phone itself, to see whether it is
 * asked about: of whoever once asked us for help it is not (`listHidden`), and of one in eight of all others neither. Made of the number
 * under the cell's key, so that the same one rests however often it is brought.
 */
export async function rests({ vault, now }: Pick<Ctx, 'vault' | 'now'>, phone: string): Promise<boolean> {
  const begins = (await vault.blind(phone, 'same_women.begins')).readUInt32BE(0) % 365;
  const day = Date.parse(dayOf(now)) / dayMs;
  const year = Math.floor((day + begins) / 365);
  return (await vault.blind(`${phone} ${String(year)}`, 'same_women.rests')).readUInt32BE(0) % oneIn === 0;
}
