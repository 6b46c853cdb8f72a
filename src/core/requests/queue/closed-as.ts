import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import type { Door, Outcome } from '../request.ts';
import { forgetOn } from '../running/retention.ts';

/** Nobody, where she ended it herself by her code. */
const whoOf = ({ actor }: Ctx) => (actor.kind === 'person' ? actor.personId : null);

/** What changes on a request that is done, by itself or with its case: its words have a day on which they are forgotten. */
export const closedAs = (ctx: Ctx, { door }: { door: Door }, outcome: Outcome) => ({
  ...{ closed_at: ctx.now, closed_by: whoOf(ctx), outcome, next_contact_at: null },
  forget_on: forgetOn(door, dayOf(ctx.now)),
});
