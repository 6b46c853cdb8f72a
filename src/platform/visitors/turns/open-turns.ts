import { createHmac, randomBytes } from 'node:crypto';

const mostKept = 100_000;

export type Turns = {
  /** Which turn of its period this is, from one. */
  take: (who: string, now: Date) => number;
  /** As if this one had not been. */
  giveBack: (who: string) => void;
  /** As if there had been none. */
  forget: (who: string) => void;
};

/**
 * Counts what comes from somewhere in a period, for what needs no name. In memory alone, by a keyed hash whose key dies
 * with the process: no address and no phone of a visitor is kept.
 */
export function openTurns(periodOf: (now: Date) => string): Turns {
  const key = randomBytes(32);
  let period = '';
  let counts = new Map<string, number>();
  const keyOf = (who: string) => createHmac('sha256', key).update(who).digest('base64url');
  return {
    take: (who, now) => {
      if (periodOf(now) !== period || counts.size >= mostKept) counts = new Map();
      period = periodOf(now);
      const count = (counts.get(keyOf(who)) ?? 0) + 1;
      counts.set(keyOf(who), count);
      return count;
    },
    giveBack: (who) => {
      const count = counts.get(keyOf(who));
      if (count !== undefined) counts.set(keyOf(who), count - 1);
    },
    forget: (who) => void counts.delete(keyOf(who)),
  };
}
