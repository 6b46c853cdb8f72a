/**
 * Plans of 1+3+N. An office asks for one of a place; it is solved outside of the request, and `beat_at` says that somebody is at it:
 * what was solved when the process died is begun again. A place has one under way at a time. Its figures stand as the solver gave
 * them.
 *
 * What a plan asks of an executive in a village is a row of numbers: whether she leads it, with how many women she goes on, how many she
 * takes over, how many more she asks. No woman stands there. What could not be had is a list of kinds, towns and numbers (`lacks`). A lead
 * is enacted one by one, by the office.
 */
export const up = (cell: string) => `
  create table ${cell}.outreach_plans (
    id uuid constraint outreach_plans_pkey primary key,
    division_code text not null,
    asked_by uuid not null constraint outreach_plans_asked_by_fkey references ${cell}.people (id),
    asked_at timestamptz not null,
    most_chairs integer not null constraint outreach_plans_most_chairs check (most_chairs between 1 and 1000),
    most_links integer not null constraint outreach_plans_most_links check (most_links between 1 and 10000),
    most_executives integer not null constraint outreach_plans_most_executives check (most_executives between 1 and 100),
    status text not null constraint outreach_plans_status
      check (status in ('waiting', 'solving', 'done', 'infeasible', 'cancelled', 'failed')),
    tries integer not null default 0 constraint outreach_plans_tries check (tries >= 0),
    beat_at timestamptz,
    objective double precision,
    bound double precision,
    gap double precision constraint outreach_plans_gap check (gap >= 0),
    lacks jsonb not null default '[]',
    ended_at timestamptz,
    cancelled_by uuid constraint outreach_plans_cancelled_by_fkey references ${cell}.people (id),
    constraint outreach_plans_proof check (num_nulls(objective, bound, gap) in (0, 3)),
    constraint outreach_plans_beats check ((status = 'solving') <= (beat_at is not null)),
    constraint outreach_plans_ended check ((status in ('waiting', 'solving')) = (ended_at is null)),
    constraint outreach_plans_cancelled check ((status = 'cancelled') = (cancelled_by is not null)),
    constraint outreach_plans_proven check (status not in ('done', 'infeasible') or objective is not null)
  );
  create unique index outreach_plans_one_at_a_time on ${cell}.outreach_plans (division_code) where ended_at is null;
  create index outreach_plans_by_place on ${cell}.outreach_plans (division_code, id);

  create table ${cell}.outreach_plan_parts (
    plan_id uuid not null constraint outreach_plan_parts_plan_fkey references ${cell}.outreach_plans (id),
    village_code text not null constraint outreach_plan_parts_village check (village_code ~ '^[0-9]{12}$'),
    executive_id uuid not null constraint outreach_plan_parts_executive_fkey references ${cell}.executives (id),
    leads boolean not null,
    leads_today boolean not null,
    kept integer not null constraint outreach_plan_parts_kept check (kept >= 0),
    taken_over integer not null constraint outreach_plan_parts_taken_over check (taken_over >= 0),
    to_ask integer not null constraint outreach_plan_parts_to_ask check (to_ask >= 0),
    metres integer constraint outreach_plan_parts_metres check (metres >= 0),
    same_town boolean not null,
    accepted_at timestamptz,
    accepted_by uuid constraint outreach_plan_parts_accepted_by_fkey references ${cell}.people (id),
    link_id uuid constraint outreach_plan_parts_link_fkey references ${cell}.links (id),
    constraint outreach_plan_parts_pkey primary key (plan_id, village_code, executive_id),
    constraint outreach_plan_parts_accepted check (num_nulls(accepted_at, accepted_by, link_id) in (0, 3)),
    constraint outreach_plan_parts_only_leads check (leads or link_id is null)
  );
  create unique index outreach_plan_parts_one_lead on ${cell}.outreach_plan_parts (plan_id, village_code) where leads;
  create index outreach_plan_parts_of_executive on ${cell}.outreach_plan_parts (executive_id);
`;
