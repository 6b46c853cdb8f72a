import type { Judged, Reader } from '../requests/request-policy.ts';

/** Whoever keeps the home that she told asks her for something; not the desk, and nobody past a wall. */
export const mayAsk = (actor: Reader, talent: Judged): boolean =>
  !actor.isWalledOff && talent.case_id === null && actor.homes.some(({ id }) => id === talent.home_id);
