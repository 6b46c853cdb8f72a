/**
 * A message of an office goes down the tree to villages: to the executive who leads one, from her to its chair. What still waits is a
 * row; what has been passed on is none, so that nobody can be asked when she did, or how many have. After its last day all of it goes.
 * The kinds of notices are made anew and not added to, as in 0060.
 */
export const up = (cell: string) => `
  create table ${cell}.village_messages (
    id uuid constraint village_messages_pkey primary key,
    division_code text not null constraint village_messages_division check (division_code ~ '^[0-9]{2,12}$'),
    body text not null constraint village_messages_body check (char_length(body) between 1 and 500),
    sent_at timestamptz not null,
    sent_by uuid not null constraint village_messages_sent_by_fkey references ${cell}.people (id),
    last_day date not null
  );

  create table ${cell}.villages_to_tell (
    id uuid constraint villages_to_tell_pkey primary key,
    message_id uuid not null
      constraint villages_to_tell_message_fkey references ${cell}.village_messages (id) on delete cascade,
    village_code text not null constraint villages_to_tell_village check (village_code ~ '^[0-9]{12}$'),
    waits_for text not null constraint villages_to_tell_waits_for check (waits_for in ('executive', 'chair'))
  );
  create index villages_to_tell_of_message on ${cell}.villages_to_tell (message_id, village_code);
  create index villages_to_tell_of_village on ${cell}.villages_to_tell (village_code);

  alter table ${cell}.village_merger_parts
    drop constraint village_merger_parts_kind,
    add constraint village_merger_parts_kind check (kind in
      ('link', 'lead', 'executive', 'appointment', 'home', 'person', 'contact', 'introduction', 'message'));

  do $$
  declare
    kinds text;
    rule text;
  begin
    select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) into kinds
      from pg_enum where enumtypid = '${cell}.notice_kind'::regtype;
    select pg_get_constraintdef(oid) into rule
      from pg_constraint where conrelid = '${cell}.notices'::regclass and conname = 'notices_about_one_thing';
    execute 'create type ${cell}.notice_kind_with_messages as enum (' || kinds || ', ''message-to-pass'')';
    alter table ${cell}.notices
      drop constraint notices_about_one_thing,
      alter column kind type ${cell}.notice_kind_with_messages
        using kind::text::${cell}.notice_kind_with_messages;
    drop type ${cell}.notice_kind;
    alter type ${cell}.notice_kind_with_messages rename to notice_kind;
    execute 'alter table ${cell}.notices add constraint notices_about_one_thing '
      || replace(rule, '''desk-help-wanted''::text', '''desk-help-wanted''::text, ''message-to-pass''::text');
  end
  $$;
`;
