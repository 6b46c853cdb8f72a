/**
 * A pocket is what an executive's phone carries of her list, closed by her PIN and by half of a key that stands here, sealed: given to
 * her alone, gone with the fifth wrong PIN or when the pocket ends. Of the PIN only the hash of a proof is kept, made with a salt that
 * never leaves the phone. Each visit that came out of a pocket is a receipt with the number that the phone gave it: what is missing among
 * the numbers never came. Whether it was logged the visits say; `outcome` says why not.
 */
export const up = (cell: string) => `
  create table ${cell}.pockets (
    id uuid constraint pockets_pkey primary key,
    person_id uuid not null constraint pockets_person_fkey references ${cell}.people (id),
    executive_id uuid not null,
    device text,
    pin_hash bytea not null constraint pockets_proof check (octet_length(pin_hash) = 32),
    half bytea,
    tries integer not null default 0 constraint pockets_tries check (tries between 0 and 5),
    made integer not null default 0 constraint pockets_made check (made >= 0),
    begun_at timestamptz not null,
    seen_at timestamptz not null,
    ended_at timestamptz,
    ended_by uuid constraint pockets_ended_by_fkey references ${cell}.people (id),
    ended_why text constraint pockets_ended_why
      check (ended_why in ('put-away', 'signed-out', 'emptied', 'revoked', 'office', 'tries', 'erased')),
    constraint pockets_of_herself foreign key (executive_id, person_id) references ${cell}.executives (id, person_id),
    constraint pockets_ended check (num_nulls(ended_at, ended_by, ended_why) in (0, 3)),
    constraint pockets_half check ((half is null) = (ended_at is not null))
  );
  create index pockets_of_person on ${cell}.pockets (person_id) where ended_at is null;

  create table ${cell}.pocket_receipts (
    pocket_id uuid not null constraint pocket_receipts_pocket_fkey references ${cell}.pockets (id),
    client_id uuid not null,
    number integer not null constraint pocket_receipts_number check (number > 0),
    visited_on date,
    clock_off integer not null,
    came_at timestamptz not null,
    outcome text,
    constraint pocket_receipts_pkey primary key (pocket_id, client_id)
  );
`;
