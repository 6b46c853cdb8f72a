import { z } from 'zod';
import { findDivision } from '../divisions/division-queries.ts';
import type { Ctx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { listMembersShown } from './desk/member-queries.ts';
import { doorStateOf, type HomeView, type Team } from './home.ts';
import { findNameOfHome, findOpenHome, listHomesBelow, listPlaces, listTeams } from './home-queries.ts';
import { hoursOf, readOpenMinutes } from './hours.ts';
import { listChanges } from './hours/list-changes.ts';
import { openingAt, readHours } from './hours/opening-at.ts';
import { listPhotos } from './photos/photo-queries.ts';
import { shownPosition } from './position.ts';

const Facts = z.array(z.object({ label: z.string(), text: z.string() }));

export type Home = NonNullable<Awaited<ReturnType<typeof findOpenHome>>>;

const shut = { open: false, opensAt: null } as const;

/** Why it rests, and until when it means to; null where it does not. */
export const pauseOf = ({ pause_why: why, pause_until: until }: Home): HomeView['pause'] =>
  why !== null && until !== null ? { why, until } : null;

/** What the directory shows of it too. */
function presentRow(home: Home, now: Date) {
  // Nobody stands before a door that is shut for a while because its hours say otherwise.
  const opening = home.paused_at ? shut : openingAt(readHours(home), now);
  return {
    id: home.id,
    name: home.name,
    kind: home.kind,
    divisionCode: home.division_code,
    location: shownPosition(home, home.address_hidden),
    distanceMeters: null,
    openNow: opening.open,
    opening,
    offers: home.offers,
    tagline: home.tagline,
    dropIn: home.drop_in,
    phone: home.phone,
    style: { accent: home.accent, emblem: home.emblem, coverPhotoId: home.cover_photo_id },
    demonstration: home.demonstration,
    synthetic: home.synthetic,
  };
}

/** Names are other people's rows, so they are read as the system: only those whom a standing consent shows. */
async function teamsOf(ctx: Ctx, homeId: string): Promise<Team[]> {
  const teams = await listTeams(ctx.db, homeId);
  if (teams.length === 0) return [];
  const members = await membersOf(ctx, homeId);
  return teams.map(({ ownHomeId, ownHomeName, ...team }) => ({
    ...team,
    ownHome: ownHomeId && ownHomeName ? { id: ownHomeId, name: ownHomeName } : null,
    members: members.filter(({ teamId }) => teamId === team.id).flatMap(({ name }) => name ?? []),
  }));
}

const membersOf = async (ctx: Ctx, homeId: string) =>
  inTransaction(ctx, (ctx) => asSystem(ctx, (ctx) => listMembersShown(ctx.db, homeId)));

async function relativesOf(ctx: Ctx, home: Home): Promise<Pick<HomeView, 'parent' | 'children'>> {
  const parent = home.parent_id === null ? undefined : await findNameOfHome(ctx.db, home.parent_id);
  return { parent: parent ?? null, children: await listHomesBelow(ctx.db, home.id) };
}

/** The row of a home that everybody may see. NotFound where there is none, where it has not opened yet or has closed. */
export async function getShownHome(ctx: Ctx, homeId: string): Promise<Home> {
  const home = isId(homeId) ? await findOpenHome(ctx.db, homeId) : undefined;
  if (!home || doorStateOf(home) === 'preparing') throw notFound('home-not-found');
  return home;
}

/** A home's own page, open to everybody. NotFound as `getShownHome` says. */
export async function showHome(ctx: Ctx, homeId: string): Promise<HomeView> {
  const home = await getShownHome(ctx, homeId);
  const [places, teams, division, photos, relatives, changes] = await Promise.all([
    listPlaces(ctx.db, home.id),
    teamsOf(ctx, home.id),
    findDivision(ctx.db, home.division_code, ctx.now),
    listPhotos(ctx.db, home.id),
    relativesOf(ctx, home),
    listChanges(ctx, home, { from: ctx.now }),
  ]);
  return {
    ...presentRow(home, ctx.now),
    divisionName: division?.name ?? home.division_code,
    address: home.address_hidden ? null : home.address,
    addressHidden: home.address_hidden,
    leader: { title: home.leader_title, name: home.leader_name },
    hours: hoursOf(readOpenMinutes(home.open_minutes)),
    dropInHours: hoursOf(readOpenMinutes(home.drop_in_minutes)),
    changes,
    pause: pauseOf(home),
    places,
    teams,
    facts: Facts.parse(home.facts),
    photos,
    ...relatives,
  };
}
