import { readFile } from 'node:fs/promises';
import { atMost, notMeasured, type Limited } from './limit.ts';

const limit = 400;

/** What the Node process of ours holds of the machine's memory; PostgreSQL's is its own. */
export async function measureMemory(pid: number, at: string): Promise<Limited> {
  const told = { work: 'memory of our server after all this', at, unit: 'MB' as const };
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined
    ? notMeasured(told, limit, 'this machine has no /proc that tells the memory of a process')
    : atMost(told, { ours: Math.round(Number(kilobytes) / 1024), reach: limit });
}
