import { sql } from 'kysely';
import { inventedName } from '../../../../db/seeds/demo/demo-cast.ts';
import { channels } from '../../../core/visits/visit.ts';
import { waysToSayYes } from '../../../core/links/link.ts';
import { cellTable } from '../../../core/shared/cell-table.ts';
import type { LatLng } from '../../../core/homes/position.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { startOfDay } from '../../../core/shared/dates.ts';
import type { SyntheticExecutive, SyntheticLink } from './synthetic-links.ts';
import { spotOf, type InventedPlace } from './synthetic-villages.ts';

/** An executive as she is written, with the ids that she gets. */
export type Written = SyntheticExecutive & { id: string; personId: string; nth: number };

type WrittenLink = SyntheticLink & { id: string; personId: string; of: Written; nth: number };

/** The middle of the towns that a district really has; null where nobody knows where they lie. */
export async function findMiddle({ db }: Ctx, county: string): Promise<LatLng | null> {
  const { lat, lng } = await db
    .selectFrom('commons.divisions')
    .select((eb) => [eb.fn.avg<number | null>('lat').as('lat'), eb.fn.avg<number | null>('lng').as('lng')])
    .where('parent_code', '=', county)
    .where('source', '<>', 'synthetic')
    .executeTakeFirstOrThrow();
  return lat === null || lng === null ? null : { lat, lng };
}

type Placing = { since: string; middle: LatLng | null };

/** Those that a list of the country, or a seeding before, has already stay as they are. */
export const insertPlaces = ({ db }: Ctx, places: readonly InventedPlace[], { since, middle }: Placing) => {
  const spots = places.map((place) => (middle ? spotOf(place, middle) : null));
  return sql`
    insert into commons.divisions (code, name, level, parent_code, valid_from, source, lat, lng)
    select code, name, level, parent, ${since}::date, 'synthetic', lat, lng
    from unnest(${places.map(({ code }) => code)}::text[], ${places.map(({ name }) => name)}::text[],
      ${places.map(({ level }) => level)}::text[], ${places.map(({ parentCode }) => parentCode)}::text[],
      ${spots.map((spot) => spot?.lat ?? null)}::float8[], ${spots.map((spot) => spot?.lng ?? null)}::float8[])
      as place (code, name, level, parent, lat, lng)
    where not exists (select from commons.divisions known where known.code = place.code)`.execute(db);
};

type Person = { id: string; name: string; addedBy: string | null };

const insertInvented = ({ db, cell }: Ctx, people: readonly Person[], since: string) =>
  sql`
    insert into ${cellTable(cell, 'people')} (id, name, added_by, joined_at)
    select id, name, by, ${startOfDay(since)}
    from unnest(${people.map(({ id }) => id)}::uuid[], ${people.map(({ name }) => name)}::text[],
      ${people.map(({ addedBy }) => addedBy)}::uuid[]) as person (id, name, by)`.execute(db);

async function insertSeats({ db, cell }: Ctx, executives: readonly Written[]): Promise<void> {
  const ids = executives.map(({ id }) => id);
  const people = executives.map(({ personId }) => personId);
  const codes = executives.map(({ divisionCode }) => divisionCode);
  const days = executives.map(({ beganOn }) => beganOn);
  await sql`
    insert into ${cellTable(cell, 'appointments')} (id, person_id, role, division_code, appointed_at)
    select id, person_id, 'executive', code, began::timestamp at time zone 'Asia/Shanghai'
    from unnest(${ids}::uuid[], ${people}::uuid[], ${codes}::text[], ${days}::date[])
      as seat (id, person_id, code, began)`.execute(db);
  await sql`
    insert into ${cellTable(cell, 'executives')} (id, person_id, division_code, began_on, chairs, links)
    select id, person_id, code, began, chairs, links
    from unnest(${ids}::uuid[], ${people}::uuid[], ${codes}::text[], ${days}::date[],
      ${executives.map(({ chairs }) => chairs)}::int[],
      ${executives.map(({ chairs, links }) => links.length - chairs)}::int[])
      as seat (id, person_id, code, began, chairs, links)`.execute(db);
}

const insertLinks = ({ db, cell }: Ctx, links: readonly WrittenLink[]) =>
  sql`
    insert into ${cellTable(cell, 'links')} (id, kind, executive_id, held_by, person_id, village_code, joined_on, joined_at,
      first_due_on, due_on, said_yes)
    select id, kind, executive_id, held_by, person_id, code, joined, joined::timestamp at time zone 'Asia/Shanghai',
      first_due, due, case when kind = 'woman' then ${waysToSayYes[0]} end
    from unnest(${links.map(({ id }) => id)}::uuid[], ${links.map(({ kind }) => kind)}::text[],
      ${links.map(({ of }) => of.id)}::uuid[], ${links.map(({ of }) => of.personId)}::uuid[],
      ${links.map(({ personId }) => personId)}::uuid[], ${links.map(({ villageCode }) => villageCode)}::text[],
      ${links.map(({ joinedOn }) => joinedOn)}::date[], ${links.map(({ firstDueOn }) => firstDueOn)}::date[],
      ${links.map(({ dueOn }) => dueOn)}::date[])
      as link (id, kind, executive_id, held_by, person_id, code, joined, first_due, due)`.execute(db);

/** At half past nine, as somebody who keeps a list would; a visit's id is also what the device is said to have given it. */
async function insertVisits({ db, cell, newId }: Ctx, links: readonly WrittenLink[]): Promise<void> {
  const visits = links.flatMap((link) => link.visits.map((visit) => ({ ...visit, link, id: newId() })));
  await sql`
    insert into ${cellTable(cell, 'visits')} (id, client_id, link_id, visited_by, channel, visited_at, visited_on, due_on,
      noted_at)
    select id, id, link_id, visited_by, channel, at, day, due, at
    from unnest(${visits.map(({ id }) => id)}::uuid[], ${visits.map(({ link }) => link.id)}::uuid[],
      ${visits.map(({ link }) => link.of.personId)}::uuid[],
      ${visits.map(({ link }) => channels[link.nth % channels.length])}::text[],
      ${visits.map(({ on }) => on)}::date[], ${visits.map(({ dueOn }) => dueOn)}::date[])
      as visit (id, link_id, visited_by, channel, day, due)
    cross join lateral (select (day + time '09:30') at time zone 'Asia/Shanghai' as at) moment`.execute(db);
}

/** How many households each village that somebody leads has: a hundred or two, as counted on the day on which she began. */
async function insertHouseholds({ db, cell }: Ctx, links: readonly WrittenLink[]): Promise<void> {
  const led = links.filter(({ kind }) => kind === 'chair');
  await sql`
    insert into ${cellTable(cell, 'household_counts')} (area_code, from_on, households, set_at, set_by)
    select code, day, households, day::timestamp at time zone 'Asia/Shanghai', set_by
    from unnest(${led.map(({ villageCode }) => villageCode)}::text[], ${led.map(({ joinedOn }) => joinedOn)}::date[],
      ${led.map(({ of, nth }) => 80 + ((of.nth * 3 + nth) % 240))}::int[], ${led.map(({ of }) => of.personId)}::uuid[])
      as counted (code, day, households, set_by)
    on conflict do nothing`.execute(db);
}

/** A piece of a seeding: executives, whom each keeps touch with, and when she last saw them. */
export async function insertExecutives(ctx: Ctx, executives: readonly Written[]): Promise<void> {
  const [since = ''] = executives.map(({ beganOn }) => beganOn);
  const links = executives.flatMap((of) =>
    of.links.map((link, nth): WrittenLink => ({ ...link, of, nth, id: ctx.newId(), personId: ctx.newId() })),
  );
  const hers = executives.map(({ personId: id, nth }) => ({ id, name: inventedName(nth), addedBy: null }));
  await insertInvented(ctx, hers, since);
  await insertSeats(ctx, executives);
  const met = links.map(({ personId: id, of, nth }) => ({
    ...{ id, addedBy: of.personId },
    name: inventedName(of.nth * 31 + nth),
  }));
  await insertInvented(ctx, met, since);
  await insertLinks(ctx, links);
  await insertVisits(ctx, links);
  await insertHouseholds(ctx, links);
}

/** How many executives were seeded between these codes, by whoever did before. */
export async function countSeated(
  { db }: Ctx,
  { from, before }: { from: string; before: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('executives')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('division_code', '>=', from)
    .where('division_code', '<', before)
    .executeTakeFirstOrThrow();
  return count;
}
