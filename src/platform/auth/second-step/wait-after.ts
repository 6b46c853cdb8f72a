const triesInARow = 5;
const firstMinutes = 15;
const mostMinutes = 24 * 60;

/** How long she waits after so many wrong codes without a right one: a quarter of an hour after five, then ever longer. */
export function minutesToWait(wrongTries: number): number {
  if (wrongTries === 0 || wrongTries % triesInARow !== 0) return 0;
  return Math.min(mostMinutes, firstMinutes * 2 ** Math.min(20, wrongTries / triesInARow - 1));
}
