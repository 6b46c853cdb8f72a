import { accessSync, chmodSync, chownSync, constants, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { makeDataDir } from '../../../make-data-dir.ts';
import { StartError } from '../../../start-error.ts';
import { canReach } from './can-reach.ts';
import { chooseFolderOutside } from './choose-folder-outside.ts';
import { chooseSocketDir } from './choose-socket-dir.ts';
import { chooseSystemUser, type SystemUser } from './choose-system-user.ts';
import { binariesFor } from './binaries-for.ts';
import type { Binaries } from './find-binaries.ts';

/** Where the embedded PostgreSQL lives and as whom it runs. */
export type Place = {
  binaries: Binaries;
  folder: string;
  clusterDir: string;
  socketDir: string;
  logFile: string;
  user: SystemUser | null;
  /** The data lies in the system's own folder, because PostgreSQL's user cannot reach the clone. */
  outside: boolean;
};

export function choosePlace(dataDir: string): Place {
  makeDataDir(dataDir);
  const inside = path.join(realpathSync(dataDir), 'postgres');
  const user = chooseSystemUser(inside);
  const folder = user ? folderFor(user, inside) : inside;
  makeFolder(folder, user);
  return {
    binaries: binariesFor(user),
    folder,
    clusterDir: path.join(folder, 'cluster'),
    socketDir: chooseSocketDir(folder, user),
    logFile: path.join(folder, 'postgres.log'),
    user,
    outside: folder !== inside,
  };
}

function folderFor(user: SystemUser, inside: string): string {
  const there = lstatSync(inside, { throwIfNoEntry: false });
  if (there?.isDirectory()) return inside;
  return canReach(user, path.dirname(inside)) ? inside : chooseFolderOutside(inside);
}

function makeFolder(folder: string, user: SystemUser | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    chmodSync(folder, 0o700);
  } catch {
    throw new StartError(
      `数据文件夹是另一个用户的，请用那个用户开 / the data folder ${folder} belongs to another user, start as that one`,
    );
  }
  if (user) chownSync(folder, user.uid, user.gid);
}
