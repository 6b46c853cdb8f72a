import type { Rights } from './rights.ts';

/** What all cells share holds no person, so grants alone suffice. Divisions are written by the owner's import. */
export const rightsOfCommons: Record<string, Rights> = {
  divisions: { grants: ['select'] },
  cells: { grants: ['select'] },
  homes: { grants: ['select', 'insert', 'update', 'delete'] },
  former_homes: { grants: ['select', 'insert', 'update', 'delete'] },
  // In whose hands the master key is concerns the machine room alone.
  key_custody: { grants: [] },
  schema_migrations: { grants: ['select'] },
  schema_migrations_lock: { grants: [] },
};
