import { actor, isSystem } from '../rights.ts';
import { iSitAs, myOffice, type RightsByTable } from '../whose-rows.ts';

/**
 * What was counted of whole months, with what is too small left out, for the district's office and its desk: they read this table
 * and no row behind it. How long a district lets something take is no secret; its office sets it.
 */
export const rightsOfFigures = (cell: string): RightsByTable => ({
  case_figures: {
    grants: ['select', 'insert'],
    rows: { select: `${isSystem} or ${myOffice(cell)} or ${iSitAs(cell, ['rights'])}`, insert: isSystem },
  },
  district_clocks: {
    grants: ['select', 'insert', 'update'],
    rows: {
      select: 'true',
      insert: `set_by = ${actor} and ended_at is null and ${myOffice(cell)}`,
      update: myOffice(cell),
    },
  },
});
