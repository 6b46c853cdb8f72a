import { isWithin, parentCodeOf, prefixOf } from '../divisions/division.ts';
import { namePlaces } from '../divisions/name-places.ts';
import { divisionsActedFor } from '../offices/offices-acted-for.ts';
import { officeAboveOnly } from '../offices/office-above-only.ts';
import type { Ctx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { listExecutivesBelow, type ExecutiveBelow } from './executive-queries.ts';

/** More than one form can hold; a district has fewer. */
const most = 1000;

/** `placeName`: of which place she is, where that is not the village's own town; else null. */
export type MayLead = ExecutiveBelow & { placeName: string | null };

/**
 * Who may lead a village: the executives of its town, and behind them those of all places for which the office acts. Forbidden to who acts
 * for no office above the village.
 */
export async function listWhoMayLead(ctx: Ctx, { villageCode }: { villageCode: string }): Promise<MayLead[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    await officeAboveOnly(ctx, villageCode);
    const above = (await divisionsActedFor(ctx)).filter((code) => isWithin(villageCode, code));
    const [widest = villageCode] = above.toSorted(
      (one, other) => prefixOf(one).length - prefixOf(other).length,
    );
    const asked = { prefix: prefixOf(widest), after: null, limit: most };
    const all = await asSystem(ctx, ({ db }) => listExecutivesBelow(db, asked));
    const standing = all.filter(({ leftOn }) => leftOn === null);
    const nameOf = await namePlaces(
      ctx.db,
      standing.map(({ divisionCode }) => divisionCode),
      ctx.now,
    );
    const town = parentCodeOf(villageCode) ?? villageCode;
    const isNear = ({ divisionCode }: ExecutiveBelow) => isWithin(divisionCode, town);
    return standing
      .toSorted((one, other) => Number(isNear(other)) - Number(isNear(one)))
      .map((one) => ({ ...one, placeName: isNear(one) ? null : nameOf(one.divisionCode) }));
  });
}
