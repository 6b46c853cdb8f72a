const hourMs = 3_600_000;
const [leastMs, mostMs] = [hourMs / 4, 24 * hourMs];

/** As long again as it has not opened, from a quarter of an hour up to a day. */
export const openAgainAt = (since: Date, now: Date): Date =>
  new Date(now.getTime() + Math.min(mostMs, Math.max(leastMs, now.getTime() - since.getTime())));
