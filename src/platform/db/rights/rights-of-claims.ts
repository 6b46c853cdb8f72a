import { actor, isSystem } from './rights.ts';
import { aRelativeOfMine, myHome, type RightsByTable } from './whose-rows.ts';

/**
 * Only the engine, as the system, changes a claim; nobody changes what has happened. Who has an hour is known to herself
 * and to who claimed it for her alone: not to who keeps the home, for it may be an hour with a counsellor.
 */
export const rightsOfClaims = (cell: string): RightsByTable => ({
  things: { grants: ['select', 'insert', 'update'] },
  claims: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `holder_id = ${actor} or ${isSystem} or (placed_by = ${actor} and slot_id is not null) or exists (
        select from ${cell}.things t where t.id = thing_id and t.taken >= 0 and ${myHome(cell, 't.home_id')})
        or ${aRelativeOfMine(cell, 'holder_id')}`,
      insert: `(placed_by = ${actor} and slot_id is null) or ${isSystem}`,
      update: isSystem,
    },
  },
  claim_events: {
    grants: ['select', 'insert'],
    rows: {
      select: `${isSystem} or exists (select from ${cell}.claims c where c.id = claim_id)`,
      insert: `${actor} is not null`,
    },
  },
  slot_things: { grants: ['select', 'insert', 'update'] },
  slots: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: `holder_id = ${actor} or placed_by = ${actor} or ${isSystem}`,
      insert: isSystem,
      update: isSystem,
    },
  },
  taken_slots: {
    grants: ['select', 'insert'],
    rows: {
      select: `${isSystem} or exists (select from ${cell}.slots s where s.claim_id = taken_slots.claim_id)`,
      insert: isSystem,
    },
  },
});
