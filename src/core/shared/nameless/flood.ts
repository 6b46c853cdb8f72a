/** In a day. A village shares one address, a tower of flats too: far more than they say, far less than a machine. */
const mostInADay = { ofOnePerson: 10, fromOneAddress: 200, fromOneAddressInAFlood: 5 };

/** All together who leave no name in a day: far above what a district says in a bad week. */
const flood = 1000;

export const isTooMuchOfHers = (left: number): boolean => left >= mostInADay.ofOnePerson;

/**
 * Of those without a name `left` have come today, and this is the `turn`-th from its address. A flood closes the box
 * to nobody: it takes fewer from each address, so that one machine cannot silence the others.
 */
export const isTooMuchNameless = ({ left, turn }: { left: number; turn: number }): boolean =>
  turn > (left >= flood ? mostInADay.fromOneAddressInAFlood : mostInADay.fromOneAddress);

/** Whether the operator should hear of it: when a flood begins, and at each further hundred. */
export const isFloodToTell = (left: number): boolean => left >= flood && left % 100 === 0;
