import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import pg from 'pg';
import { inject } from 'vitest';
import { openDatabase, type Connection } from '../../src/platform/db/open-database.ts';
import { appRole, signinRole } from '../../src/platform/db/roles.ts';
import type { DB } from '../../src/platform/db/types.generated.ts';
import type { ClusterAddress } from './postgres-cluster.ts';
import { asOwner, copyTemplate, type Template } from './postgres-template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    cluster: ClusterAddress;
  }
}

export type TestDatabase = {
  connectionOf: (role: 'owner' | 'app' | 'signin') => Connection;
  /** Handles that `drop` closes. */
  owner: Kysely<DB>;
  app: Kysely<DB>;
  signin: Kysely<DB>;
  drop: () => Promise<void>;
};

/** A database of the test file's own on the project's cluster: `beforeAll(async () => (database = await createTestDatabase()))`. */
export async function createTestDatabase(template: Template = 'cell'): Promise<TestDatabase> {
  const address = inject('cluster');
  const database = `test_${randomBytes(6).toString('hex')}`;
  await copyTemplate(address, template, database);
  const connections = {
    owner: asOwner(address, database),
    app: { ...asOwner(address, database), user: appRole, password: 'app' },
    signin: { ...asOwner(address, database), user: signinRole, password: 'signin' },
  };
  const owner = openDatabase(connections.owner);
  const app = openDatabase(connections.app);
  const signin = openDatabase(connections.signin);
  return {
    connectionOf: (role) => connections[role],
    owner,
    app,
    signin,
    drop: async () => {
      for (const handle of [owner, app, signin]) await handle.destroy();
      const admin = new pg.Client(asOwner(address, 'postgres'));
      await admin.connect();
      await admin.query(`drop database ${database} with (force)`);
      await admin.end();
    },
  };
}
