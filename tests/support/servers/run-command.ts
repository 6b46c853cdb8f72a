import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
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

const asked = (args: readonly string[], { database, env = {}, node = [] }: Where) => ({
  args: [...node, 'src/cli/main.ts', ...args],
  options: { cwd: cloneRoot, env: { DATABASE_URL: urlOf(database.connectionOf('owner')), ...env } },
});

/** One of our commands in a process of its own, as the owner of a database. */
export function runCommand(args: readonly string[], where: Where) {
  const { args: all, options } = asked(args, where);
  const run = spawnSync(process.execPath, all, { ...options, encoding: 'utf8' });
  return { code: run.status, said: run.stdout, told: run.stderr };
}

/** The same while it runs, for whoever ends it before it is done. */
export function startCommand(
  args: readonly string[],
  where: Where,
): { child: ChildProcess; ended: Promise<unknown> } {
  const { args: all, options } = asked(args, where);
  const child = spawn(process.execPath, all, { ...options, stdio: 'ignore' });
  return { child, ended: once(child, 'exit') };
}
