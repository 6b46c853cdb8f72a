import { actor, isSystem } from './rights.ts';
import { belowMyOffice, myOffice, own, type RightsByTable } from './whose-rows.ts';

/**
 * A link is seen by who holds it and by her whom it is with: an office reads figures and moves links as the system, and
 * sees none. A visit is its visitor's own. Figures are read as the system, after the verb has judged who asks.
 */
export const rightsOfOutreach = (cell: string): RightsByTable => {
  const myLink = `exists (select from ${cell}.links l where l.id = link_id and l.held_by = ${actor})`;
  return {
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
      rows: { select: `${isSystem} or ${myLink}`, insert: isSystem, update: isSystem },
    },
    visits: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: own('visited_by'),
        insert: `visited_by = ${actor} and ${myLink}`,
        update: own('visited_by'),
      },
    },
    household_counts: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: 'true',
        insert: `set_by = ${actor} and ${belowMyOffice(cell, 'area_code')}`,
        update: belowMyOffice(cell, 'area_code'),
      },
    },
    home_areas: {
      grants: ['select', 'insert', 'update'],
      rows: {
        select: 'true',
        insert: `set_by = ${actor} and ${belowMyOffice(cell, 'area_code')}`,
        update: belowMyOffice(cell, 'area_code'),
      },
    },
    reach_changes: {
      grants: ['select', 'insert', 'delete'],
      rows: { select: isSystem, insert: `${actor} is not null`, delete: isSystem },
    },
    reach_sums: {
      grants: ['select', 'insert', 'update'],
      rows: { select: isSystem, insert: isSystem, update: isSystem },
    },
  };
};
