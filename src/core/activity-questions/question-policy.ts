import { mayRun, type Keeping } from '../homes/home-policy.ts';

/** Whoever keeps the home answers what is asked about its activities, or takes it away. */
export const mayAnswer = (actor: Keeping, home: { id: string }): boolean => mayRun(actor, home);
