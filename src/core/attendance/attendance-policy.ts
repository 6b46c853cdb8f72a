import { mayRun, type Keeping } from '../homes/home-policy.ts';

type Home = { id: string };

/** Who came is noted by whoever keeps the home, as host or deputy. */
export const mayMarkPresent = (actor: Keeping, home: Home): boolean => mayRun(actor, home);

/** The list of names is for whoever keeps the home; for nobody above her. */
export const mayReadRoll = (actor: Keeping, home: Home): boolean => mayRun(actor, home);

/** Whom she wrote down by name, whoever keeps the home takes off again. */
export const mayTakeOffRoll = (actor: Keeping, home: Home): boolean => mayRun(actor, home);
