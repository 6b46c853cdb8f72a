import { findDivision } from '../divisions/division-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { z } from 'zod';
import type { HomeView } from './home.ts';
import { findOpenHome, listPlaces, listTeams } from './home-queries.ts';
import { hoursOf, openingAt, readOpenMinutes } from './hours.ts';

const Facts = z.array(z.object({ label: z.string(), text: z.string() }));

/** A home's own page, open to everybody. NotFound where there is none, or where it has closed. */
export async function showHome(ctx: Ctx, homeId: string): Promise<HomeView> {
  const home = isId(homeId) ? await findOpenHome(ctx.db, homeId) : undefined;
  if (!home) throw notFound('home-not-found');
  const [places, teams, division] = await Promise.all([
    listPlaces(ctx.db, home.id),
    listTeams(ctx.db, home.id),
    findDivision(ctx.db, home.division_code, ctx.now),
  ]);
  const spans = readOpenMinutes(home.open_minutes);
  const opening = openingAt(spans, ctx.now);
  return {
    id: home.id,
    name: home.name,
    kind: home.kind,
    divisionCode: home.division_code,
    divisionName: division?.name ?? home.division_code,
    location: { lat: home.lat, lng: home.lng },
    distanceMeters: null,
    openNow: opening.open,
    opening,
    hours: hoursOf(spans),
    offers: home.offers,
    tagline: home.tagline,
    dropIn: home.drop_in,
    phone: home.phone,
    address: home.address,
    leader: { title: home.leader_title, name: home.leader_name },
    style: { accent: home.accent, emblem: home.emblem },
    demonstration: home.demonstration,
    synthetic: home.synthetic,
    places,
    teams,
    facts: Facts.parse(home.facts),
  };
}
