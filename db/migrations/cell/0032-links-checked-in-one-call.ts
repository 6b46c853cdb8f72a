/**
 * What a link of the chain must fulfil is a function: PostgreSQL reads and plans the text of a check, and of a generated
 * column, anew for every statement that writes a row, and a function once a connection. The columns that foreign keys
 * look at are written with the link, and the function says what they must be.
 *
 * A claim's turn is unique where turns decide: among those who wait. One index holds a holder to one open claim on a thing
 * and finds all her claims. Who placed a claim is who acted, which the policy says of the row.
 */
export const up = (cell: string) => `
  alter table ${cell}.claim_events drop constraint claim_events_chain,
    alter column taken_claim_id drop expression,
    alter column returned_claim_id drop expression,
    alter column ended_claim_id drop expression;
  create function ${cell}.is_sound_link(link ${cell}.claim_events) returns boolean
    language plpgsql immutable parallel safe as $$
  begin
    return link.taken_after between 0 and link.capacity
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
      and link.taken_after = coalesce(link.taken_before, 0) + case link.claim_id
        when link.taken_claim_id then link.units when link.returned_claim_id then -link.units else 0 end;
  end $$;
  alter table ${cell}.claim_events
    add constraint claim_events_chain check (${cell}.is_sound_link(claim_events) is true);

  alter table ${cell}.claims drop constraint claims_turn_key, drop constraint claims_placed_by_fkey;
  drop index ${cell}.claims_queue, ${cell}.claims_by_holder, ${cell}.claims_one_a_holder;
  create unique index claims_queue on ${cell}.claims (thing_id, turn)
    where confirmed_at is null and offered_at is null and withdrawn_at is null;
  alter table ${cell}.claims
    add constraint claims_one_a_holder unique nulls not distinct (holder_id, thing_id, ended_id);
`;
