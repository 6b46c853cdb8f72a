import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { listen } from '../support/servers/listen.ts';
import { openProduct, type OpenProduct } from './support/open-demo.ts';
import { visit } from './support/visit.ts';

const approval = '审图号：GS(2024)0001号';
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let product: OpenProduct;
let tiles: Server;
let asked: string[] = [];
let origin: string;
beforeAll(async () => {
  tiles = createServer((request, answer) => {
    asked.push(request.url ?? '');
    answer.writeHead(200, { 'content-type': 'image/png' }).end(picture);
  });
  origin = `http://127.0.0.1:${await listen(tiles)}`;
  product = await openProduct({
    WEIJIA_MAP: 'amap',
    WEIJIA_MAP_TILES: origin,
    WEIJIA_MAP_APPROVAL: approval,
  });
});
afterAll(async () => {
  tiles.close();
  await product.stop();
});

const policyAt = async (path: string, url = product.url) =>
  (await fetch(url + path)).headers.get('content-security-policy') ?? '';

test('the map of a home is fetched on touch, from the one source, with its mark and number', async () => {
  const page = await visit({ url: product.url, alsoFrom: origin });
  await page.goto('/homes');
  await page.getByRole('main').getByRole('link').filter({ hasText: '泉心泉意' }).first().click();
  await page.getByRole('heading', { name: '怎么走' }).waitFor();
  const button = page.getByRole('button', { name: '看地图' });
  await button.waitFor();
  expect(asked).toEqual([]);
  await button.click();
  const map = page.getByRole('region', { name: '地图' });
  await map.locator('img.leaflet-tile-loaded').first().waitFor();
  expect(asked[0]).toMatch(/^\/appmaptile\?.*style=8&x=\d+&y=\d+&z=16$/);
  expect(await map.innerText()).toContain(`高德地图 ${approval}`);
  expect(await map.innerText()).toContain('泉心泉意');
});

test('on the list the map stands beside it and leads to the homes', async () => {
  asked = [];
  const page = await visit({ url: product.url, alsoFrom: origin });
  await page.goto('/homes');
  const listed = await page.getByRole('main').getByRole('listitem').count();
  await page.getByRole('button', { name: '看地图' }).click();
  const map = page.getByRole('region', { name: '地图' });
  await map.locator('img.leaflet-tile-loaded').first().waitFor();
  expect(await map.locator('path.home-map__spot').count()).toBe(listed);
  expect(await page.getByRole('main').getByRole('listitem').count()).toBe(listed);
});

test('without script there is no map and no button, and the list is whole', async () => {
  asked = [];
  const page = await visit({ url: product.url, javaScriptEnabled: false });
  await page.goto('/homes');
  expect(await page.getByRole('button', { name: '看地图' }).count()).toBe(0);
  expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(3);
  expect(asked).toEqual([]);
});

test('pictures of that source alone are let in, on pages with a map alone, and nowhere without the setting', async () => {
  expect(await policyAt('/homes')).toContain(`img-src 'self' data: ${origin};`);
  for (const path of ['/', '/around', '/villages']) expect(await policyAt(path)).not.toContain(origin);
  const { url } = inject('demo');
  expect(await policyAt('/homes', url)).not.toContain('http');
  expect(await (await fetch(`${url}/homes`)).text()).not.toMatch(/看地图|leaflet|map\.js/);
});
