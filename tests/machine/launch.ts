import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from '../../src/platform/db/embedded/is-alive.ts';
import { listen } from '../support/servers/listen.ts';

export type Launched = {
  url: string;
  pid: number;
  output: () => string;
  exit: Promise<number | null>;
  /** Waits for the line that says the door is open. */
  opened: Promise<void>;
};
export type LaunchOptions = { program?: string; env?: Record<string, string>; port?: number };

/** On a machine full of other work; how soon it opens is measured elsewhere. */
const openingMs = 90_000;

/** Starts a clone as a stranger does; `program` names another door than `bin/start`. */
export async function launch(root: string, options: LaunchOptions = {}): Promise<Launched> {
  const port = options.port ?? (await freePort());
  const env = {
    ...process.env,
    PORT: String(port),
    WEIJIA_DATA_DIR: 'data',
    NODE_ENV: 'production',
    ...options.env,
  };
  const child = spawn(process.execPath, [options.program ?? 'bin/start'], { cwd: root, env, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  let over = false;
  const exit = once(child, 'exit').then(([code]) => {
    over = true;
    return typeof code === 'number' ? code : null;
  });
  const url = `http://127.0.0.1:${port}`;
  const opened = eventually(() => over || output.includes(url), openingMs).then(() => {
    if (!output.includes(url)) throw new Error(`it did not open: ${output}`);
  });
  // Where nobody waits for the opening, its failure is the test's subject.
  opened.catch(() => {});
  return { url, pid: child.pid ?? 0, output: () => output, exit, opened };
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  return port;
}

export async function eventually(holds: () => boolean | Promise<boolean>, patience = 30_000): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`not within ${patience} ms: ${holds.toString()}`);
    await sleep(50);
  }
}

/** The status of an answer; 0 where there is none. */
export async function statusOf(url: string): Promise<number> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).status;
  } catch {
    return 0;
  }
}

/** Whether the process runs; one that has ended and waits for its parent to notice does not. */
export function isRunning(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}

/** The process that serves a clone's data; 0 where none does. */
export function postmasterOf(root: string): number {
  const note = path.join(root, 'data/postgres/cluster/postmaster.pid');
  return existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n')[0]) : 0;
}
