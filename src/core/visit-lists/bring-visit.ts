import { recordDeed } from '../deeds/record-deed.ts';
import { listPlacesOf } from '../executives/executive-queries.ts';
import { officeAboveOnly } from '../offices/office-above-only.ts';
import { phoneMark } from '../people/phones/kept-phone.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { onTrial } from '../deeds/on-trial.ts';
import { asSystem } from '../shared/transaction.ts';
import { putDownVisit } from '../visits/put-down-visit.ts';
import type { Channel } from '../visits/visit.ts';
import { lockLinkVisited } from '../visits/visit-queries.ts';
import { idOfLine } from './id-of-line.ts';
import type { Whom } from './visit-list.ts';
import { hasVisitLike, listHeldOn } from './visit-list-queries.ts';
import { whomMeant } from './whom-meant.ts';

export type BroughtVisit = {
  visitedBy: string;
  whom: Whom;
  /** Who signs in with the phone of whom she visited, where somebody does. */
  accountPersonId: string | null;
  day: string;
  channel: Channel;
};

export type CameOfVisit = 'logged' | 'there' | 'whom-unknown' | 'whom-ambiguous';

/** Of a day nobody knows the hour; of today it is not later than now. */
const instantOn = (day: string, now: Date): Date =>
  new Date(Math.min(new Date(`${day}T12:00:00+08:00`).getTime(), now.getTime()));

type Bringing = BroughtVisit & { mark: Buffer | null };

async function bring(
  ctx: Ctx,
  { visitedBy, day, channel, ...traced }: Bringing,
): Promise<CameOfVisit | { id: string; personId: string }> {
  const found = whomMeant(await listHeldOn(ctx, { heldBy: visitedBy, day }), traced);
  if (typeof found === 'string') return found;
  const { personId } = found;
  const link = await lockLinkVisited(ctx, { heldBy: visitedBy, personId, day });
  if (!link) throw notFound('link-not-found');
  const line = { visitedBy, linkId: link.id, day, channel };
  const clientId = idOfLine(line);
  if (await hasVisitLike(ctx.db, { ...line, clientId })) return 'there';
  const [id, visitedAt] = [ctx.newId(), instantOn(day, ctx.now)];
  const visit = { id, clientId, visitedBy, personId, channel, visitedAt };
  const { answers } = await putDownVisit(ctx, { ...visit, nextOn: null, note: null });
  await answers;
  return { id, personId };
}

/**
 * A visit of an executive below her office, which somebody kept on paper or elsewhere, is written down as if she had logged it on that
 * day; the audit says who brought it. The same again changes nothing. A trial does all of it and leaves nothing. NotFound
 * `executive-not-found`; Forbidden.
 */
export async function bringVisit(
  ctx: PersonCtx,
  visit: BroughtVisit,
  { isTrial }: { isTrial: boolean },
): Promise<CameOfVisit> {
  const { phone } = visit.whom;
  const mark = phone === null ? null : await phoneMark(ctx, phone);
  return onTrial(ctx, isTrial, async (ctx): Promise<CameOfVisit> => {
    const places = await asSystem(ctx, ({ db }) => listPlacesOf(db, visit.visitedBy));
    if (places.length === 0) throw notFound('executive-not-found');
    await officeAboveOnly(ctx, ...places);
    const brought = await asSystem(ctx, (ctx) => bring(ctx, { ...visit, mark }));
    if (typeof brought === 'string') return brought;
    await recordDeed(ctx, { verb: 'bring-visit', subjectId: brought.id, personId: brought.personId });
    return 'logged';
  });
}
