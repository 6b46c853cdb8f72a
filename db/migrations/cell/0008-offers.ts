/**
 * A freed place is offered, with a deadline, and counts as taken while she decides. A thing says when it begins: the
 * nearer that is, the shorter an offer. More places, or fewer, are a link of the chain like any other.
 *
 * What a column may hold is a type where PostgreSQL would otherwise read a list of texts anew for every row that is
 * written, and what a row must fulfil is one check, for the same reason: a third of a claim's time. A link names its
 * predecessor whole, because a foreign key looks away where a part of it is null.
 */
export const up = (cell: string) => `
  create type ${cell}.thing_kind as enum ('seats');
  create type ${cell}.claim_event_kind as enum ('opened', 'confirmed', 'queued', 'offered', 'accepted', 'promoted',
    'released', 'declined', 'lapsed', 'left-queue', 'resized', 'closed');

  alter table ${cell}.claims drop constraint claims_taken_fkey;
  alter table ${cell}.claim_events drop constraint claim_events_taken_before_fkey, drop constraint claim_events_ended_fkey;
  drop index ${cell}.claim_events_ended_once;
  drop index ${cell}.claim_events_placed_once;
  alter table ${cell}.claim_events
    drop column taken_claim_id, drop column returned_claim_id, drop column ended_claim_id,
    drop constraint claim_events_kind, drop constraint claim_events_seq, drop constraint claim_events_first,
    drop constraint claim_events_of_a_claim, drop constraint claim_events_sum, drop constraint claim_events_never_over,
    drop constraint claim_events_thing_fkey, drop constraint claim_events_follows_fkey,
    add column capacity_before integer;
  alter table ${cell}.claim_events
    alter column kind type ${cell}.claim_event_kind using kind::${cell}.claim_event_kind;
  update ${cell}.claim_events set capacity_before = capacity where kind <> 'opened';
  alter table ${cell}.claim_events
    add constraint claim_events_follows_fkey foreign key (thing_id, previous_seq, taken_before, capacity_before)
      references ${cell}.claim_events (thing_id, seq, taken_after, capacity),
    add constraint claim_events_chain check (
      taken_after >= 0 and taken_after <= capacity
      and case when kind = 'opened'
        then seq = 0 and taken_after = 0 and num_nonnulls(previous_seq, taken_before, capacity_before, claim_id) = 0
        else num_nulls(previous_seq, taken_before, capacity_before) = 0 and seq > 0 and previous_seq = seq - 1
          and (claim_id is null) = (kind in ('resized', 'closed'))
          and (capacity = capacity_before or kind = 'resized')
          and taken_after = taken_before + case
            when kind in ('confirmed', 'promoted', 'offered') then units
            when kind in ('released', 'declined', 'lapsed') then -units
            else 0 end
        end),
    add column taken_claim_id uuid generated always as (
      case when kind in ('confirmed', 'promoted', 'offered') then claim_id end) stored,
    add column returned_claim_id uuid generated always as (
      case when kind in ('released', 'declined', 'lapsed') then claim_id end) stored,
    add column ended_claim_id uuid generated always as (
      case when kind in ('released', 'declined', 'lapsed', 'left-queue') then claim_id end) stored,
    add constraint claim_events_taken_once unique (taken_claim_id),
    add constraint claim_events_taken_before_fkey foreign key (returned_claim_id)
      references ${cell}.claim_events (taken_claim_id);
  create unique index claim_events_ended_once on ${cell}.claim_events (claim_id)
    where kind in ('released', 'declined', 'lapsed', 'left-queue');
  create unique index claim_events_placed_once on ${cell}.claim_events (claim_id)
    where kind in ('confirmed', 'queued');

  alter table ${cell}.things drop constraint things_kind, drop constraint things_capacity,
    drop constraint things_waiting, drop constraint things_never_over;
  alter table ${cell}.things
    alter column kind type ${cell}.thing_kind using kind::${cell}.thing_kind,
    add column begins_at timestamptz,
    add constraint things_never_over check (
      capacity >= 1 and capacity <= 100000 and taken >= 0 and taken <= capacity and waiting >= 0);
  update ${cell}.things t set begins_at = a.starts_at from ${cell}.activities a where a.thing_id = t.id;

  drop index ${cell}.claims_queue;
  alter table ${cell}.claims drop column taken_id, drop constraint claims_units,
    add column offered_at timestamptz,
    add column offer_ends_at timestamptz;
  alter table ${cell}.claims
    add constraint claims_sound check (
      units >= 1 and units <= 100000 and num_nulls(offered_at, offer_ends_at) in (0, 2)
      and offer_ends_at > offered_at is not false),
    add column taken_id uuid generated always as (
      case when confirmed_at is not null or offered_at is not null then id end) stored,
    add constraint claims_taken_fkey foreign key (taken_id) references ${cell}.claim_events (taken_claim_id),
    add constraint claims_signup_key unique (id, holder_id, placed_by, units);
  create index claims_queue on ${cell}.claims (thing_id, turn)
    where confirmed_at is null and offered_at is null and withdrawn_at is null;
  create index claims_offers on ${cell}.claims (offer_ends_at, id)
    where offered_at is not null and confirmed_at is null and withdrawn_at is null;
  alter table ${cell}.claim_events
    add constraint claim_events_ended_fkey foreign key (ended_claim_id) references ${cell}.claims (ended_id);

  alter table ${cell}.signups
    drop constraint signups_claim_fkey, drop constraint signups_person_fkey, drop constraint signups_placed_by_fkey,
    drop constraint signups_women, drop constraint signups_children, drop constraint signups_elders,
    drop constraint signups_men, drop constraint signups_party_size, drop constraint signups_party;
  alter table ${cell}.signups
    add constraint signups_party check (
      least(women, children, elders, men) >= 0 and women + children + elders + men in (0, party_size)),
    add constraint signups_claim_fkey foreign key (id, person_id, placed_by, party_size)
      references ${cell}.claims (id, holder_id, placed_by, units) deferrable initially deferred;

  alter table ${cell}.notices drop constraint notices_kind;
  alter table ${cell}.notices add constraint notices_kind check (kind in (
    'signup-confirmed', 'signup-waiting', 'place-offered', 'place-freed', 'offer-lapsed', 'signup-withdrawn',
    'activity-cancelled'));
`;
