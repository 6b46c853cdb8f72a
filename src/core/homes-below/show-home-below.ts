import { lastDayOf } from '../deputies/deputy.ts';
import { listKeepersAt } from '../deputies/deputy-queries.ts';
import { mayPlace } from '../homes/home-policy.ts';
import { findOpenHome } from '../homes/home-queries.ts';
import { findMergerFrom, listJoining } from '../mergers/merger-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { forbidden, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { presentRow } from './list-homes-below.ts';
import type { HomeForOffice } from './home-below.ts';
import { officeOnly } from '../offices/office-only.ts';
import { countActivitiesAhead, findRowBelow } from './home-below-queries.ts';

async function peopleAt(ctx: PersonCtx, homeId: string): Promise<Pick<HomeForOffice, 'hosts' | 'deputies'>> {
  const [hosts, deputies] = await asSystem(ctx, async (ctx) => [
    await listKeepersAt(ctx.db, 'host', [homeId]),
    await listKeepersAt(ctx.db, 'deputy', [homeId]),
  ]);
  return {
    hosts: hosts.map((host) => ({
      ...{ id: host.id, name: host.name, phoneMasked: host.phone_masked },
      ...{ since: host.appointed_at, lastDay: lastDayOf(host.until) },
    })),
    deputies: deputies.length,
  };
}

async function mergersAt(ctx: PersonCtx, homeId: string): Promise<Pick<HomeForOffice, 'merger' | 'joining'>> {
  const from = await findMergerFrom(ctx.db, homeId);
  return {
    merger: from ? { id: from.id, into: { id: from.intoId, name: from.intoName } } : null,
    joining: await listJoining(ctx.db, homeId),
  };
}

/** One home with what its office decides on. NotFound where it has closed, Forbidden beyond her part of the tree. */
export async function showHomeBelow(ctx: Ctx, homeId: string): Promise<HomeForOffice> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const home = isId(homeId) ? await findOpenHome(ctx.db, homeId) : undefined;
    if (!home) throw notFound('home-not-found');
    if (!mayPlace(await officeOnly(ctx), home)) throw forbidden();
    const row = await asSystem(ctx, (ctx) => findRowBelow(ctx, homeId));
    if (!row) throw notFound('home-not-found');
    const { hosts: _names, lastDay: _lastDay, ...line } = presentRow(row);
    return {
      ...line,
      ...{ address: home.address, addressHidden: home.address_hidden, leaderTitle: home.leader_title },
      pauseWhy: home.pause_why,
      ...(await peopleAt(ctx, homeId)),
      activitiesAhead: await countActivitiesAhead(ctx.db, homeId, ctx.now),
      ...(await mergersAt(ctx, homeId)),
    };
  });
}
