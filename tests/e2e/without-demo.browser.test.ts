import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneRoot } from '../../src/platform/config.ts';
import { openProduct, type OpenProduct } from './support/open-demo.ts';
import { follow, statusAt, visit } from './support/visit.ts';

let product: OpenProduct;
beforeAll(async () => {
  product = await openProduct({ WEIJIA_DEMO: '0' });
});
afterAll(() => product.stop());

test('where the demo is off the pages show nothing of it', async () => {
  const page = await visit({ url: product.url });
  await page.goto('/');
  const first = await page.locator('body').innerText();
  expect(first).not.toMatch(/演示|泉心泉意/);
  expect(first).toContain('这里还没有微家');
  for (const path of ['/demo/outbox', '/demo/gallery']) expect(await statusAt(page, path)).toBe(404);
  await page.goto('/sign-in');
  expect(await page.getByRole('main').innerText()).not.toMatch(/演示|大姐|154\d{8}/);
  expect(await page.getByLabel('手机号', { exact: true }).count()).toBe(1);
});

test('where the demo is off no text can be sent and she is told what to do instead', async () => {
  const page = await visit({ url: product.url });
  await page.goto('/sign-in');
  await page.getByLabel('手机号', { exact: true }).fill('15400000001');
  await follow(page.getByRole('button', { name: '发验证码给我' }));
  expect(await page.getByRole('alert').innerText()).toContain('请打电话给微家');
});

test('where the demo is off the command that prints its tokens refuses', async () => {
  const run = promisify(execFile)(process.execPath, ['bin/weijia', 'token', 'host'], {
    cwd: cloneRoot,
    env: { ...process.env, WEIJIA_DEMO: '0', WEIJIA_DATA_DIR: product.dataDir },
  });
  await expect(run).rejects.toMatchObject({ code: 1, stdout: '' });
  await expect(run).rejects.toThrow('tokens exist in the demo alone');
});
