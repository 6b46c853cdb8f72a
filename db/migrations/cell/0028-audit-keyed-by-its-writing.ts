/**
 * The audit is read in the order in which it was written, or by person, never by a line's id alone. One index that is
 * both key and order instead of two is one page less for every verb to write.
 */
export const up = (cell: string) => `
  alter table ${cell}.audit drop constraint audit_pkey;
  drop index ${cell}.audit_by_writing;
  alter table ${cell}.audit add constraint audit_pkey primary key (written_at, id);
`;
