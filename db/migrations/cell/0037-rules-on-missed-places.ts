/**
 * What follows where somebody often keeps a place and does not come: nothing, until the district sets a rule. A changed
 * rule is a new row, so that it judges only who signed up under it. Of people nothing is kept but that an absence was
 * excused; who missed a place is derived from the roll when it is asked. An activity for help is spared by its host.
 */
export const up = (cell: string) => `
  create table ${cell}.missed_place_rules (
    id uuid constraint missed_place_rules_pkey primary key,
    times smallint not null constraint missed_place_rules_times check (times between 2 and 5),
    within_days smallint not null constraint missed_place_rules_within_days check (within_days between 30 and 180),
    for_days smallint not null constraint missed_place_rules_for_days check (for_days between 7 and 30),
    set_at timestamptz not null,
    set_by uuid not null constraint missed_place_rules_set_by_fkey references ${cell}.people (id),
    ended_at timestamptz,
    ended_by uuid constraint missed_place_rules_ended_by_fkey references ${cell}.people (id),
    constraint missed_place_rules_ended check ((ended_at is null) = (ended_by is null)),
    constraint missed_place_rules_period check (ended_at >= set_at)
  );
  create unique index missed_place_rules_one_stands on ${cell}.missed_place_rules ((true)) where ended_at is null;

  create table ${cell}.excuses (
    signup_id uuid constraint excuses_pkey primary key constraint excuses_signup_fkey references ${cell}.signups (id),
    excused_at timestamptz not null,
    excused_by uuid not null constraint excuses_excused_by_fkey references ${cell}.people (id)
  );

  alter table ${cell}.activities
    add column spared_at timestamptz,
    add column spared_by uuid constraint activities_spared_by_fkey references ${cell}.people (id),
    add constraint activities_spared check ((spared_at is null) = (spared_by is null));
`;
