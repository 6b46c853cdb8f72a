/**
 * How often in a row a roster that is being taken or taken back could not go on: after some times its office is told, and others go on.
 * Then it is judged anew before it goes on, as its office wished when it took it: `doubts_too`.
 */
export const up = (cell: string) => `
  alter table ${cell}.rosters add column failures integer not null default 0
    constraint rosters_failures check (failures >= 0);
  alter table ${cell}.rosters add column doubts_too boolean not null default false;
`;
