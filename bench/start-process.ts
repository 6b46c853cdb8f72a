import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server of its own process that prints its address once it listens. */
export type Served = { url: string; pid: number; stop: () => Promise<void> };

type Start = { program: URL; env: Record<string, string>; flags?: readonly string[] };

const address = /http:\/\/[0-9.]+:\d+/;

export async function startProcess({ program, env, flags = [] }: Start): Promise<Served> {
  const child = spawn(process.execPath, [...flags, fileURLToPath(program)], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  // Whatever ends us must not leave a server behind.
  process.once('exit', () => child.kill('SIGKILL'));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`${program.pathname} ended before it listened`)));
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [found] = address.exec(printed) ?? [];
      if (found) resolve(found);
    });
  });
  return {
    url,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
