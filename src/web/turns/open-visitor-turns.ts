import { dayOf } from '../../core/shared/dates.ts';
import { networkOf } from './network-of.ts';
import { openTurns } from './open-turns.ts';

/** What is counted of whoever a request comes from. */
export type VisitorTurns = {
  /** One more form without a name from this address: which of today. */
  takeNameless: () => number;
};

/** Counts for as long as the process lives; the answer takes the turns of one request. */
export function openVisitorTurns(): (address: string, now: Date) => VisitorTurns {
  const nameless = openTurns(dayOf);
  return (address, now) => ({
    takeNameless: () => nameless.take(networkOf(address), now),
  });
}
