/** A stretch of time, from the first instant on and up to the last, which is no part of it. */
export type Stretch = { from: Date; until: Date };

/** A claim of a time that stands: it blocks its units for the stretch; `numbers` says which, and is empty while it waits. */
export type OpenSlot = Stretch & { id: string; turn: number; units: number; numbers: readonly number[] };

const minute = 60_000;

export const overlap = (a: Stretch, b: Stretch): boolean => a.from < b.until && b.from < a.until;

/** `{[a,b),[c,d)}`: how PostgreSQL writes the times in which a thing can be had; null for any time. */
export const timesText = (times: readonly Stretch[] | null): string | null =>
  times && `{${times.map(({ from, until }) => `[${from.toISOString()},${until.toISOString()})`).join()}}`;

/** `{[2,3),[4,5)}` of 2 and 4: how PostgreSQL writes a set of numbers. */
export const numbersText = (numbers: readonly number[]): string =>
  `{${numbers.map((number) => `[${number},${number + 1})`).join()}}`;

/** A time is told to the minute, so it has begun when its first minute is over; nobody waits for it any more. */
export const hasBegun = ({ from }: { from: Date }, now: Date): boolean =>
  now.getTime() - from.getTime() >= minute;

/**
 * The numbers that a wish would be given, the lowest that are free for all of its time; null where it has to wait: too
 * few are, or somebody in front of it waits for a minute of it. Who carries a projector keeps it to the end of her
 * hour, so a unit that would change in the middle is none.
 */
export function numbersFor(
  wish: Stretch & { units: number },
  { capacity, inFront }: { capacity: number; inFront: readonly OpenSlot[] },
): number[] | null {
  const touching = inFront.filter((slot) => overlap(slot, wish));
  if (touching.some(({ numbers }) => numbers.length === 0)) return null;
  const taken = new Set(touching.flatMap(({ numbers }) => numbers));
  const free: number[] = [];
  for (let number = 1; number <= capacity && free.length < wish.units; number += 1) {
    if (!taken.has(number)) free.push(number);
  }
  return free.length === wish.units ? free : null;
}

/**
 * Who moves up, in order of turn, with her numbers: each whole, and nobody gets a minute that somebody before her waits
 * for. `waiting` are those whose time can still be had, `held` what is taken.
 */
export function nextSlots<S extends OpenSlot>(
  capacity: number,
  { held, waiting }: { held: readonly OpenSlot[]; waiting: readonly S[] },
): S[] {
  const moving: S[] = [];
  const inFront = [...held];
  for (const slot of waiting.toSorted((a, b) => a.turn - b.turn)) {
    const numbers = numbersFor(slot, { capacity, inFront });
    const next = numbers ? { ...slot, numbers } : slot;
    if (numbers) moving.push(next);
    inFront.push(next);
  }
  return moving;
}
