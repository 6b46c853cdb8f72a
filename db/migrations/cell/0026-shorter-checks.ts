/**
 * The same rules in fewer words: PostgreSQL reads the text of a check anew for every statement that writes a row, and
 * these two were half of what it read for a sign-up. What an event does to the sum is told by the columns that are made
 * from its kind.
 */
export const up = (cell: string) => `
  alter table ${cell}.claim_events drop constraint claim_events_chain,
    add constraint claim_events_chain check (
      taken_after >= 0 and taken_after <= capacity
      and (kind = 'opened') = (seq = 0)
      and num_nulls(previous_seq, taken_before, capacity_before) = case seq when 0 then 3 else 0 end
      and coalesce(previous_seq, -1) = seq - 1
      and (claim_id is null) = (kind = any ('{opened,resized,closed}'))
      and (kind = 'resized' or coalesce(capacity_before, capacity) = capacity)
      and taken_after = coalesce(taken_before, 0)
        + case claim_id when taken_claim_id then units when returned_claim_id then -units else 0 end);
  alter table ${cell}.signups drop constraint signups_party,
    add constraint signups_party check (
      least(women, children, elders, men) >= 0
      and coalesce(nullif(women + children + elders + men, 0), party_size) = party_size);
`;
