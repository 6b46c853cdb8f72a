import { actor, isSystem } from '../rights.ts';
import { own, type RightsByTable } from '../whose-rows.ts';

const myLink = (cell: string) =>
  `exists (select from ${cell}.links l where l.id = link_id and l.held_by = ${actor})`;

/** A link is seen by who holds it and by her whom it is with; a visit is its visitor's own. */
export const rightsOfLinks = (cell: string): RightsByTable => ({
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
      insert: `${isSystem} or (visited_by = ${actor} and ${myLink(cell)})`,
      update: own('visited_by'),
    },
  },
});

/** "With her I keep touch today"; in full, for a link has columns of these names too. */
const careOfMine = (cell: string) => `exists (select from ${cell}.links l where l.id = cares.link_id
  and l.person_id = cares.person_id and l.held_by = ${actor} and l.left_on is null)`;

/** What is kept in mind of her is read by her one executive and by herself, by no office; the system takes it away. */
export const rightsOfCares = (cell: string): RightsByTable => ({
  cares: {
    grants: ['select', 'insert', 'update', 'delete'],
    rows: {
      select: `${own('person_id')} or ${careOfMine(cell)}`,
      insert: careOfMine(cell),
      update: careOfMine(cell),
      delete: `${isSystem} or ${careOfMine(cell)}`,
    },
  },
});

const myPocket = (cell: string) =>
  `exists (select from ${cell}.pockets p where p.id = pocket_id and p.person_id = ${actor})`;

/** What her phones carry, and what came from them, is an executive's own; an office ends it as the system. */
export const rightsOfPockets = (cell: string): RightsByTable => ({
  pockets: {
    grants: ['select', 'insert', 'update'],
    rows: { select: own('person_id'), insert: own('person_id'), update: own('person_id') },
  },
  pocket_receipts: {
    grants: ['select', 'insert', 'update'],
    rows: { select: myPocket(cell), insert: myPocket(cell), update: myPocket(cell) },
  },
});
