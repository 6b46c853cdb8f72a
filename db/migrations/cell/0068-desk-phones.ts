/** The phone of the district's rights desk, beside the country's 12338: public, one at a time, with who set it and until when it stood. */
export const up = (cell: string) => `
  create table ${cell}.desk_phones (
    id uuid constraint desk_phones_pkey primary key,
    phone text not null constraint desk_phones_phone check (phone ~ '^[0-9+][0-9 -]{4,38}[0-9]$'),
    set_at timestamptz not null,
    set_by uuid not null constraint desk_phones_set_by_fkey references ${cell}.people (id),
    ended_at timestamptz,
    ended_by uuid constraint desk_phones_ended_by_fkey references ${cell}.people (id),
    constraint desk_phones_ended check (num_nulls(ended_at, ended_by) in (0, 2)),
    constraint desk_phones_ends_after check (ended_at >= set_at)
  );
  create unique index desk_phones_one_stands on ${cell}.desk_phones ((true)) where ended_at is null;
`;
