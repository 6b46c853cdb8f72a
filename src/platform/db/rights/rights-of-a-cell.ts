import { actor, isSystem, type Rights } from './rights.ts';

const own = (column: string) => `${column} = ${actor} or ${isSystem}`;

/** Appointments are filtered by their own policy, so this reads: "a home where I am appointed". */
const myHome = (cell: string, homeId: string) =>
  `exists (select from ${cell}.appointments a where a.home_id = ${homeId} and a.ended_at is null and a.person_id = ${actor})`;

const readOnly: Rights = { grants: ['select'] };

/** Every table of a cell, each with its grants and, where it tells of people, its policies. */
export function rightsOfACell(cell: string): Record<string, Rights> {
  const aSignupISee = (signupId: string) => `exists (select from ${cell}.signups s where s.id = ${signupId})`;
  const aSignupAtMyHome = (signupId: string) => `exists (select from ${cell}.signups s
    join ${cell}.activities v on v.id = s.activity_id where s.id = ${signupId} and ${myHome(cell, 'v.home_id')})`;
  const claimISee = `holder_id = ${actor} or placed_by = ${actor} or ${isSystem}
    or exists (select from ${cell}.things t where t.id = thing_id and ${myHome(cell, 't.home_id')})`;
  return {
    people: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: `${own('id')} or added_by = ${actor} or exists (select from ${cell}.signups s where s.person_id = people.id)`,
        insert: `${own('id')} or (added_by = ${actor} and account_id is null)`,
        update: own('id'),
      },
    },
    appointments: {
      grants: ['select', 'insert', 'update'],
      rows: { select: own('person_id'), insert: isSystem, update: isSystem },
    },
    homes: { grants: ['select', 'insert', 'update'] },
    places: { grants: ['select', 'insert', 'update'] },
    teams: { grants: ['select', 'insert', 'update'] },
    contacts: { grants: ['select', 'insert', 'update'] },
    things: { grants: ['select', 'insert', 'update'] },
    activities: { grants: ['select', 'insert', 'update'] },
    claims: {
      grants: ['select', 'insert', 'update'],
      rows: { select: claimISee, insert: own('placed_by'), update: claimISee },
    },
    claim_events: {
      grants: ['select', 'insert'],
      rows: {
        select: `${isSystem} or exists (select from ${cell}.claims c where c.id = claim_id)`,
        insert: `${actor} is not null`,
      },
    },
    signups: {
      grants: ['select', 'insert'],
      rows: {
        select: `${own('person_id')} or placed_by = ${actor} or exists (
          select from ${cell}.activities v where v.id = activity_id and ${myHome(cell, 'v.home_id')})`,
        insert: own('placed_by'),
      },
    },
    attendances: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: aSignupISee('signup_id'),
        insert: `marked_by = ${actor} and ${aSignupAtMyHome('signup_id')}`,
        update: aSignupAtMyHome('signup_id'),
      },
    },
    audit: {
      grants: ['select', 'insert'],
      rows: {
        select: `${own('person_id')} or actor_id = ${actor} or exists (
          select from ${cell}.appointments a where a.person_id = ${actor} and a.role = 'auditor' and a.ended_at is null)`,
        insert: `actor_id is not distinct from ${actor}`,
      },
    },
    audit_seals: { grants: ['select', 'insert'], rows: { select: 'true', insert: isSystem } },
    outbox: {
      grants: ['select', 'insert', 'update'],
      rows: { select: isSystem, insert: `${actor} is not null`, update: isSystem },
    },
    answers: {
      grants: ['select', 'insert', 'delete'],
      rows: { select: own('actor_id'), insert: `actor_id = ${actor}`, delete: isSystem },
    },
    notices: {
      grants: ['select', 'insert', 'update', 'delete'],
      rows: {
        select: own('person_id'),
        insert: isSystem,
        update: own('person_id'),
        delete: own('person_id'),
      },
    },
    schema_migrations: readOnly,
    schema_migrations_lock: { grants: [] },
  };
}
