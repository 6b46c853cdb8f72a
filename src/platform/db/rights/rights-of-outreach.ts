import { actor, isSystem } from './rights.ts';
import { belowMyOffice, myOffice, own, type RightsByTable } from './whose-rows.ts';

const myLink = (cell: string) =>
  `exists (select from ${cell}.links l where l.id = link_id and l.held_by = ${actor})`;

/** A link is seen by who holds it and by her whom it is with; a visit is its visitor's own. */
const rightsOfLinks = (cell: string): RightsByTable => ({
  links: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${own('held_by')} or person_id = ${actor}`,
      insert: own('held_by'),
      update: `${own('held_by')} or person_id = ${actor}`,
    },
  },
  link_moves: {
    grants: ['select', 'insert', 'update'],
    rows: { select: `${isSystem} or ${myLink(cell)}`, insert: isSystem, update: isSystem },
  },
  visits: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: own('visited_by'),
      insert: `visited_by = ${actor} and ${myLink(cell)}`,
      update: own('visited_by'),
    },
  },
});

/** What an office says of its places, in numbers that everybody may know; where villages become one the system says it anew. */
const saidByTheOffice = (cell: string) => ({
  grants: ['select', 'insert', 'update'] as const,
  rows: {
    select: 'true',
    insert: `${isSystem} or (set_by = ${actor} and ${belowMyOffice(cell, 'area_code')})`,
    update: `${isSystem} or ${belowMyOffice(cell, 'area_code')}`,
  },
});

/** Villages become one by the district's office; what moves is moved by the system, which alone knows from where. */
const rightsOfVillageMergers = (cell: string): RightsByTable => ({
  village_mergers: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${isSystem} or ${myOffice(cell)}`,
      insert: `prepared_by = ${actor} and ${myOffice(cell)}`,
      update: `${isSystem} or ${myOffice(cell)}`,
    },
  },
  village_merger_parts: {
    grants: ['select', 'insert', 'delete'],
    rows: { select: isSystem, insert: isSystem, delete: isSystem },
  },
  village_moves: {
    grants: ['select', 'insert', 'update'],
    rows: { select: isSystem, insert: isSystem, update: isSystem },
  },
});

/** An office reads figures and moves links as the system, after the verb has judged who asks, and sees no link. */
export const rightsOfOutreach = (cell: string): RightsByTable => ({
  ...rightsOfLinks(cell),
  ...rightsOfVillageMergers(cell),
  outreach_rules: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: 'true',
      insert: `set_by = ${actor} and ${myOffice(cell)}`,
      update: `set_by = ${actor} and ${myOffice(cell)}`,
    },
  },
  executives: {
    grants: ['select', 'insert', 'update'],
    rows: { select: own('person_id'), insert: isSystem, update: isSystem },
  },
  household_counts: saidByTheOffice(cell),
  home_areas: saidByTheOffice(cell),
  reach_changes: {
    grants: ['select', 'insert', 'delete'],
    rows: { select: isSystem, insert: `${actor} is not null`, delete: isSystem },
  },
  reach_sums: {
    grants: ['select', 'insert', 'update'],
    rows: { select: isSystem, insert: isSystem, update: isSystem },
  },
});
