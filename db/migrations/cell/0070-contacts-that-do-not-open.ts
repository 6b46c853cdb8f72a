/**
 * A contact that does not open is tried again ever more rarely, and the desk is told of it once. The kinds of notices are made anew and
 * not added to, as in 0060; each that is there stays, and what a notice is about is asked as before.
 */
export const up = (cell: string) => `
  alter table ${cell}.consultations
    add column unopened_since timestamptz,
    add column open_again_at timestamptz,
    add constraint consultations_unopened check (
      num_nulls(unopened_since, open_again_at) in (0, 2) and (open_again_at > unopened_since) is not false);

  do $$
  declare
    kinds text;
    rule text;
  begin
    select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) into kinds
      from pg_enum where enumtypid = '${cell}.notice_kind'::regtype;
    select pg_get_constraintdef(oid) into rule
      from pg_constraint where conrelid = '${cell}.notices'::regclass and conname = 'notices_about_one_thing';
    execute 'create type ${cell}.notice_kind_with_unopened as enum (' || kinds || ', ''contact-unopened'')';
    alter table ${cell}.notices
      drop constraint notices_about_one_thing,
      alter column kind type ${cell}.notice_kind_with_unopened
        using kind::text::${cell}.notice_kind_with_unopened;
    drop type ${cell}.notice_kind;
    alter type ${cell}.notice_kind_with_unopened rename to notice_kind;
    execute 'alter table ${cell}.notices add constraint notices_about_one_thing ' || rule;
  end
  $$;
`;
