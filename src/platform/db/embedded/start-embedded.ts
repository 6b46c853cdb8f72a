import { existsSync } from 'node:fs';
import { readSecrets, type Secrets } from '../../secrets.ts';
import type { Connection } from '../open-database.ts';
import { appRole, signinRole } from '../roles.ts';
import type { Address } from './address-of.ts';
import { alreadyOpen } from './already-open.ts';
import { choosePlace, type Place } from './place/choose-place.ts';
import { initCluster, ownerRole } from './init-cluster.ts';
import { keepRunning, type Events } from './keep-running.ts';
import { databaseName, makeDatabase } from './make-database.ts';
import { takeCluster } from './take-cluster.ts';

export type Role = 'owner' | 'app' | 'signin';
export type Embedded = {
  place: Place;
  connectionOf: (role: Role) => Connection;
  /** False from the loss of PostgreSQL until it answers again. */
  isUp: () => boolean;
  stop: () => Promise<void>;
};
export type EmbeddedOptions = Events & {
  dataDir: string;
  /** A command beside a running server uses the server's database instead of refusing; `stop` then leaves it alone. */
  share?: boolean;
};

/** Runs the embedded PostgreSQL of a data folder, keeps it running, and is the only one to do so. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const secrets = readSecrets(options.dataDir);
  const place = choosePlace(options.dataDir);
  if (place.outside && !options.share) sayOutside(place);
  await initCluster(place, secrets.ownerPassword);
  const taken = await takeCluster(place, secrets.ownerPassword, options.share ? 'command' : 'server');
  const connectionOf = connections(taken.address, secrets);
  if (taken.kind === 'ours') {
    await makeDatabase(taken.lock);
    const keeper = keepRunning(place, { ...options, lock: taken.lock, password: secrets.ownerPassword });
    return { place, connectionOf, ...keeper };
  }
  if (!options.share) throw alreadyOpen(taken.holder);
  return { place, connectionOf, isUp: () => true, stop: async () => {} };
}

function sayOutside({ folder, clusterDir }: Place): void {
  const verb = existsSync(clusterDir) ? '在' : '放到';
  console.error(
    `数据库${verb} ${folder}，因为它的用户进不了这个文件夹 / the database lies in ${folder}, as its user cannot reach the clone`,
  );
}

function connections({ host, port }: Address, secrets: Secrets): (role: Role) => Connection {
  const users: Record<Role, { user: string; password: string }> = {
    owner: { user: ownerRole, password: secrets.ownerPassword },
    app: { user: appRole, password: secrets.appPassword },
    signin: { user: signinRole, password: secrets.signinPassword },
  };
  return (role) => ({ host, port, database: databaseName, ...users[role] });
}
