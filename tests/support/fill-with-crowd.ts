import { sql } from 'kysely';
import { cellTable } from '../../src/core/shared/cell-table.ts';
import { cellType } from '../../src/core/shared/cell-type.ts';
import { seedLinks } from '../../src/platform/seed/links/seed-links.ts';
import { seedHomes } from '../../src/platform/seed/seed-homes.ts';
import type { Town } from './open-town.ts';

const homes = 8000;
const people = 4000;
const activities = 400;
/** Women with whom executives keep touch. */
const links = 3000;
/** Of each activity. */
const signups = 50;

/** Random bits under a fixed version and the first cell's number: an id as ours are. */
const newId = sql.raw(`('0193e000-' || substr(md5(random()::text), 1, 4) || '-7001-8'
  || substr(md5(random()::text), 1, 3) || '-' || substr(md5(random()::text), 1, 12))::uuid`);

/**
 * So many of everything that PostgreSQL reads no table whole unless it must: homes all over the country, full
 * activities with queues, letters, notices, audit lines.
 */
export async function fillWithCrowd(town: Town): Promise<void> {
  const [cell] = town.cells;
  const table = (name: Parameters<typeof cellTable>[1]) => cellTable(cell, name);
  const now = sql.lit(town.clock().toISOString());
  await seedHomes(town.owner, { homes, clock: town.clock });
  await seedLinks(town.owner, { links, clock: town.clock });
  await sql`insert into ${table('people')} (id, account_id, name, joined_at)
    select ${newId}, gen_random_uuid(), '李婶', ${now}::timestamptz from generate_series(1, ${sql.lit(people)})`.execute(
    town.owner,
  );
  await sql`
    with thing as (
      insert into ${table('things')} (id, kind, home_id, capacity, taken, waiting, seq, closes_at)
      select ${newId}, 'seats', id, 30, 30, 20, ${sql.lit(signups)}, ${now}::timestamptz + interval '1 day'
      from ${table('homes')} limit ${sql.lit(activities)}
      returning id, home_id
    ), opened as (
      insert into ${table('claim_events')} (thing_id, seq, kind, taken_after, capacity, at)
      select id, 0, 'opened', 0, 30, ${now}::timestamptz from thing
    )
    insert into ${table('activities')} (id, home_id, thing_id, title, summary, starts_at, ends_at, announced_at)
    select ${newId}, home_id, id, '包饺子', '', ${now}::timestamptz + interval '1 hour',
      ${now}::timestamptz + interval '3 hours', ${now}::timestamptz from thing`.execute(town.owner);
  await fillActivities(town);
  await fillRequests(town);
  await sql`vacuum analyze`.execute(town.owner);
}

/** Thirty have a place, twenty wait; everybody was told, and everything was written down. */
async function fillActivities(town: Town): Promise<void> {
  const [cell] = town.cells;
  const table = (name: Parameters<typeof cellTable>[1]) => cellTable(cell, name);
  const now = sql`${sql.lit(town.clock().toISOString())}::timestamptz`;
  const kind = cellType(cell, 'claim_event_kind');
  await sql`
    create temp table crowd as
    select ${newId} as id, a.id as activity_id, a.thing_id, a.home_id, turn, p.id as person_id
    from (select *, row_number() over () as nr from ${table('activities')} where thing_id is not null) a
    cross join generate_series(1, ${sql.lit(signups)}) turn
    join (select id, row_number() over () as nr from ${table('people')}) p
      on p.nr = (a.nr * 53 + turn) % ${sql.lit(people)} + 1;
    with claim as (
      insert into ${table('claims')} (id, thing_id, holder_id, placed_by, units, turn, placed_at, confirmed_at)
      select id, thing_id, person_id, person_id, 1, turn, ${now}, case when turn <= 30 then ${now} end from crowd
    )
    insert into ${table('claim_events')} (thing_id, seq, kind, claim_id, taken_claim_id, units, place_in_queue, previous_seq,
      taken_before, taken_after, capacity_before, capacity, at)
    select thing_id, turn, case when turn <= 30 then 'confirmed'::${kind} else 'queued'::${kind} end, id,
      case when turn <= 30 then id end, 1, nullif(greatest(turn - 30, 0), 0), turn - 1, least(turn - 1, 30),
      least(turn, 30), 30, 30, ${now} from crowd;
    insert into ${table('signups')} (id, activity_id, person_id, placed_by, party_size, placed_at)
    select id, activity_id, person_id, person_id, 1, ${now} from crowd;
    insert into ${table('outbox')} (id, topic, subject_id, at, pumped_at, done_at)
    select ${newId}, 'signup-withdrawn', id, ${now}, ${now}, ${now} from crowd;
    insert into ${table('notices')} (id, person_id, kind, signup_id, at)
    select ${newId}, person_id, 'signup-placed', id, ${now} from crowd;
    insert into ${table('audit')} (id, at, actor_id, verb, subject_id, home_id, person_id)
    select ${newId}, ${now}, person_id, 'sign-up', id, home_id, person_id from crowd;
    insert into ${table('answers')} (actor_id, key, request_hash, subject_id, at)
    select person_id, id::text, '', id, ${now} from crowd`.execute(town.owner);
}

/** Most of them done, at the desk or at a home. */
async function fillRequests(town: Town): Promise<void> {
  const [cell] = town.cells;
  const table = (name: Parameters<typeof cellTable>[1]) => cellTable(cell, name);
  const now = sql`${sql.lit(town.clock().toISOString())}::timestamptz`;
  await sql`
    insert into ${table('requests')} (id, door, channel, for_whom, home_id, words, receipt_hash, submitted_at, at_desk_at,
      clock, due_at, closed_at, outcome, forget_on)
    select ${newId}, 'need', 'online', 'self', h.id, '\\x01', md5(h.nr::text), ${now} - h.nr * interval '1 hour',
      ${now} - h.nr * interval '1 hour', 'urgent', ${now} + interval '2 days',
      case when h.nr % 20 > 0 then ${now} - h.nr * interval '1 minute' end,
      case when h.nr % 20 > 0 then 'handled' end, case when h.nr % 20 > 0 then date '2040-01-01' end
    from (select id, row_number() over () as nr from ${table('homes')}) h`.execute(town.owner);
}
