/**
 * A thing may be taken by the hour. Its chain counts nothing: it begins with -1 taken and stays there. What a link of it
 * took is written once in `taken_slots`: the numbers of the units and the time they are taken for, within the capacity
 * that the chain says. An hour is had only as it was taken there, and one number is never had twice at one instant: an
 * exclusion constraint. Another holds a holder to one claim at one time. An hour is freed only where its claim has ended.
 *
 * All of it points from the tables of hours to claims and links, never back, so a claim of seats fires what it fired.
 */
export const up = (cell: string) => `
  create type ${cell}.thing_kind_with_slots as enum ('seats', 'slots');
  alter table ${cell}.things
    alter column kind type ${cell}.thing_kind_with_slots using kind::text::${cell}.thing_kind_with_slots;
  drop type ${cell}.thing_kind;
  alter type ${cell}.thing_kind_with_slots rename to thing_kind;
  alter table ${cell}.things drop constraint things_never_over,
    add constraint things_never_over check (
      capacity >= 1 and capacity <= 100000 and taken >= -1 and taken <= capacity and waiting >= 0);

  alter table ${cell}.claims add column slot_id uuid,
    drop constraint claims_one_a_holder,
    add constraint claims_one_a_holder unique nulls not distinct (holder_id, thing_id, ended_id, slot_id);
  create or replace function ${cell}.is_sound_link(link ${cell}.claim_events) returns boolean
    language plpgsql immutable parallel safe as $$
  begin
    return link.taken_after between -1 and link.capacity
      and (link.kind = 'opened') = (link.seq = 0)
      and num_nulls(link.previous_seq, link.taken_before, link.capacity_before) = case link.seq when 0 then 3 else 0 end
      and coalesce(link.previous_seq, -1) = link.seq - 1
      and (link.claim_id is null) = (link.kind in ('opened', 'resized', 'closed'))
      and (link.kind = 'resized' or coalesce(link.capacity_before, link.capacity) = link.capacity)
      and link.taken_claim_id is not distinct from
        case when link.kind in ('confirmed', 'promoted', 'offered') then link.claim_id end
      and link.returned_claim_id is not distinct from
        case when link.kind in ('released', 'declined', 'lapsed') then link.claim_id end
      and link.ended_claim_id is not distinct from
        case when link.kind in ('released', 'declined', 'lapsed', 'left-queue') then link.claim_id end
      and case least(link.taken_before, link.taken_after) when -1 then coalesce(link.taken_before, -1) = link.taken_after
        else link.taken_after = coalesce(link.taken_before, 0) + case link.claim_id
          when link.taken_claim_id then link.units when link.returned_claim_id then -link.units else 0 end
        end;
  end $$;

  create table ${cell}.slot_things (
    thing_id uuid not null constraint slot_things_pkey primary key,
    opened_seq bigint not null default 0,
    opened_taken integer not null default -1,
    opened_capacity integer not null,
    longest_minutes integer not null,
    setup_minutes integer not null,
    bookable tstzmultirange,
    constraint slot_things_opened check (opened_seq = 0 and opened_taken = -1),
    constraint slot_things_lengths check (
      longest_minutes >= 1 and longest_minutes <= 44640 and setup_minutes >= 0 and setup_minutes <= 1440),
    constraint slot_things_opened_fkey foreign key (thing_id, opened_seq, opened_taken, opened_capacity)
      references ${cell}.claim_events (thing_id, seq, taken_after, capacity)
  );

  create function ${cell}.count_numbers(numbers int4multirange) returns bigint
    language plpgsql immutable parallel safe as $$
  begin
    return coalesce((select sum(upper(run) - lower(run)) from unnest(numbers) run), 0);
  end $$;
  create table ${cell}.taken_slots (
    claim_id uuid not null constraint taken_slots_pkey primary key
      constraint taken_slots_link_fkey references ${cell}.claim_events (taken_claim_id),
    thing_id uuid not null,
    units integer not null,
    seq bigint not null,
    taken_after integer not null default -1,
    capacity integer not null,
    numbers int4multirange not null,
    blocks tstzrange not null,
    constraint taken_slots_key unique (claim_id, numbers, blocks),
    constraint taken_slots_claim_fkey foreign key (claim_id, thing_id, units)
      references ${cell}.claims (id, thing_id, units),
    constraint taken_slots_capacity_fkey foreign key (thing_id, seq, taken_after, capacity)
      references ${cell}.claim_events (thing_id, seq, taken_after, capacity),
    constraint taken_slots_sound check (
      taken_after = -1 and numbers <@ int4multirange(int4range(1, capacity + 1))
      and units = ${cell}.count_numbers(numbers))
  );

  create table ${cell}.slots (
    claim_id uuid not null constraint slots_pkey primary key,
    thing_id uuid not null constraint slots_thing_fkey references ${cell}.slot_things (thing_id),
    holder_id uuid not null,
    placed_by uuid not null,
    units integer not null,
    during tstzrange not null,
    blocks tstzrange not null,
    numbers int4multirange not null default '{}',
    offered_at timestamptz,
    offer_ends_at timestamptz,
    confirmed_at timestamptz,
    ended_id uuid constraint slots_ended_fkey references ${cell}.claims (ended_id),
    taken_id uuid generated always as (
      case when confirmed_at is not null or offered_at is not null then claim_id end) stored,
    constraint slots_claim_fkey foreign key (claim_id, thing_id, units) references ${cell}.claims (id, thing_id, units),
    constraint slots_holder_fkey foreign key (claim_id, holder_id, placed_by, units)
      references ${cell}.claims (id, holder_id, placed_by, units),
    constraint slots_taken_fkey foreign key (taken_id, numbers, blocks)
      references ${cell}.taken_slots (claim_id, numbers, blocks),
    constraint slots_sound check (
      coalesce(ended_id = claim_id, true)
      and isempty(numbers) = (confirmed_at is null and offered_at is null)
      and num_nulls(offered_at, offer_ends_at) in (0, 2) and offer_ends_at > offered_at is not false
      and not isempty(during) and lower_inc(during) and not upper_inc(during)
      and not lower_inf(during) and not upper_inf(during)
      and extract(second from lower(during)) = 0 and extract(second from upper(during)) = 0
      and upper(during) - lower(during) <= interval '31 days'
      and lower(blocks) = lower(during) and lower_inc(blocks) and blocks @> during and not upper_inf(blocks)),
    constraint slots_never_over exclude using gist (thing_id with =, numbers with &&, blocks with &&)
      where (ended_id is null),
    constraint slots_one_a_holder exclude using gist (holder_id with =, thing_id with =, during with &&)
      where (ended_id is null)
  );
  create index slots_offers on ${cell}.slots (offer_ends_at, claim_id)
    where offered_at is not null and confirmed_at is null and ended_id is null;
`;
