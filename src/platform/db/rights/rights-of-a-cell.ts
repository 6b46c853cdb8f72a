import { actor, actsAsOffice, isSystem, type Rights } from './rights.ts';
import { rightsOfActivities } from './rights-of-activities.ts';
import { rightsOfCases } from './help/rights-of-cases.ts';
import { rightsOfConsents, rightsOfReceivers } from './help/rights-of-consents.ts';
import { rightsOfClaims } from './rights-of-claims.ts';
import { rightsOfMediations } from './help/rights-of-mediations.ts';
import { rightsOfConsultations } from './help/rights-of-consultations.ts';
import { rightsOfMissedPlaces } from './rights-of-missed-places.ts';
import { rightsOfFigures } from './help/rights-of-figures.ts';
import { rightsOfOutreach } from './outreach/rights-of-outreach.ts';
import { rightsOfOrders } from './help/rights-of-orders.ts';
import { rightsOfRequests } from './help/rights-of-requests.ts';
import { rightsOfTalents } from './help/rights-of-talents.ts';
import { rightsOfTheBoard } from './help/rights-of-the-board.ts';
import { rightsOfTheOffice } from './rights-of-the-office.ts';
import {
  aSignupAtMyHome,
  aSignupISee,
  anActivityAtMyHome,
  aLinkOfMine,
  aRelativeOfMine,
  belowMyOffice,
  myHome,
  myOffice,
  own,
  type RightsByTable,
} from './whose-rows.ts';

const open: Rights = { grants: ['select', 'insert', 'update'] };

const rightsOfPeople = (cell: string): RightsByTable => ({
  people: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${own('id')} or exists (select from ${cell}.signups s where s.person_id = people.id)
        or exists (select from ${cell}.team_members m where m.person_id = people.id)
        or exists (select from ${cell}.door_counts d where d.person_id = people.id)
        or ${aRelativeOfMine(cell, 'people.id')} or ${aLinkOfMine(cell, 'people.id')}`,
      insert: `${own('id')} or (added_by = ${actor} and account_id is null)`,
      update: own('id'),
    },
  },
  relatives: {
    grants: ['select', 'insert', 'update', 'delete'],
    rows: {
      select: own('kept_by'),
      insert: `kept_by = ${actor}`,
      update: own('kept_by'),
      delete: own('kept_by'),
    },
  },
  appointments: {
    grants: ['select', 'insert', 'update'],
    rows: { select: own('person_id'), insert: isSystem, update: isSystem },
  },
});

/** What everybody may know of homes and of what they do. */
const rightsOfHomes = (cell: string): RightsByTable => ({
  homes: {
    ...open,
    rows: {
      select: 'true',
      insert: isSystem,
      update: `${isSystem} or ${myHome(cell, 'homes.id')} or ${belowMyOffice(cell, 'homes.division_code')}`,
    },
  },
  hours_exceptions: { grants: ['select', 'insert', 'update', 'delete'] },
  places: open,
  teams: open,
  photos: { grants: ['select', 'insert', 'update', 'delete'] },
  contacts: { grants: ['select', 'insert', 'update', 'delete'] },
  activities: open,
});

/** "A home whose page I edit": one that I keep, or one below the office that I act for. */
const aHomeIFurnish = (cell: string, teamId: string) =>
  `exists (select from ${cell}.teams t join ${cell}.homes h on h.id = t.home_id where t.id = ${teamId}
    and exists (select from ${cell}.appointments a where a.person_id = ${actor} and a.ended_at is null
      and ((a.home_id = h.id and a.role in ('host', 'deputy'))
        or (${actsAsOffice} and a.role in ('town', 'district') and starts_with(h.division_code, a.division_code)))))`;

const aMemberISee = (cell: string, memberId: string) =>
  `exists (select from ${cell}.team_members m where m.id = ${memberId})`;

/** Who belongs to a team is known to herself and to who edits the home's page; names that all may read are read as the system. */
const rightsOfMembers = (cell: string): RightsByTable => ({
  team_members: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${own('person_id')} or ${aHomeIFurnish(cell, 'team_id')}`,
      insert: `added_by = ${actor} and ${aHomeIFurnish(cell, 'team_id')}`,
      update: `${own('person_id')} or ${aHomeIFurnish(cell, 'team_id')}`,
    },
  },
  showing_consents: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${own('person_id')} or ${aMemberISee(cell, 'member_id')}`,
      insert: `recorded_by = ${actor} and ${aMemberISee(cell, 'member_id')}`,
      update: `${isSystem} or ${aMemberISee(cell, 'member_id')}`,
    },
  },
});

const rightsOfSignups = (cell: string): RightsByTable => ({
  signups: {
    grants: ['select', 'insert'],
    rows: {
      select: `${own('person_id')} or exists (
        select from ${cell}.activities v where v.id = activity_id and ${myHome(cell, 'v.home_id')})
        or ${aRelativeOfMine(cell, 'signups.person_id')}`,
      insert: own('placed_by'),
    },
  },
  notices: {
    grants: ['select', 'insert', 'update', 'delete'],
    rows: {
      select: own('person_id'),
      insert: own('person_id'),
      update: own('person_id'),
      delete: own('person_id'),
    },
  },
});

/** What was left without a name is read by the office alone; a code brings it back through the system. */
const rightsOfSuggestions = (cell: string): RightsByTable => ({
  suggestions: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${own('person_id')} or ${myOffice(cell)}`,
      insert: `person_id is null or person_id = ${actor}`,
      update: `${isSystem} or ${myOffice(cell)}`,
    },
  },
});

/** Whoever keeps the home notes who came; her own word at the door is taken by the system, which has read the code. */
const rightsOfTheDoor = (cell: string): RightsByTable => {
  const myDoor = `${anActivityAtMyHome(cell, 'activity_id')} or ${isSystem}`;
  return {
    attendances: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: aSignupISee(cell, 'signup_id'),
        insert: `(marked_by = ${actor} and ${aSignupAtMyHome(cell, 'signup_id')}) or ${isSystem}`,
        update: aSignupAtMyHome(cell, 'signup_id'),
      },
    },
    door_counts: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: `${own('person_id')} or ${anActivityAtMyHome(cell, 'activity_id')}`,
        insert: `(marked_by = ${actor} and ${anActivityAtMyHome(cell, 'activity_id')}) or ${isSystem}`,
        update: anActivityAtMyHome(cell, 'activity_id'),
      },
    },
    door_codes: { grants: ['select', 'insert'], rows: { select: myDoor, insert: myDoor } },
  };
};

const rightsOfDeeds = (cell: string): RightsByTable => ({
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
    grants: ['select', 'insert', 'update', 'delete'],
    rows: { select: isSystem, insert: `${actor} is not null`, update: isSystem, delete: isSystem },
  },
  answers: {
    grants: ['select', 'insert', 'delete'],
    rows: { select: own('actor_id'), insert: `actor_id = ${actor}`, delete: isSystem },
  },
});

/** Every table of a cell, each with its grants and, where it tells of people, its policies. */
export const rightsOfACell = (cell: string): RightsByTable => ({
  ...rightsOfPeople(cell),
  ...rightsOfHomes(cell),
  ...rightsOfMembers(cell),
  ...rightsOfClaims(cell),
  ...rightsOfSignups(cell),
  ...rightsOfMissedPlaces(cell),
  ...rightsOfActivities(cell),
  ...rightsOfSuggestions(cell),
  ...rightsOfRequests(cell),
  ...rightsOfCases(cell),
  ...rightsOfOrders,
  ...rightsOfFigures(cell),
  ...rightsOfConsents,
  ...rightsOfReceivers(cell),
  ...rightsOfMediations(cell),
  ...rightsOfConsultations(cell),
  ...rightsOfTheBoard(cell),
  ...rightsOfTalents(cell),
  ...rightsOfTheOffice(cell),
  ...rightsOfOutreach(cell),
  ...rightsOfTheDoor(cell),
  ...rightsOfDeeds(cell),
  // Worth nothing without the master key, which is in no database; a key that stands is nobody's to change.
  vault_keys: { grants: ['select', 'insert'] },
  schema_migrations: { grants: ['select'] },
  schema_migrations_lock: { grants: [] },
});
