/** What an executive's phone carries of her list, closed by her PIN and by half of a key that stands here. */
export const mostTries = 5;

/** As many phones as somebody may carry her list on at once. */
export const mostPockets = 5;

/** Why one ended. `emptied`: the phone lost what it held; `tries`: five wrong PINs; `office`: it was ended for her. */
export const endings = [
  'put-away',
  'signed-out',
  'emptied',
  'revoked',
  'office',
  'tries',
  'erased',
  'seat-left',
] as const;
export type Ending = (typeof endings)[number];

/** What she may say herself of a pocket of hers. */
export const ownEndings = ['put-away', 'signed-out', 'emptied', 'revoked'] as const;

/** What the half of a key is bound to. */
export const halfOf = (id: string) => ({ of: 'pockets.half', id });

/** Thrown away by herself before it was ever logged. */
export const thrownAway = 'thrown-away';

/** Of one visit that came out of a pocket: `outcome` where it was not logged. */
export type Receipt = { number: number; day: string | null; isLogged: boolean; outcome: string | null };

export type Received = {
  /** How many came, and stand. */
  logged: number;
  days: { day: string; visits: number }[];
  /** Numbers that came and were refused; one that she mended and that was logged then is none of them. */
  refused: { number: number; day: string | null; code: string }[];
  /** Numbers that the phone had given by its last word, and that nobody here has. */
  missing: number[];
};

/** So many are named: a phone that says more has lost more than anybody reads. */
const mostMissing = 100;

function firstMissing(made: number, came: ReadonlySet<number>): number[] {
  const missing: number[] = [];
  for (let number = 1; number <= made && missing.length < mostMissing; number += 1)
    if (!came.has(number)) missing.push(number);
  return missing;
}

/** What a phone that lost its storage sent, and what it did not: by day and by number. */
export function tellReceived(made: number, receipts: readonly Receipt[]): Received {
  const logged = receipts.filter(({ isLogged }) => isLogged);
  const days = new Map<string, number>();
  for (const { day } of logged) if (day !== null) days.set(day, (days.get(day) ?? 0) + 1);
  // What came and was neither logged nor refused was cut off in between: nobody has it.
  const answered = receipts.filter(({ isLogged, outcome }) => isLogged || outcome !== null);
  const came = new Set(answered.map(({ number }) => number));
  return {
    logged: logged.length,
    days: [...days].map(([day, visits]) => ({ day, visits })).sort((a, b) => (a.day < b.day ? 1 : -1)),
    refused: answered.flatMap(({ number, day, isLogged, outcome }) =>
      isLogged || outcome === null || outcome === thrownAway ? [] : [{ number, day, code: outcome }],
    ),
    missing: firstMissing(made, came),
  };
}
