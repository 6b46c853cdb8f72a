import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  absorb,
  again,
  bothSeen,
  dayAt,
  isDone,
  judgeClock,
  mend,
  momentOn,
  onDay,
  onItsWay,
  throwAway,
  toSend,
  unsent,
  waitAfter,
  type Entry,
  type Item,
} from '../../../public/away/outbox.js';

const noon = Date.parse('2026-12-20T12:00:00+08:00');
const entry = (more: Partial<Entry> = {}): Entry => ({
  ...{ clientId: 'one', number: 1, personId: 'her', name: '王大姐', channel: 'phone', note: '' },
  ...{ at: new Date(noon).toISOString(), clockOff: 0, state: 'kept', ...more },
});
const item = (more: Partial<Item> = {}): Item => ({
  ...{ clientId: 'one', status: 'logged', id: 'v1', code: null, beside: [], ...more },
});

test('what is kept or thrown away goes in the order of its numbers, at most fifty at once, and nothing that she has to decide', () => {
  const many = Array.from({ length: 80 }, (_, nth) => entry({ number: 80 - nth }));
  expect(toSend(many).map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, nth) => nth + 1));
  const states = (['kept', 'sent', 'refused', 'doubtful', 'thrown'] as const).map((state) =>
    entry({ state }),
  );
  expect(toSend(states).map(({ state }) => state)).toEqual(['kept', 'thrown']);
  expect(unsent(states).map(({ state }) => state)).toEqual(['kept', 'refused', 'doubtful']);
  expect(onItsWay(entry({ clockOff: 1.6 }))).not.toHaveProperty('note');
  expect(onItsWay(throwAway(entry({ note: '腿脚不好' })))).toMatchObject({ thrown: true });
});

test('a visit whose day the clock of the phone has wrong waits for her word, and is sent with the day that she says', () => {
  const late = entry({ at: '2026-12-20T15:30:00Z', clockOff: -3600 });
  const asked = judgeClock(late, 0);
  expect(asked).toMatchObject({ state: 'doubtful', days: ['2026-12-20', '2026-12-21'] });
  expect(judgeClock({ ...late, clockOff: 0 }, -3600)).toMatchObject({ state: 'doubtful' });
  expect(judgeClock(late, -3600)).toMatchObject({ state: 'doubtful' });
  for (const fine of [entry({ clockOff: 3600 }), entry({ ...late, clockOff: 90 })])
    expect(judgeClock(fine, 0)).toBe(fine);
  const said = onDay(asked, '2026-12-20', noon);
  expect(said).toMatchObject({ state: 'kept', at: late.at });
  expect(judgeClock(said, -3600)).toBe(said);
  expect(onDay(asked, '2026-12-21', noon)).toMatchObject({ at: '2026-12-21T04:00:00.000Z' });
});

test('a refused visit keeps its reason until she mends it or throws it away, under the same id and number', () => {
  const refused = absorb(
    entry(),
    item({ status: 'refused', code: 'link-not-found', sentence: '没有' }),
    noon,
  );
  expect(refused).toMatchObject({ state: 'refused', code: 'link-not-found', sentence: '没有' });
  const mended = mend(refused, { channel: 'met', note: '', at: momentOn('2026-12-19', noon) });
  expect(mended).toMatchObject({ state: 'kept', clientId: 'one', number: 1, channel: 'met' });
  expect(mended).not.toHaveProperty('code');
  expect(dayAt(Date.parse(mended.at))).toBe('2026-12-19');
});

test('what two phones say of one woman and day is shown once, and sent again it is not asked anew', () => {
  const beside = [{ visitId: 'v2', channel: 'met', visitedAt: '2026-12-20T09:00:00+08:00' }];
  const seen = absorb(entry(), item({ beside }), noon);
  expect(seen).toMatchObject({ state: 'sent', beside, visitId: 'v1', sentAt: noon });
  const settled = bothSeen(seen);
  expect(absorb(again(settled), item({ beside }), noon + 1)).toMatchObject({ state: 'sent', sentAt: noon });
  expect(absorb(again(settled), item({ beside }), noon + 1)).not.toHaveProperty('beside');
});

test('what was sent stays for fourteen days, and goes again where the server has lost it', () => {
  const sent = absorb(entry(), item(), noon);
  expect(isDone(sent, noon + 14 * 86_400_000)).toBe(false);
  expect(isDone(sent, noon + 14 * 86_400_000 + 1)).toBe(true);
  expect(isDone(entry(), noon * 2)).toBe(false);
  expect(again(sent)).toMatchObject({ state: 'kept', chosen: true });
  expect(again(entry({ state: 'refused' })).state).toBe('refused');
});

test('it waits longer after each failure, and five minutes and a bit at most', () => {
  fc.assert(
    fc.property(fc.nat(60), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, chance) => {
      const wait = waitAfter(failures, chance);
      expect(wait).toBeGreaterThanOrEqual(1500);
      expect(wait).toBeLessThanOrEqual(375_000);
    }),
  );
  expect(waitAfter(4, 0.5)).toBeGreaterThan(waitAfter(2, 0.5));
});
