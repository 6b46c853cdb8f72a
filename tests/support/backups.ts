import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listActivities } from '../../src/core/activities/list-activities.ts';
import { showActivity } from '../../src/core/activities/show-activity.ts';
import { showRoll } from '../../src/core/attendance/show-roll.ts';
import { findHomes } from '../../src/core/homes/find-homes.ts';
import { listNotices } from '../../src/core/notices/list-notices.ts';
import { listMySignups } from '../../src/core/signups/list-my-signups.ts';
import type { Manifest } from '../../src/platform/backup/file/backup-format.ts';
import { backup } from '../../src/platform/backup/backup.ts';
import { compareWithBackup } from '../../src/platform/backup/compare-with-backup.ts';
import { restore } from '../../src/platform/backup/restore.ts';
import type { Connection } from '../../src/platform/db/open-database.ts';
import { asNobody, type Person } from './factories.ts';
import type { LivelyTown } from './lively-town.ts';
import type { TestDatabase } from './postgres-database.ts';
import { testMaster } from './vaults/test-vaults.ts';

export const quietly = () => {};

/** A folder for the backups of one test file. */
export async function aFolder(): Promise<{ file: (name: string) => string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'weijia-backups-'));
  return {
    file: (name) => path.join(folder, name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export const backedUp = (owner: Connection, file: string, cells?: string[]): Promise<Manifest> =>
  backup(owner, { file, cells, now: new Date('2026-12-20T04:00:00Z'), onProgress: quietly });

/** No restore has anything to warn of, wherever a test says nothing else. */
const refuseToWarn = (sentence: string): never => {
  throw new Error(sentence);
};

export const restored = (
  owner: Connection,
  file: string,
  options: {
    cells?: string[];
    replace?: boolean;
    master?: string | null;
    warn?: (sentence: string) => void;
  } = {},
): Promise<Manifest> =>
  restore(owner, { master: testMaster.name, warn: refuseToWarn, ...options, file, onProgress: quietly });

/** Which tables are no longer as they were backed up. */
export async function changedTables(owner: Connection, file: string): Promise<string[]> {
  const compared = await compareWithBackup(owner, { file, onProgress: quietly });
  return compared.filter(({ same }) => !same).map(({ table }) => table);
}

export const hashesOf = (manifest: Manifest) =>
  Object.fromEntries(manifest.tables.map(({ schema, name, sha256 }) => [`${schema}.${name}`, sha256]));

/** What residents, a host and a passer-by are told, asked of any database that holds this town. */
export async function answersOf({ town, people, activity }: LivelyTown, database: TestDatabase) {
  const here = { ...town, db: database.app };
  const as = ({ ctx }: Person) => ({ ...ctx(), db: database.app.withSchema(town.cells[0].schema) });
  return {
    homes: await findHomes(asNobody(here), { near: { lat: 36.41, lng: 120.41 }, limit: 20 }),
    activities: await listActivities(asNobody(here), { limit: 50 }),
    activity: await showActivity(as(people.wang), activity.id),
    hers: await listMySignups(as(people.wang)),
    waiting: await listMySignups(as(people.li)),
    notices: await listNotices(as(people.wang)),
    roll: await showRoll(as(people.host), activity.id),
  };
}
