import { createHmac, randomBytes } from 'node:crypto';
import { dayOf } from '../../core/shared/dates.ts';

/** A village shares one address, a tower of flats too: far more than they say in a day, far less than a machine. */
const mostInADay = 200;
const mostAddresses = 100_000;

/** The first half of an IPv6 address is one household's or one office's. */
const networkOf = (address: string) =>
  address.includes(':') && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address.replace('::ffff:', '');

/**
 * Counts what comes from one address in a day, for the forms that need no name. In memory alone, by a keyed hash whose
 * key dies with the process: no address of a visitor is kept.
 */
export function openTurns(): (address: string, now: Date) => boolean {
  const key = randomBytes(32);
  let today = '';
  let counts = new Map<string, number>();
  return (address, now) => {
    const day = dayOf(now);
    if (day !== today || counts.size >= mostAddresses) counts = new Map();
    today = day;
    const who = createHmac('sha256', key).update(networkOf(address)).digest('base64url');
    const count = (counts.get(who) ?? 0) + 1;
    counts.set(who, count);
    return count <= mostInADay;
  };
}
