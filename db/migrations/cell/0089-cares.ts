/**
 * What an executive keeps in mind of a woman, with a yes of her own to just that. It is the link's: at most one, sealed, for twelve months
 * at most, whatever the program does; whatever ends the link takes it away. Nothing here can be searched or counted by what it says.
 */
export const up = (cell: string) => `
  create table ${cell}.cares (
    link_id uuid constraint cares_pkey primary key constraint cares_link_fkey references ${cell}.links (id),
    person_id uuid not null constraint cares_person_fkey references ${cell}.people (id),
    kinds bytea not null,
    said_yes text not null constraint cares_said_yes check (said_yes in ('face-to-face', 'phone', 'wechat')),
    said_on date not null,
    keep_until date not null,
    constraint cares_twelve_months check (keep_until < said_on + interval '12 months')
  );
  create index cares_of_person on ${cell}.cares (person_id);
  create index cares_kept_until on ${cell}.cares (keep_until);
`;
