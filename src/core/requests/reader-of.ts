import { listHomesKeptBy } from '../homes/home-queries.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { atTheDesk } from './at-the-desk.ts';
import { isWalledOff } from './asking/wall-queries.ts';
import { findStanding } from './standing-queries.ts';
import type { Reader } from './request-policy.ts';

export type Duties = Omit<Reader, 'isWalledOff' | 'standing'>;

/** What she is at the desk and at homes, inside a verb's transaction. */
export const dutiesOf = async (ctx: PersonCtx): Promise<Duties> => ({
  ...(await atTheDesk(ctx)),
  homes: await listHomesKeptBy(ctx.db, ctx.actor.personId),
});

/** The same, before one request. */
export const readerOf = async (ctx: PersonCtx, requestId: string): Promise<Reader> => ({
  ...(await dutiesOf(ctx)),
  isWalledOff: await isWalledOff(ctx.db, requestId, ctx.actor.personId),
  standing: await findStanding(ctx.db, requestId, { personId: ctx.actor.personId, now: ctx.now }),
});
