/**
 * The claim engine's tables. Over-claiming is impossible here, whatever the program does: `claim_events` is a chain.
 * Each event names its predecessor by (seq, taken, capacity), changes `taken` by exactly the units of its claim, and
 * may not leave 0..capacity; a claim is confirmed once and released once. `things` is the head of the chain, and its
 * row is the one lock.
 */
export const up = (cell: string) => `
  create table ${cell}.things (
    id uuid constraint things_pkey primary key,
    kind text not null constraint things_kind check (kind in ('seats')),
    home_id uuid not null constraint things_home_fkey references ${cell}.homes (id),
    capacity integer not null constraint things_capacity check (capacity between 1 and 100000),
    taken integer not null default 0,
    waiting integer not null default 0 constraint things_waiting check (waiting >= 0),
    seq bigint not null default 0,
    closes_at timestamptz not null,
    closed_at timestamptz,
    constraint things_never_over check (taken between 0 and capacity)
  ) with (fillfactor = 60);

  create table ${cell}.claims (
    id uuid constraint claims_pkey primary key,
    thing_id uuid not null constraint claims_thing_fkey references ${cell}.things (id),
    holder_id uuid not null constraint claims_holder_fkey references ${cell}.people (id),
    placed_by uuid not null constraint claims_placed_by_fkey references ${cell}.people (id),
    units integer not null constraint claims_units check (units between 1 and 100000),
    turn bigint not null,
    placed_at timestamptz not null,
    confirmed_at timestamptz,
    withdrawn_at timestamptz,
    constraint claims_turn_key unique (thing_id, turn),
    constraint claims_units_key unique (id, thing_id, units)
  );
  create unique index claims_one_a_holder on ${cell}.claims (thing_id, holder_id) where withdrawn_at is null;
  create index claims_queue on ${cell}.claims (thing_id, turn) where confirmed_at is null and withdrawn_at is null;
  create index claims_by_holder on ${cell}.claims (holder_id);

  create table ${cell}.claim_events (
    thing_id uuid not null constraint claim_events_thing_fkey references ${cell}.things (id),
    seq bigint not null constraint claim_events_seq check (seq >= 0),
    kind text not null constraint claim_events_kind
      check (kind in ('opened', 'confirmed', 'queued', 'promoted', 'released', 'left-queue', 'closed')),
    claim_id uuid,
    units integer not null default 0,
    place_in_queue integer,
    previous_seq bigint,
    taken_before integer,
    taken_after integer not null,
    capacity integer not null,
    at timestamptz not null,
    actor_id uuid,
    constraint claim_events_pkey primary key (thing_id, seq),
    constraint claim_events_link_key unique (thing_id, seq, taken_after, capacity),
    constraint claim_events_follows_fkey foreign key (thing_id, previous_seq, taken_before, capacity)
      references ${cell}.claim_events (thing_id, seq, taken_after, capacity),
    constraint claim_events_claim_fkey foreign key (claim_id, thing_id, units)
      references ${cell}.claims (id, thing_id, units),
    constraint claim_events_never_over check (taken_after between 0 and capacity),
    constraint claim_events_first check (
      case when kind = 'opened' then seq = 0 and previous_seq is null and taken_before is null and taken_after = 0
      else previous_seq = seq - 1 and taken_before is not null end),
    constraint claim_events_of_a_claim check ((kind in ('opened', 'closed')) = (claim_id is null)),
    constraint claim_events_sum check (
      case kind when 'opened' then true
        when 'confirmed' then taken_after = taken_before + units
        when 'promoted' then taken_after = taken_before + units
        when 'released' then taken_after = taken_before - units
        else taken_after = taken_before end)
  );
  create unique index claim_events_taken_once on ${cell}.claim_events (claim_id)
    where kind in ('confirmed', 'promoted');
  create unique index claim_events_ended_once on ${cell}.claim_events (claim_id)
    where kind in ('released', 'left-queue');
  create unique index claim_events_placed_once on ${cell}.claim_events (claim_id)
    where kind in ('confirmed', 'queued');
`;
