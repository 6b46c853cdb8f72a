import { isSystem } from '../rights.ts';
import type { RightsByTable } from '../whose-rows.ts';
import { aRequestISee } from './rights-of-requests.ts';

/** What somebody can do, and what she was asked for, is seen with her request and by nobody else. The system writes what was judged. */
export const rightsOfTalents = (cell: string): RightsByTable => {
  const rows = (table: string) => ({
    select: `${isSystem} or ${aRequestISee(cell, `${table}.request_id`)}`,
    insert: isSystem,
    update: isSystem,
  });
  return {
    talents: { grants: ['select', 'insert', 'update'], rows: rows('talents') },
    talent_asks: { grants: ['select', 'insert', 'update'], rows: rows('talent_asks') },
  };
};
