import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { metersApart, type LatLng } from '../../../src/core/homes/position.ts';
import { writtenOnGrid } from '../../../src/core/homes/positions/map-grids.ts';
import { office } from '../../../src/locales/zh-Hans/office/office.ts';
import { aloneAs } from '../support/alone-as.ts';
import { axeFaults } from '../support/axe.ts';
import { drawer, openDesk } from '../support/office-desk.ts';
import { desktop, phone } from '../support/visit.ts';

aloneAs('town');

const { found } = office;

type Wish = {
  name: string;
  town: string | null;
  position: string;
  from?: keyof typeof found.positionSources;
};

/** The form of a home that opens at once, as far as the button. */
async function fillIn(page: Page, { name, town, position, from = 'unknown' }: Wish): Promise<Locator> {
  await page.getByRole('button', { name: found.title }).click();
  const form = drawer(page);
  await form.getByLabel(found.name, { exact: true }).fill(name);
  if (town) await form.getByLabel(found.town).selectOption({ label: town });
  await form.getByLabel(found.village).selectOption({ label: '兰院村村民委员会' });
  await form.getByLabel(found.position, { exact: true }).fill(position);
  await form.getByLabel(found.positionSources[from]).check();
  await form.getByLabel(found.opensNow).check();
  return form;
}

const save = async (form: Locator, button: string) => {
  await form.getByRole('button', { name: button }).click();
  await form.waitFor({ state: 'hidden' });
};

async function placeOf(page: Page, name: string): Promise<LatLng> {
  const answer = await page.request.get(`/api/v1/homes?q=${encodeURIComponent(name)}`);
  const { items } = await answer.json();
  return items.find((home: { name: string }) => home.name === name).location;
}

describe.each([
  {
    at: '1440',
    viewport: desktop,
    persona: 'district',
    town: '北安街道',
    place: { lat: 36.41, lng: 120.41 },
  },
  { at: '360', viewport: phone, persona: 'town', town: null, place: { lat: 36.42, lng: 120.42 } },
])('a position at $at px', ({ at, viewport, persona, town, place }) => {
  test('that was copied from 高德 is asked about, and lies right after one press, or as she says', async () => {
    const page = await openDesk(persona, { viewport });
    const first = `定位的${at}`;
    const position = `${place.lat}, ${place.lng}`;
    await save(await fillIn(page, { name: first, town, position, from: 'gps' }), found.do);
    expect(metersApart(await placeOf(page, first), place)).toBeLessThan(1);
    const copied = writtenOnGrid(place, 'gcj02');
    const typed = `${copied.lng},${copied.lat}`;
    for (const [name, button, lies] of [
      [`换算的${at}`, found.convert, place],
      [`照写的${at}`, found.keepAsTyped, copied],
    ] as const) {
      const form = await fillIn(page, { name, town, position: typed });
      await form.getByRole('button', { name: found.do }).click();
      await form.getByText('这像是照高德、腾讯地图抄的').waitFor();
      expect(await axeFaults(page, 'everything')).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        viewport.width,
      );
      await save(form, button);
      expect(metersApart(await placeOf(page, name), lies)).toBeLessThan(1);
    }
  });

  test('that nobody can read is asked for again, and what was typed stays', async () => {
    const page = await openDesk(persona, { viewport });
    const form = await fillIn(page, { name: `看不懂${at}`, town, position: 'https://surl.amap.com/abc' });
    await form.getByRole('button', { name: found.do }).click();
    await form.getByText('这个链接里没写位置').waitFor();
    expect(await form.getByLabel(found.position, { exact: true }).inputValue()).toContain('surl.amap.com');
  });
});
