import { afterAll, beforeAll, expect, test } from 'vitest';
import { asNobody, asTheSystem } from '../../../../tests/support/factories.ts';
import { makeChance } from '../../../../tests/support/chance/make-chance.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { addDays } from '../../shared/dates.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { findHomes } from '../find-homes.ts';
import { multirangeOf, readOpenMinutes, type Span } from '../hours.ts';
import { publishHomes } from '../publish-home.ts';
import { changesOf, weekOf } from './days-of-hours.ts';
import { openingAt, readHours, type HoursRow } from './opening-at.ts';

const chance = makeChance(20260217);
const below = (n: number) => Math.floor(chance() * n);
const someHours = (): Span[] => {
  const from = 360 + below(36) * 30;
  return below(4) === 0 ? [] : [{ from, to: from + 30 + below(16) * 30 }];
};
/** Around 除夕 of 2026, whose holiday swaps two Saturdays. */
const first = '2026-02-10';

let town: Town;
let rows: (HoursRow & { id: string })[];
beforeAll(async () => {
  town = await openTown();
  rows = Array.from({ length: 60 }, () => {
    const weekly = weekOf(Array.from({ length: 7 }, someHours));
    const days = [...new Set(Array.from({ length: below(6) }, () => addDays(first, below(21))))];
    const changed = days.map((day) => ({ day, open: someHours(), reason: null }));
    const keeps_festivals = below(2) === 0;
    return {
      ...{ id: asTheSystem(town).newId(), open_minutes: multirangeOf(weekly), keeps_festivals },
      ...changesOf(readOpenMinutes(multirangeOf(weekly)), changed),
    };
  });
  const rest = {
    kind: 'village',
    division_code: '370215',
    leader_title: '微家长',
    lat: 36.4,
    lng: 120.4,
    offers: [],
  };
  await inTransaction(asTheSystem(town), async (ctx) => {
    const homes = rows.map((row) => ({ ...rest, ...row, name: '一家', opened_at: ctx.now }));
    await ctx.db.insertInto('homes').values(homes).execute();
    await publishHomes(
      ctx,
      rows.map(({ id }) => id),
    );
  });
});
afterAll(() => town.close());

test('who asks the directory which homes are open at an instant gets those that say so themselves', async () => {
  for (let nth = 0; nth < 300; nth++) {
    const openAt = new Date(
      Date.parse(`${first}T00:00:00+08:00`) + below(21 * 1440) * 60_000 + below(60_000),
    );
    const { items } = await findHomes(asNobody(town), { openAt, limit: 100 });
    const expected = rows.filter((row) => openingAt(readHours(row), openAt).open).map(({ id }) => id);
    expect(items.map(({ id }) => id).sort()).toEqual(expected.sort());
  }
});
