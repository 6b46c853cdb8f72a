import { mayRun, type Keeping } from '../homes/home-policy.ts';

type Home = { id: string };

/** Who came without being on a list is noted by whoever keeps the home, as host or deputy. */
export const mayNoteAtDoor = (actor: Keeping, home: Home): boolean => mayRun(actor, home);

/** The code by which people note themselves hangs at the door: for whoever keeps the home to put up. */
export const mayShowDoorCode = (actor: Keeping, home: Home): boolean => mayRun(actor, home);
