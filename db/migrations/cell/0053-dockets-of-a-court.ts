/**
 * What a court entrusts has its own days: it is prolonged once, where both consent, papers go back where nothing was agreed, and
 * where somebody asks to be protected it is looked at within hours. Nobody's side is written beside that. A small dispute says so
 * of itself; those before are known by their sides, who were willing at the instant at which it was written down.
 */
export const up = (cell: string) => `
  alter table ${cell}.mediations
    add column is_small boolean not null default false,
    add column prolonged_on date,
    add column prolonged_by uuid constraint mediations_prolonged_by_fkey references ${cell}.people (id),
    add column papers_back_on date,
    add column papers_back_by uuid constraint mediations_papers_back_by_fkey references ${cell}.people (id),
    add column protection_asked_at timestamptz,
    add column protection_noted_by uuid constraint mediations_protection_noted_by_fkey references ${cell}.people (id),
    add column protection_seen_at timestamptz,
    add column protection_seen_by uuid constraint mediations_protection_seen_by_fkey references ${cell}.people (id),
    add column protection_found text constraint mediations_protection_found check (protection_found in ('applies', 'not-now')),
    add constraint mediations_prolonged check (num_nulls(prolonged_on, prolonged_by) in (0, 2)),
    add constraint mediations_papers_back check (
      num_nulls(papers_back_on, papers_back_by) in (0, 2) and (papers_back_on is null or ended_at is not null)),
    add constraint mediations_protection_asked check (num_nulls(protection_asked_at, protection_noted_by) in (0, 2)),
    add constraint mediations_protection_seen check (
      num_nulls(protection_seen_at, protection_seen_by, protection_found) in (0, 3)
      and (protection_seen_at is null or (protection_asked_at is not null and protection_seen_at >= protection_asked_at))),
    add constraint mediations_of_a_court check (
      origin = 'entrusted' or num_nonnulls(prolonged_on, papers_back_on, protection_asked_at) = 0);
  update ${cell}.mediations set is_small = true where exists (
    select from ${cell}.mediation_agreements a where a.mediation_id = mediations.id and a.form = 'oral')
    and (select count(*) from ${cell}.mediation_sides s where s.mediation_id = mediations.id and s.agreed_at = mediations.opened_at) = 2;
`;
