import { holdRelative } from '../../relatives/relative-queries.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { addByName } from './add-by-name.ts';
import { unitsOf } from '../signup.ts';
import type { PartyKind } from '../../shared/party-kind.ts';

type Wish = {
  name?: string | undefined;
  relativeId?: string | undefined;
  party?: readonly { kind: PartyKind }[] | undefined;
  partySize?: number | undefined;
};

type Comes = { holderId: string; party: readonly { kind: PartyKind }[] };

/**
 * Who holds the place: she herself, one of her relatives, or whom a host writes down by name. A relative who comes alone
 * counts as what she is. NotFound `relative-not-found`; Forbidden where the name is not hers to write down.
 */
export async function whoComes(ctx: PersonCtx, wish: Wish, homeId: string): Promise<Comes> {
  const { personId } = ctx.actor;
  const { name, relativeId, party = [] } = wish;
  if (name !== undefined) return { holderId: await addByName(ctx, { name, homeId }), party };
  if (relativeId === undefined) return { holderId: personId, party };
  const relative = isId(relativeId)
    ? await holdRelative(ctx.db, { id: relativeId, keptBy: personId })
    : undefined;
  if (!relative) throw notFound('relative-not-found');
  const alone = wish.party === undefined && unitsOf(wish) === 1;
  return { holderId: relative.id, party: alone ? [{ kind: relative.kind }] : party };
}
