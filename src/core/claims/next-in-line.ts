export type Waiting = { id: string; units: number };

/**
 * Who of a queue moves up when `free` units are free: from the head on, each whole, and nobody is overtaken. Where
 * the first does not fit, all wait, so that a family at the head is not passed by smaller parties for ever.
 */
export function nextInLine<W extends Waiting>(free: number, queue: readonly W[]): W[] {
  const movingUp: W[] = [];
  let left = free;
  for (const claim of queue) {
    if (claim.units > left) break;
    movingUp.push(claim);
    left -= claim.units;
  }
  return movingUp;
}
