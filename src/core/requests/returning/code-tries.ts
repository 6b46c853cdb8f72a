import { ruleBroken } from '../../shared/errors.ts';

/** Which try of these ten minutes this is from one network, and how many there were from everywhere. */
export type Tries = { fromHere: number; inAll: number };

const most = { fromOneNetwork: 20, fromOneNetworkInAFlood: 5 };
const flood = 500;

/**
 * A code has sixty bits: what is held back is a machine, and where many try at once, each network a little sooner. It is
 * never closed to everybody, or one machine would shut out whoever has a right code.
 */
export const isTooManyTries = ({ fromHere, inAll }: Tries): boolean =>
  fromHere > (inAll > flood ? most.fromOneNetworkInAFlood : most.fromOneNetwork);

/** RuleBroken `too-many-code-tries`, before anything is looked up. */
export function checkTries(tries: Tries | undefined): void {
  if (tries && isTooManyTries(tries)) throw ruleBroken('too-many-code-tries');
}
