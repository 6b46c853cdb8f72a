/**
 * What is kept with a case: photos, recordings, papers. A file lies in pieces of at most 256 KB, each sealed for itself, so that
 * none is ever opened or sealed anew as a whole; its name, kind and SHA-256 are sealed beside it. How large it is stands in the
 * clear. Struck, its bytes and its name are gone, and who struck it when remains.
 */
export const up = (cell: string) => `
  create table ${cell}.case_files (
    id uuid constraint case_files_pkey primary key,
    case_id uuid not null constraint case_files_case_fkey references ${cell}.cases (id),
    about bytea,
    bytes integer not null constraint case_files_bytes check (bytes between 1 and 20971520),
    chunks integer not null constraint case_files_chunks check (chunks = (bytes + 262143) / 262144),
    kept_at timestamptz not null,
    kept_by uuid not null constraint case_files_kept_by_fkey references ${cell}.people (id),
    struck_at timestamptz,
    struck_by uuid constraint case_files_struck_by_fkey references ${cell}.people (id),
    constraint case_files_struck check (num_nulls(struck_at, struck_by) in (0, 2) and (struck_at is null) = (about is not null)),
    constraint case_files_of_its_case unique (id, case_id)
  );
  create index case_files_of_one on ${cell}.case_files (case_id, id);

  create table ${cell}.case_file_chunks (
    id uuid constraint case_file_chunks_pkey primary key,
    case_id uuid not null,
    file_id uuid not null,
    seq integer not null constraint case_file_chunks_seq check (seq between 1 and 80),
    sealed bytea not null constraint case_file_chunks_small check (octet_length(sealed) <= 263168),
    constraint case_file_chunks_of_its_file foreign key (file_id, case_id) references ${cell}.case_files (id, case_id),
    constraint case_file_chunks_one_a_number unique (file_id, seq)
  );
  -- What is sealed does not get smaller.
  alter table ${cell}.case_file_chunks alter column sealed set storage external;
`;
