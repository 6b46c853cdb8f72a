/**
 * A claim is what its history says. Whoever holds units has an event that took them; what was given back had been
 * taken, and its claim is withdrawn for good. So the confirmed claims of a thing are those that its chain counts, and
 * the chain never leaves 0..capacity. The generated columns name a claim only where the rule is about it.
 */
export const up = (cell: string) => `
  drop index ${cell}.claim_events_taken_once;
  alter table ${cell}.claim_events
    add column taken_claim_id uuid
      generated always as (case when kind in ('confirmed', 'promoted') then claim_id end) stored,
    add column returned_claim_id uuid generated always as (case when kind = 'released' then claim_id end) stored,
    add column ended_claim_id uuid
      generated always as (case when kind in ('released', 'left-queue') then claim_id end) stored,
    add constraint claim_events_taken_once unique (taken_claim_id),
    add constraint claim_events_taken_before_fkey foreign key (returned_claim_id)
      references ${cell}.claim_events (taken_claim_id);
  alter table ${cell}.claims
    add column taken_id uuid generated always as (case when confirmed_at is not null then id end) stored,
    add column ended_id uuid generated always as (case when withdrawn_at is not null then id end) stored,
    add constraint claims_ended_key unique (ended_id),
    add constraint claims_taken_fkey foreign key (taken_id) references ${cell}.claim_events (taken_claim_id);
  alter table ${cell}.claim_events
    add constraint claim_events_ended_fkey foreign key (ended_claim_id) references ${cell}.claims (ended_id);
`;
