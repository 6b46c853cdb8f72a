/**
 * Whoever wants to be protected a second time while a court's mediation goes on has a row of its own: what was found for the first
 * stands, and each has its hours. Whose wish it is stands nowhere. The one that stood in a docket takes that docket's id: its clock runs
 * about it already.
 */
export const up = (cell: string) => `
  create table ${cell}.mediation_protection_wishes (
    id uuid constraint mediation_protection_wishes_pkey primary key,
    mediation_id uuid not null constraint mediation_protection_wishes_mediation_fkey references ${cell}.mediations (id),
    case_id uuid not null constraint mediation_protection_wishes_case_fkey references ${cell}.cases (id),
    asked_at timestamptz not null,
    noted_by uuid not null constraint mediation_protection_wishes_noted_by_fkey references ${cell}.people (id),
    seen_at timestamptz,
    seen_by uuid constraint mediation_protection_wishes_seen_by_fkey references ${cell}.people (id),
    found text constraint mediation_protection_wishes_found check (found in ('applies', 'not-now')),
    constraint mediation_protection_wishes_once unique (mediation_id, asked_at),
    constraint mediation_protection_wishes_seen check (
      num_nulls(seen_at, seen_by, found) in (0, 3) and (seen_at is null or seen_at >= asked_at))
  );
  create unique index mediation_protection_wishes_one_waits on ${cell}.mediation_protection_wishes (mediation_id)
    where seen_at is null;
  create index mediation_protection_wishes_of_one on ${cell}.mediation_protection_wishes (case_id);

  insert into ${cell}.mediation_protection_wishes (id, mediation_id, case_id, asked_at, noted_by, seen_at, seen_by, found)
    select id, id, case_id, protection_asked_at, protection_noted_by, protection_seen_at, protection_seen_by, protection_found
    from ${cell}.mediations where protection_asked_at is not null;

  alter table ${cell}.mediations
    drop constraint mediations_protection_asked,
    drop constraint mediations_protection_seen,
    drop constraint mediations_of_a_court,
    drop column protection_asked_at,
    drop column protection_noted_by,
    drop column protection_seen_at,
    drop column protection_seen_by,
    drop column protection_found,
    add constraint mediations_of_a_court check (
      origin = 'entrusted' or num_nonnulls(prolonged_on, papers_back_on) = 0);
`;
