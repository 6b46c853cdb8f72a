import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyClone, type CloneCopy } from './clone-copy.ts';
import { eventually, isRunning, launch, postmasterOf, statusOf } from './launch.ts';

let clone: CloneCopy;
beforeAll(() => {
  clone = copyClone();
});
afterAll(() => clone.remove());

const homesOf = async (url: string): Promise<unknown> =>
  (await fetch(`${url}/api/v1/homes?limit=100`)).json();

async function visitUntil(end: AbortSignal, url: string, statuses: Set<number>): Promise<void> {
  while (!end.aborted) statuses.add(await statusOf(`${url}/api/v1/homes?limit=5`));
}

test('after a kill -9 of Node the next start goes on with the same data', async () => {
  const first = await launch(clone.root, { program: 'src/server.ts' });
  await first.opened;
  const before = await homesOf(first.url);
  const postmaster = postmasterOf(clone.root);
  process.kill(first.pid, 'SIGKILL');
  await first.exit;
  expect(isRunning(postmaster)).toBe(true);

  const second = await launch(clone.root, { program: 'src/server.ts' });
  await second.opened;
  expect(await homesOf(second.url)).toEqual(before);
  process.kill(second.pid, 'SIGTERM');
  expect(await second.exit).toBe(0);
  expect(isRunning(postmaster)).toBe(false);
});

test('after a kill -9 of PostgreSQL the server starts it again, and no visitor meets anything but 503', async () => {
  const start = await launch(clone.root, { program: 'src/server.ts' });
  await start.opened;
  const before = await homesOf(start.url);
  const killed = postmasterOf(clone.root);
  const statuses = new Set<number>();
  const visitors = new AbortController();
  const visits = Array.from({ length: 4 }, () => visitUntil(visitors.signal, start.url, statuses));
  process.kill(killed, 'SIGKILL');
  await eventually(() => ![0, killed].includes(postmasterOf(clone.root)));
  await eventually(async () => (await statusOf(`${start.url}/readyz`)) === 200);
  visitors.abort();
  await Promise.all(visits);
  expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
  expect(await homesOf(start.url)).toEqual(before);
  process.kill(start.pid, 'SIGTERM');
  expect(await start.exit).toBe(0);
});
