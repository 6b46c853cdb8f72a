import { expect, test, vi } from 'vitest';
import { repeat } from './repeat.ts';

const quietly = { everyMs: 60_000, onError: () => {} };

test('a failure is told, and the next round comes as always', async () => {
  const errors: unknown[] = [];
  let rounds = 0;
  const work = async () => {
    rounds += 1;
    if (rounds === 1) throw new Error('the database is away');
  };
  const repeated = repeat(work, { everyMs: 1, onError: (error) => errors.push(error) });
  await vi.waitFor(() => expect(rounds).toBeGreaterThan(2));
  await repeated.stop();
  expect(errors).toEqual([new Error('the database is away')]);
});

test('a hint that comes during a round is followed by another round, never beside it', async () => {
  let inside = 0;
  let most = 0;
  let rounds = 0;
  const repeated = repeat(async () => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 5));
    inside -= 1;
    rounds += 1;
  }, quietly);
  repeated.wake();
  repeated.wake();
  await vi.waitFor(() => expect(rounds).toBe(2));
  expect(most).toBe(1);
  await repeated.stop();
});

test('stopping waits for the round that runs and begins no other', async () => {
  let ended = 0;
  const repeated = repeat(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    ended += 1;
  }, quietly);
  await repeated.stop();
  expect(ended).toBe(1);
});
