/**
 * Hours of days that are not as other weeks'. `instead_minutes` are those in which the weekly hours do not count,
 * `extra_minutes` those in which the home is open all the same: minutes since 1970, so that one comparison answers for
 * an instant. Both are worked out from `hours_exceptions` when a day is changed.
 */
export const up = (cell: string) => `
  alter table ${cell}.homes
    add column drop_in_minutes int4multirange not null default '{}'
      constraint homes_drop_in_minutes check (drop_in_minutes <@ int4multirange(int4range(0, 10080))),
    add column instead_minutes int4multirange not null default '{}',
    add column extra_minutes int4multirange not null default '{}',
    add column keeps_festivals boolean not null default false,
    add column address_hidden boolean not null default false;
  update ${cell}.homes set address_hidden = true where kind = 'executive';

  create index homes_by_parent on ${cell}.homes (parent_id, id) where parent_id is not null;

  create table ${cell}.hours_exceptions (
    home_id uuid not null constraint hours_exceptions_home_fkey references ${cell}.homes (id),
    on_day date not null,
    open_minutes int4multirange not null
      constraint hours_exceptions_minutes check (open_minutes <@ int4multirange(int4range(0, 2880))),
    reason text constraint hours_exceptions_reason_length check (char_length(reason) between 1 and 30),
    constraint hours_exceptions_pkey primary key (home_id, on_day)
  );

  alter table ${cell}.places add column closed_at timestamptz;
  alter table ${cell}.teams
    add column ended_at timestamptz,
    add column own_home_id uuid constraint teams_own_home_fkey references ${cell}.homes (id);
`;
