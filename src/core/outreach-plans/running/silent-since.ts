/** Whoever solves a plan says so each second; of whom nothing was heard for so long, her process is gone. */
const silenceMs = 20_000;

export const silentSince = (now: Date): Date => new Date(now.getTime() - silenceMs);
