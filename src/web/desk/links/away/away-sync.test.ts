import { expect, test } from 'vitest';
import { aBook, aVisit } from '../../../../../tests/support/outreach/a-book.ts';
import { sync, type Here, type Sent } from '../../../public/away/sync.js';

const now = Date.parse('2026-12-20T10:00:00+08:00');
const clock = () => now;
const here = (more: Partial<Here> = {}): Here => ({
  ...{
    status: 'here',
    now: new Date(now).toISOString(),
    older: false,
    received: 0,
    items: [],
    list: [],
    ...more,
  },
});
const logged = ({ visits }: Sent) =>
  visits.map(({ clientId }) => ({
    clientId,
    status: 'logged',
    id: `v-${clientId}`,
    code: null,
    beside: [],
  }));

test('the network may go at any point of a sync: whatever the server has not confirmed is sent again, and all of it stands', async () => {
  for (let cutAt = 0; cutAt < 6; cutAt += 1) {
    for (const isAfter of [false, true]) {
      const book = aBook(Array.from({ length: 120 }, (_, nth) => aVisit(nth + 1)));
      const server = new Map<string, number>();
      let asked = 0;
      const ask = (sent: Sent) => {
        const cut = asked === cutAt;
        asked += 1;
        if (!cut || isAfter)
          for (const { clientId } of sent.visits) server.set(clientId, (server.get(clientId) ?? 0) + 1);
        if (cut) return Promise.reject(new Error('cut'));
        return Promise.resolve(here({ items: logged(sent), received: server.size }));
      };
      for (let round = 0; round < 3; round += 1) await sync(book, ask, clock).catch(() => undefined);
      expect(server.size).toBe(120);
      expect((await book.entries()).every(({ state }) => state === 'sent')).toBe(true);
    }
  }
});

test('what she changes while it is on its way is not overwritten by the answer', async () => {
  const book = aBook([aVisit(1)]);
  const ask = async (sent: Sent) => {
    const [entry] = await book.entries();
    if (entry && sent.visits.length === 1 && entry.state === 'kept')
      await book.save({ ...entry, state: 'thrown' });
    return here({ items: logged(sent) });
  };
  await sync(book, ask, clock);
  expect(await book.entries()).toEqual([]);
});

test('a server from an older backup gets again all that is still here, and one that says nothing of a visit ends the round', async () => {
  const book = aBook([aVisit(1, { state: 'sent', sentAt: now }), aVisit(2)]);
  const seen: number[] = [];
  await sync(
    book,
    (sent) => {
      seen.push(sent.visits.length);
      return Promise.resolve(here({ older: seen.length === 1, items: logged(sent) }));
    },
    clock,
  );
  expect(seen).toEqual([0, 2]);
  const silent = aBook([aVisit(1)]);
  await sync(silent, () => Promise.resolve(here()), clock);
  expect((await silent.entries())[0]?.state).toBe('kept');
});

test('how wrong the clock is is measured at each contact, before anything is sent', async () => {
  const book = aBook([aVisit(1, { at: '2026-12-20T15:30:00Z' })]);
  const behind = () => now - 3_600_000;
  await sync(book, () => Promise.resolve(here()), behind);
  expect(await book.meta()).toMatchObject({ off: -3600 });
  expect((await book.entries())[0]).toMatchObject({ state: 'doubtful', days: ['2026-12-20', '2026-12-21'] });
});

test('a pocket that is gone or unknown, and somebody else signed in, are told and change nothing', async () => {
  for (const status of ['unknown', 'strange'] as const) {
    const book = aBook([aVisit(1)]);
    expect(await sync(book, () => Promise.resolve({ status }), clock)).toEqual({ status });
    expect((await book.entries())[0]?.state).toBe('kept');
  }
});
