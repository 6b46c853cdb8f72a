/** Homes that stand in the directory no more, or not now: where their link and their QR code lead. */
export const up = (commons: string) => `
  create table ${commons}.former_homes (
    id uuid constraint former_homes_pkey primary key,
    cell smallint not null constraint former_homes_cell_fkey references ${commons}.cells (number) on delete cascade,
    leads_to uuid not null
  );
  create index former_homes_by_code on ${commons}.former_homes (right(id::text, 12));
  create index former_homes_by_goal on ${commons}.former_homes (leads_to);
`;
