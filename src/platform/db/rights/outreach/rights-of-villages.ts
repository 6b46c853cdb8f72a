import { actor, isSystem } from '../rights.ts';
import { myOffice, own, type RightsByTable } from '../whose-rows.ts';

/** A message goes from office to village through the verbs alone: who has passed it on is nobody's to see. */
export const rightsOfMessages = (): RightsByTable => ({
  village_messages: {
    grants: ['select', 'insert', 'delete'],
    rows: { select: isSystem, insert: isSystem, delete: isSystem },
  },
  villages_to_tell: {
    grants: ['select', 'insert', 'update', 'delete'],
    rows: { select: isSystem, insert: isSystem, update: isSystem, delete: isSystem },
  },
});

/** Who leads a village with its chair, and the chair herself, see who leads its groups; an office names and ends them as the system. */
export const rightsOfGroupLeaders = (cell: string): RightsByTable => ({
  group_leaders: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `${own('person_id')} or (left_on is null and village_code in (
        select l.village_code from ${cell}.links l join ${cell}.executives e on e.id = l.executive_id and e.left_on is null
          where l.held_by = ${actor} and l.kind = 'chair' and l.left_on is null
        union all select a.division_code from ${cell}.appointments a
          where a.person_id = ${actor} and a.role = 'chair' and a.ended_at is null))`,
      insert: isSystem,
      update: isSystem,
    },
  },
});

/** Villages become one by the district's office; what moves is moved by the system, which alone knows from where. */
export const rightsOfVillageMergers = (cell: string): RightsByTable => ({
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
