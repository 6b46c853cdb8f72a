import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const lookEveryMs = 200;

export type Imported = {
  taken: number;
  seconds: number;
  /** Undefined on a machine without /proc. */ megabytes: number | undefined;
};

/** The most that a process ever held of the machine's memory, as far as it is known while it runs. */
async function peakOf(pid: number): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
}

/** `npx weijia import roster`, in a process of its own: read, judged and taken to its end. */
export async function importRoster(file: string, env: Record<string, string>): Promise<Imported> {
  const why = ['--kind', 'women', '--basis', 'consent', '--purpose', 'bench', '--keep-until', inHalfAYear()];
  const startedAt = performance.now();
  const child = spawn(process.execPath, [program, 'import', 'roster', file, ...why], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  let said = '';
  for (const out of [child.stdout, child.stderr])
    out.setEncoding('utf8').on('data', (text: string) => (said += text));
  let megabytes: number | undefined;
  const timer = setInterval(() => {
    void peakOf(child.pid ?? 0).then((peak) => (megabytes = peak ?? megabytes));
  }, lookEveryMs);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  const seconds = (performance.now() - startedAt) / 1000;
  const taken = Number(/taken (\d+)/.exec(said)?.[1] ?? 0);
  if (code !== 0 || taken === 0) throw new Error(`the roster was not taken: ${said.slice(-500)}`);
  return { taken, seconds, megabytes };
}

const inHalfAYear = () => new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);
