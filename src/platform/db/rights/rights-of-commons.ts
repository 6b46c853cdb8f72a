import { isSystem, type Rights } from './rights.ts';

/**
 * What all cells share holds no person, so grants alone suffice. Divisions are written by the owner's import, and by the system where
 * villages become one.
 */
export const rightsOfCommons: Record<string, Rights> = {
  divisions: {
    grants: ['select', 'insert', 'update', 'delete'],
    rows: { select: 'true', insert: isSystem, update: isSystem, delete: isSystem },
  },
  cells: { grants: ['select'] },
  homes: { grants: ['select', 'insert', 'update', 'delete'] },
  former_homes: { grants: ['select', 'insert', 'update', 'delete'] },
  // In whose hands the master key is concerns the machine room alone.
  key_custody: { grants: [] },
  schema_migrations: { grants: ['select'] },
  schema_migrations_lock: { grants: [] },
};
