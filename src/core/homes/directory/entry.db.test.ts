import { afterAll, beforeAll, expect, test } from 'vitest';
import { asNobody, asTheSystem } from '../../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../../tests/support/open-town.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { findHomes, listHomes } from '../find-homes.ts';
import { openHome, type OpenHome } from '../open-home.ts';
import { showHome } from '../show-home.ts';
import { HomeEntry } from './entry.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const whole: OpenHome = {
  ...{
    name: '“引号” "与" 反\\斜线',
    kind: 'village',
    divisionCode: '370215002001',
    lat: 36.412345,
    lng: 120.4,
  },
  ...{ leader: { title: '微家长', name: null }, address: '某楼 3 单元', addressHidden: true, hours: [] },
  ...{ offers: ['热水', '拉呱'], tagline: '进来坐坐', dropIn: '没事来坐坐', phone: '0532-12345678' },
  ...{ style: { accent: '#a03060', emblem: '泉' }, places: [], teams: [], facts: [] },
  ...{ demonstration: true, synthetic: false },
};
const bare: OpenHome = {
  ...whole,
  ...{
    name: '一家',
    address: null,
    addressHidden: false,
    offers: [],
    tagline: null,
    dropIn: null,
    phone: null,
  },
  ...{ style: { accent: null, emblem: null }, demonstration: false },
};

const open = (home: OpenHome) => inTransaction(asTheSystem(town), (ctx) => openHome(ctx, home));

test('a list shows of a home what its own page shows, to the letter', async () => {
  const ids = [await open(whole), await open(bare)];
  const ctx = asNobody(town);
  const { items } = await findHomes(ctx, { division: whole.divisionCode });
  const listed = items.filter(({ id }) => ids.includes(id));
  expect(listed).toHaveLength(2);
  for (const item of listed) {
    const page = await showHome(ctx, item.id);
    expect(page).toMatchObject(item);
    expect(HomeEntry.parse(page)).toEqual(HomeEntry.parse(item));
  }
});

test('an entry holds the fields of `HomeEntry` and no others, since it is sent as it stands', async () => {
  const id = await open(whole);
  const { items } = await listHomes(asNobody(town), { division: whole.divisionCode });
  const entries = items.map(({ entry }): unknown => JSON.parse(entry));
  expect(entries).toContainEqual(expect.objectContaining({ id, name: whole.name }));
  for (const entry of entries) expect(HomeEntry.strict().parse(entry)).toEqual(entry);
});
