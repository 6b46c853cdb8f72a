import type { AnswerKey } from '../deeds/record-deed.ts';
import { differenceOf } from '../links/difference.ts';
import { villagesOf, type LinkHistory } from '../links/link.ts';
import { dueAfter } from '../links/due-after.ts';
import { findRuleOn } from '../outreach-rules/outreach-rule-queries.ts';
import { changeRows } from '../reach/change-rows.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { notFound } from '../shared/errors.ts';
import { Sent } from '../shared/transaction.ts';
import type { Channel } from './visit.ts';
import { lockLinkVisited, recordVisit, type LinkVisited } from './visit-queries.ts';

export type NewVisit = {
  id: string;
  clientId: string;
  visitedBy: string;
  personId: string;
  channel: Channel;
  visitedAt: Date;
  /** When its visitor wants to go next; null where she did not say. */
  nextOn: string | null;
  /** Sealed. */
  note: Buffer | null;
};

/** As much of a link's history as a visit on a day can change: what was due then, and the visit after it. */
function aroundDay(link: LinkVisited): LinkHistory {
  const { kind, joinedOn, leftOn } = link;
  return {
    ...{ kind, joinedOn, leftOn, firstDueOn: link.dueOn ?? link.firstDueOn },
    villages: villagesOf(link, link.moves),
    visits: link.next ? [link.next] : [],
  };
}

/** Of two visits of one day, between which the rule changed, the later day stands for both: nobody is seen again sooner for being seen twice. */
const dueWith = ({ lastOn, dueOn }: LinkVisited, day: string, due: string): string =>
  lastOn === day && dueOn !== null && dueOn > due ? dueOn : due;

export type Logged = { id: string; dueOn: string };

/**
 * Part of the verbs that write down a visit: it belongs to the link that its visitor held on that day, with all that it changes of the
 * figures. Its statement is on its way when this answers. NotFound `link-not-found`.
 */
export async function putDownVisit(ctx: Ctx, visit: NewVisit, answer?: AnswerKey): Promise<Sent<Logged>> {
  const { id, clientId, visitedBy, personId, channel, visitedAt, nextOn, note } = visit;
  const day = dayOf(visitedAt);
  const [link, rule] = await Promise.all([
    lockLinkVisited(ctx, { heldBy: visitedBy, personId, day }),
    findRuleOn(ctx, day),
  ]);
  if (!link) throw notFound('link-not-found');
  const dueOn = dueWith(link, day, dueAfter(link.kind, day, rule));
  const before = aroundDay(link);
  const visits = [...before.visits, { on: day, dueOn }];
  const line = { visitId: id, clientId, linkId: link.id, visitedBy, channel, visitedAt, visitedOn: day };
  const deed = { verb: 'log-visit', subjectId: id, personId, answer };
  const recorded = recordVisit(ctx, deed, {
    ...{ ...line, dueOn, nextOn, now: ctx.now, note, isLast: link.next === null },
    ...changeRows(id, differenceOf(before, { ...before, visits })),
  });
  return new Sent(recorded.then(() => ({ id, dueOn })));
}
