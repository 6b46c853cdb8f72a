/**
 * A thing may be taken by the hour. Its chain counts nothing: it begins with -1 taken and stays there, and a link that
 * takes names the numbers of the units and the time they are taken for. One number is never taken twice at one instant:
 * an exclusion constraint. The numbers stay within the capacity that the chain says: `is_sound_slot_link`. A slot is
 * freed only where its claim has ended, and neither its numbers nor its time change once a link has taken it.
 *
 * Only a thing whose history began with -1 has slots, so no claim of seats escapes the count by naming a time.
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
  create table ${cell}.slots (
    claim_id uuid not null constraint slots_pkey primary key,
    thing_id uuid not null constraint slots_thing_fkey references ${cell}.slot_things (thing_id),
    units integer not null,
    during tstzrange not null,
    blocks tstzrange not null,
    numbers int4multirange not null default '{}',
    ended_id uuid constraint slots_ended_fkey references ${cell}.claims (ended_id),
    constraint slots_thing_key unique (claim_id, thing_id),
    constraint slots_taken_key unique (claim_id, numbers, blocks),
    constraint slots_claim_fkey foreign key (claim_id, thing_id, units) references ${cell}.claims (id, thing_id, units),
    constraint slots_sound check (
      coalesce(ended_id = claim_id, true) and not isempty(during)
      and not lower_inf(during) and lower_inc(during) and not upper_inf(during) and not upper_inc(during)
      and extract(second from lower(during)) = 0 and extract(second from upper(during)) = 0
      and upper(during) - lower(during) <= interval '31 days'
      and lower(blocks) = lower(during) and lower_inc(blocks) and blocks @> during and not upper_inf(blocks)),
    constraint slots_never_over exclude using gist (thing_id with =, numbers with &&, blocks with &&) where (ended_id is null)
  );

  alter table ${cell}.claims add column slot_id uuid,
    add constraint claims_slot_fkey foreign key (slot_id, thing_id) references ${cell}.slots (claim_id, thing_id),
    drop constraint claims_one_a_holder,
    add constraint claims_one_a_holder unique nulls not distinct (holder_id, thing_id, ended_id, slot_id);
  alter table ${cell}.claim_events add column numbers int4multirange, add column blocks tstzrange,
    add constraint claim_events_slot_fkey foreign key (taken_claim_id, numbers, blocks)
      references ${cell}.slots (claim_id, numbers, blocks);

  create function ${cell}.is_sound_slot_link(link ${cell}.claim_events) returns boolean
    language plpgsql immutable parallel safe as $$
  begin
    return coalesce(link.taken_before, -1) = -1
      and (link.numbers is null) = (link.taken_claim_id is null)
      and (link.blocks is null) = (link.kind not in ('queued', 'confirmed', 'promoted', 'offered'))
      and (link.numbers is null or link.numbers <@ int4multirange(int4range(1, link.capacity + 1))
        and link.units = (select sum(upper(run) - lower(run)) from unnest(link.numbers) run));
  end $$;
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
      and case when link.taken_after = -1 then ${cell}.is_sound_slot_link(link)
        else coalesce(link.taken_before, 0) >= 0 and num_nulls(link.numbers, link.blocks) = 2
          and link.taken_after = coalesce(link.taken_before, 0) + case link.claim_id
            when link.taken_claim_id then link.units when link.returned_claim_id then -link.units else 0 end
        end;
  end $$;
`;
