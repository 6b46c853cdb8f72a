/**
 * A relative is somebody without an account whom one person signs up for activities: her mother, her child. Her name stands
 * in `people`, as that of anybody whom a host writes down; who keeps her on a list, and what she counts as, stand here.
 */
export const up = (cell: string) => `
  create table ${cell}.relatives (
    person_id uuid not null constraint relatives_pkey primary key constraint relatives_person_fkey references ${cell}.people (id),
    kept_by uuid not null constraint relatives_kept_by_fkey references ${cell}.people (present_id),
    kind text not null constraint relatives_kind check (kind in ('woman', 'child', 'elder', 'man')),
    added_at timestamptz not null,
    constraint relatives_of_somebody_else check (person_id <> kept_by)
  );
  create index relatives_by_keeper on ${cell}.relatives (kept_by, person_id);
`;
