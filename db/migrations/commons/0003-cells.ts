/** A district is a cell: its own schema, and the number that stands in twelve bits of each of its ids. */
export const up = (commons: string) => `
  create table ${commons}.cells (
    number smallint constraint cells_pkey primary key constraint cells_number check (number between 1 and 4095),
    schema text not null constraint cells_schema_key unique
      constraint cells_schema_shape check (schema ~ '^d[0-9]{2,12}$'),
    division_code text not null,
    name text not null
  );
`;
