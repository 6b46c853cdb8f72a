import { expect, test } from 'vitest';
import routes from '../../src/web/routes.ts';
import { statusAt, visit } from './support/visit.ts';

/** A page of what one woman says, for her alone; and what leads to a page, stands on one or is a file, see home-page. */
const noPages = [
  ...['suggestions/:id', 'activities/:id/ask', 'activities/:id/feedback'],
  ...['*', 'talk', 'h/:code', 'near', 'homes/:id/qr.svg', 'activities/:id.ics'],
];

/** What a stranger may read: all that residents have but her own places, her own inbox and her own words. */
const readable = routes.filter(
  ({ file, path }) =>
    file.startsWith('resident/') && !file.startsWith('resident/signups/') && !noPages.includes(path ?? ''),
);

const doors = ['talent', 'need', 'question', 'conflict'];

test('every resident’s page is read without signing in, without script and without a cookie', async () => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/homes');
  const home = await page.locator('a[href^="/homes/"]').first().getAttribute('href');
  await page.goto(home ?? '');
  const activity = await page.locator('a[href^="/activities/"]').first().getAttribute('href');
  const known: Record<string, string[]> = {
    'homes/:id': [home ?? ''],
    'homes/:id/poster': [`${home}/poster`],
    'homes/:id/consultations': [`${home}/consultations`],
    'activities/:id': [activity ?? ''],
    'doors/:door': doors.map((door) => `/doors/${door}`),
  };
  expect(readable.length).toBeGreaterThan(7);
  for (const { path = '' } of readable) {
    for (const address of known[path] ?? [`/${path}`]) {
      expect([address, await statusAt(page, address)]).toEqual([address, 200]);
      expect(new URL(page.url()).pathname).toBe(address);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    }
  }
  expect(await page.context().cookies()).toEqual([]);
});
