import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Kysely } from 'kysely';
import type { Cell } from '../../src/core/shared/ctx.ts';
import { makeId } from '../../src/core/shared/ids.ts';
import { openAuth, type Auth, type AuthOptions } from '../../src/platform/auth/open-auth.ts';
import { startEmbedded } from '../../src/platform/db/embedded/start-embedded.ts';
import { openCell, prepareDatabase } from '../../src/platform/db/migrate.ts';
import { openDatabase } from '../../src/platform/db/open-database.ts';
import type { DB } from '../../src/platform/db/types.generated.ts';
import { readSecrets } from '../../src/platform/secrets.ts';
import { createFakeSms, type FakeSms } from '../../src/platform/sms/fake-sms.ts';

export type AuthWorld = {
  owner: Kysely<DB>;
  app: Kysely<DB>;
  signin: Kysely<DB>;
  cell: Cell;
  close: () => Promise<void>;
};

const cell = { number: 1, schema: 'd370215', divisionCode: '370215', name: '即墨区' };

/** A migrated, empty database with each role's handle on it. */
export async function openAuthWorld(): Promise<AuthWorld> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'weijia-auth-'));
  await chmod(dataDir, 0o755);
  const embedded = await startEmbedded({ dataDir });
  const secrets = readSecrets(dataDir);
  const owner = openDatabase(embedded.connectionOf('owner'));
  await prepareDatabase(owner, { app: secrets.appPassword, signin: secrets.signinPassword });
  await openCell(owner, cell);
  const app = openDatabase(embedded.connectionOf('app'));
  const signin = openDatabase(embedded.connectionOf('signin'));
  const close = async () => {
    for (const db of [owner, app, signin]) await db.destroy();
    await embedded.stop();
    await rm(embedded.place.folder, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  };
  return { owner, app, signin, cell, close };
}

export type Desk = { auth: Auth; sms: FakeSms; options: AuthOptions; wait: (minutes: number) => void };

/** Sign-in with a fake SMS and a clock that the test moves on. */
export function openDesk(signinDb: Kysely<DB>, given: Partial<AuthOptions> = {}): Desk {
  let passed = 0;
  const now = () => new Date(Date.now() + passed);
  const sms = createFakeSms();
  const options: AuthOptions = {
    signinDb,
    secret: 'Zq3vN8sT1xK6wB0yR5uE2cH7jL4mP9aD',
    demo: null,
    sms,
    now,
    newId: () => makeId(0, now()),
    ...given,
  };
  return { auth: openAuth(options), sms, options, wait: (minutes) => (passed += minutes * 60_000) };
}
