import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { phoneOf } from '../support/hands.ts';
import { visitAs } from '../support/sign-in.ts';
import { follow, scripts, visit } from '../support/visit.ts';

/** Her home, as its host finds it from her list of today. */
async function open(page: Page): Promise<string> {
  await page.goto('/desk/today');
  await follow(page.getByRole('link', { name: '微家的页面' }));
  return new URL(page.url()).pathname.replace('/desk', '');
}

const save = (page: Page) => follow(page.getByRole('button', { name: '记下', exact: true }));
const said = (page: Page) => page.getByRole('main').innerText();

async function seen(home: string, path = ''): Promise<string> {
  const page = await visit();
  await page.goto(`${home}${path}`);
  return said(page);
}

/** A photo as a phone takes it: on its side, with the place hidden inside. */
const fromAPhone = () =>
  sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#2f6f6a' } })
    .withMetadata({ exif: { IFD3: { GPSLatitude: '36/1 23/1 0/1', GPSLatitudeRef: 'N' } } })
    .jpeg()
    .toBuffer();

describe.each(scripts)('a host $script', ({ script, ...options }) => {
  test('writes what her home says of itself, and takes the shade that everybody can read', async () => {
    const page = await visitAs(phoneOf('host2'), options);
    const home = await open(page);
    await follow(page.getByRole('link', { name: '介绍和联系方式' }));
    await page.getByLabel('一句话介绍').fill(`有人陪着，啥都不怕（${script}）`);
    await page.getByLabel('微家的电话').fill('15400000004');
    await page.getByLabel('颜色').fill('#ffd400');
    await save(page);
    expect(await page.getByRole('alert').innerText()).toContain('这个颜色太浅');
    expect(await page.getByLabel('一句话介绍').inputValue()).toContain(script);
    await follow(page.getByRole('button', { name: '用这个颜色' }));
    expect(await page.getByRole('alert').innerText()).toContain('这是您自己的手机号');
    expect(await page.getByLabel('颜色').inputValue()).toMatch(/^#[0-9a-f]{6}$/);
    await page.getByLabel('微家的电话').fill('0532-00000103');
    await save(page);
    expect(await said(page)).toContain('记下了');
    expect(await seen(home)).toContain(`有人陪着，啥都不怕（${script}）`);
  });

  test('says when it is open, and closes it for a day with a word why', async () => {
    const page = await visitAs(phoneOf('host2'), options);
    const home = await open(page);
    await follow(page.getByRole('link', { name: /^每周什么时候开门/ }));
    await page.getByLabel('周二', { exact: true }).fill('早上');
    await save(page);
    expect(await page.getByRole('alert').innerText()).toContain('时间没看懂');
    expect(await page.getByLabel('周二', { exact: true }).inputValue()).toBe('早上');
    await page.getByLabel('周二', { exact: true }).fill('7:05到9点 20:00-1:30');
    await save(page);
    expect(await seen(home)).toContain('7:05–9:00、20:00–24:00');
    await follow(page.getByRole('link', { name: /^哪天不一样/ }));
    await page.getByLabel('为什么（可以不写）').fill('搬家具');
    await follow(page.getByRole('button', { name: '就这么定' }));
    expect(await said(page)).toContain('明天');
    expect(await seen(home)).toContain('不开门 · 搬家具');
    await follow(page.getByRole('button', { name: '改回平常' }));
    expect(await seen(home)).not.toContain('搬家具');
  });

  test('names a place with its door sign, a team, and who of it has agreed to be named', async () => {
    const page = await visitAs(phoneOf('host2'), options);
    const home = await open(page);
    await follow(page.getByRole('link', { name: /^有些什么地方/ }));
    const spare = page.getByRole('group', { name: '再加一个' }).first();
    await spare.getByLabel('叫什么').fill(`针线屋（${script}）`);
    await spare.getByLabel('门牌上写的').fill('203 室');
    await save(page);
    expect(await seen(home)).toMatch(/针线屋（.*） 门牌 203 室/);
    await follow(page.getByRole('link', { name: /^队伍里的人/ }));
    await page.getByLabel('称呼', { exact: true }).fill(`苗婶（${script}）`);
    await follow(page.getByRole('button', { name: '记上' }));
    expect(await seen(home)).not.toContain('苗婶');
    await follow(page.getByRole('button', { name: `苗婶（${script}）愿意露名字` }));
    expect(await seen(home)).toContain(`苗婶（${script}）`);
    await follow(page.getByRole('button', { name: `苗婶（${script}）不露名字` }));
    expect(await seen(home)).not.toContain('苗婶');
    await follow(page.getByRole('button', { name: `苗婶（${script}）不在队里了` }));
    expect(await said(page)).not.toContain(`苗婶（${script}）`);
  });

  test('hangs a photo, of which nothing is left but what one sees', async () => {
    const page = await visitAs(phoneOf('host2'), options);
    const home = await open(page);
    await follow(page.getByRole('link', { name: /^照片/ }));
    await page.getByLabel('照片上有什么').fill('靠窗一张长桌');
    await page.getByLabel('照片里认得出人').check();
    const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await fromAPhone() };
    await page.getByLabel('选照片').setInputFiles(photo);
    const hang = () => follow(page.getByRole('button', { name: '挂上' }));
    await hang();
    expect(await page.getByRole('alert').innerText()).toContain('请先问过照片里的人');
    expect(await page.getByLabel('照片上有什么').inputValue()).toBe('靠窗一张长桌');
    await page.getByLabel('认得出的人我都问过').check();
    await page.getByLabel('选照片').setInputFiles({ ...photo, buffer: Buffer.from('<svg/>') });
    await hang();
    expect(await page.getByRole('alert').innerText()).toContain('这个文件打不开');
    await page.getByLabel('选照片').setInputFiles({ ...photo, buffer: Buffer.alloc(21 * 1024 * 1024, 1) });
    await hang();
    expect(await page.getByRole('alert').innerText()).toContain('超过 20 MB');
    await page.getByLabel('选照片').setInputFiles(photo);
    await page.getByLabel('放在页面最上面').check();
    await hang();
    const guest = await visit();
    await guest.goto(home);
    const src = await guest.getByRole('img', { name: '靠窗一张长桌' }).first().getAttribute('src');
    const answer = await guest.request.get(src ?? '');
    expect(answer.headers()).toMatchObject({
      'content-type': 'image/webp',
      'x-content-type-options': 'nosniff',
    });
    const { format, exif, width } = await sharp(await answer.body()).metadata();
    expect({ format, exif, width }).toEqual({ format: 'webp', exif: undefined, width: 1600 });
    await follow(page.getByRole('button', { name: '摘下来' }).last());
    expect((await guest.request.get(src ?? '')).status()).toBe(404);
  });
});

test('a photo of somebody who may not hang one is not even read', async () => {
  const page = await visitAs(phoneOf('resident'));
  await page.goto('/homes');
  const home = await page.locator('a[href^="/homes/0"]').first().getAttribute('href');
  const answer = await page.request.post(`/desk${home}/photos`, {
    multipart: { alt: '一', photo: { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await fromAPhone() } },
  });
  expect(answer.status()).toBe(403);
});

test('the poster of a home says when, how to call and where the code leads, and its short link leads there', async () => {
  const page = await visit();
  await page.goto('/homes');
  const home = (await page.locator('a[href^="/homes/0"]').first().getAttribute('href')) ?? '';
  await page.goto(`${home}/poster`);
  expect(await said(page)).toMatch(/每天|周一/);
  expect(await said(page)).toMatch(/0532-0000\d{4}/);
  const qr = await page.getByRole('img', { name: /^二维码/ }).getAttribute('src');
  expect((await page.request.get(qr ?? '')).headers()['content-type']).toContain('image/svg+xml');
  const link = /\/h\/[0-9a-f]{12}/.exec(await said(page))?.[0];
  await page.goto(link ?? '');
  expect(new URL(page.url()).pathname).toBe(home);
});

test('the office above says what a home is, and a private door is told to nobody', async () => {
  const office = await visitAs(phoneOf('district'));
  await office.goto('/desk/homes');
  await follow(office.getByRole('link', { name: /晒网微家/ }).first());
  const home = new URL(office.url()).pathname.replace('/desk', '');
  await follow(office.getByRole('link', { name: /^类型、上级和称呼/ }));
  await office.getByLabel('哪一类微家').selectOption({ label: '执委领衔的微家' });
  await office.getByLabel('带头的人怎么称呼').fill('执委');
  await save(office);
  const page = await seen(home);
  expect(page).toContain('电话问一下怎么走');
  expect(page).not.toMatch(/演示地址|手机地图/);
});

test('a team that is itself a home leads to it, and the office says once how all its leaders are called', async () => {
  const page = await visit();
  await page.goto('/homes?q=周戈庄');
  await follow(page.getByRole('link', { name: /锣鼓微家/ }).first());
  await follow(page.getByRole('link', { name: /^秧歌锣鼓队.*自己也是一家微家/ }));
  const home = new URL(page.url()).pathname;
  expect(await said(page)).toMatch(/一支队伍的微家[^]*队长 矫婶[^]*属于这家/);
  const office = await visitAs(phoneOf('district'), { javaScriptEnabled: false });
  await office.goto('/desk/homes');
  await follow(office.getByRole('link', { name: '带头的人统一叫什么' }));
  await office.getByLabel('哪一类微家').selectOption({ label: '一支队伍的微家' });
  await office.getByLabel('带头的人怎么称呼').fill('领队');
  await save(office);
  expect(await said(office)).toContain('记下了');
  expect(await seen(home)).toContain('领队 矫婶');
});
