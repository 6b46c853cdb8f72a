import { actor, isSystem } from '../rights.ts';
import { own, type RightsByTable } from '../whose-rows.ts';

const mine = (cell: string) => `person_id in (
  select person_id from ${cell}.links where held_by = ${actor} and left_on is null
  union all select person_id from ${cell}.introductions where held_by = ${actor} and answered_at is null
  union all select person_id from ${cell}.group_leaders where left_on is null)`;

/** A roster is its office's through its verbs alone; whom it named is seen by the one executive who is to ask her, and by herself. */
export const rightsOfRosters = (cell: string): RightsByTable => ({
  rosters: {
    grants: ['select', 'insert', 'update', 'delete'],
    rows: { select: isSystem, insert: isSystem, update: isSystem, delete: isSystem },
  },
  roster_rows: {
    grants: ['select', 'insert', 'update', 'delete'],
    rows: { select: isSystem, insert: isSystem, update: isSystem, delete: isSystem },
  },
  person_phones: {
    grants: ['select', 'insert', 'update', 'delete'],
    rows: {
      select: `${own('person_id')} or ${mine(cell)}`,
      insert: isSystem,
      update: isSystem,
      delete: isSystem,
    },
  },
  tellings: {
    grants: ['select', 'insert', 'update', 'delete'],
    // Not her executive's to see: a text that is held back tells of what was asked in confidence.
    rows: { select: isSystem, insert: isSystem, update: isSystem, delete: isSystem },
  },
  introductions: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${own('held_by')} or person_id = ${actor}`,
      insert: isSystem,
      update: own('held_by'),
    },
  },
  wishes_of_no_contact: {
    grants: ['select', 'insert'],
    rows: { select: isSystem, insert: isSystem },
  },
});

/** Two names beside each other are nobody's to see but by the verbs of the office that asks. */
export const rightsOfSameWomen = (): RightsByTable => ({
  same_women: {
    grants: ['select', 'insert', 'update'],
    rows: { select: isSystem, insert: isSystem, update: isSystem },
  },
});
