import { spawnSync } from 'node:child_process';
import { cloneRoot } from '../../../src/platform/config.ts';
import { urlOf } from '../../../src/platform/db/url-of.ts';
import type { TestDatabase } from '../postgres-database.ts';

type Where = {
  database: TestDatabase;
  /** What else its environment says; nothing of the test's own comes along. */
  env?: Record<string, string>;
  /** How Node runs it. */
  node?: readonly string[];
};

/** One of our commands in a process of its own, as the owner of a database. */
export function runCommand(args: readonly string[], { database, env = {}, node = [] }: Where) {
  const run = spawnSync(process.execPath, [...node, 'src/cli/main.ts', ...args], {
    cwd: cloneRoot,
    env: { DATABASE_URL: urlOf(database.connectionOf('owner')), ...env },
    encoding: 'utf8',
  });
  return { code: run.status, said: run.stdout, told: run.stderr };
}
