import { describe, expect, test } from 'vitest';
import { announce, soon, takePlace } from './support/desk.ts';
import { newPhone, phoneOf } from './support/hands.ts';
import { byHand, visitAs } from './support/sign-in.ts';
import { follow, scripts, visit } from './support/visit.ts';

const host = phoneOf('host');
const byTheHost = () => byHand(host);

/** A resident with a party on the list of an activity that is about to begin. */
async function aParty(title: string, party: Record<string, number>) {
  const activity = await announce(await byTheHost(), { title, ...soon() });
  const phone = newPhone();
  const signup = await takePlace(await byHand(phone), activity, party);
  return { activity, phone, signup, roll: `/desk/activities/${activity}` };
}

describe.each(scripts)('at the door, $script', ({ script, javaScriptEnabled }) => {
  test('the card shows a QR code with an address of ours, the host opens it and three of four came', async () => {
    const { phone, signup, roll } = await aParty('包汤圆', { people: 4, child: 2 });
    const card = await visitAs(phone, { javaScriptEnabled });
    await card.goto(signup);
    const code = await card.locator('.ticket__code strong').innerText();
    expect(await card.getByRole('img', { name: `二维码，里面是 ${code}` }).count()).toBe(1);

    const door = await visitAs(host, { javaScriptEnabled });
    await door.goto(`${roll}/parties/${code}`);
    await door.getByLabel('现在到了几位').fill('3');
    await follow(door.getByRole('button', { name: '到了', exact: true }));
    expect(await door.getByRole('main').innerText()).toContain('4 位里到了 3 位');

    await door.goto(roll);
    await door.getByLabel('凭条号').fill(code.toLowerCase());
    await follow(door.getByRole('button', { name: '到了', exact: true }));
    expect(await door.getByRole('main').innerText()).toContain('到了 4 位');
    await door.getByLabel('凭条号').fill('ZZZZZZ');
    await follow(door.getByRole('button', { name: '到了', exact: true }));
    expect(await door.getByRole('alert').innerText()).toContain('没有这个凭条号');
  });

  test('whoever was written down wrongly is taken off, and has a slip until then', async () => {
    const activity = await announce(await byTheHost(), { title: '写春联', ...soon() });
    const door = await visitAs(host, { javaScriptEnabled });
    await door.goto(`/desk/activities/${activity}`);
    await door.getByLabel('称呼', { exact: true }).fill('皇甫大娘');
    await follow(door.getByRole('button', { name: '记上', exact: true }));
    await follow(door.getByRole('link', { name: '皇甫大娘，细看' }));
    await follow(door.getByRole('link', { name: '打一张纸条' }));
    expect(await door.getByRole('main').innerText()).toContain('皇甫大娘');
    await door.goBack();
    await follow(door.getByRole('button', { name: '从名单上拿掉' }));
    expect(await door.getByRole('main').innerText()).not.toContain('皇甫大娘');
    expect(await door.getByRole('main').innerText()).toContain('报了 0 位');
  });

  test('she scans the code at the door and says herself that she has come', async () => {
    const { activity, phone, roll } = await aParty('听柳腔', { people: 2, child: 1 });
    const door = await visitAs(host, { javaScriptEnabled });
    await door.goto(`${roll}/door-code`);
    const code = await door.locator('.ticket__code strong').innerText();
    const hers = await visitAs(phone, { javaScriptEnabled });
    await hers.goto(`/activities/${activity}/here?code=${code}`);
    await follow(hers.getByRole('button', { name: '我到了' }));
    expect(await hers.getByRole('heading', { level: 1 }).innerText()).toBe('记上了，你们 2 位都到了');
    await door.goto(roll);
    expect(await door.getByRole('main').innerText()).toContain('到了 2 位');
  });

  test('heads are counted where there is no list, beside them whoever came by', async () => {
    const activity = await announce(await byTheHost(), {
      ...{ title: `拉呱 ${script}`, capacity: null },
      ...soon(),
    });
    const door = await visitAs(host, { javaScriptEnabled });
    await door.goto('/desk/today');
    await follow(door.getByRole('link', { name: `拉呱 ${script}` }).first());
    expect(new URL(door.url()).pathname).toBe(`/desk/activities/${activity}`);
    await door.getByLabel('妇女').fill('9');
    await door.getByLabel('老人').fill('4');
    await follow(door.getByRole('button', { name: '记下人数' }));
    expect(await door.getByRole('main').innerText()).toContain('妇女 9，儿童 0，老人 4，男 0');
    await door.getByLabel('来了几位').fill('2');
    await follow(door.getByRole('button', { name: '记上来了' }));
    expect(await door.getByRole('main').innerText()).toContain('没说称呼');
    await follow(door.getByRole('button', { name: '在场 13 位，记错了，拿掉' }));
    expect(await door.getByRole('main').innerText()).not.toContain('在场 13 位');
  });
});

test('before the day nothing can be pressed, and a stranger who scans the door is asked to sign in', async () => {
  const activity = await announce(await byTheHost(), { title: '明天的事' });
  await (await byTheHost()).post(`/desk/activities/${activity}`, { form: { name: '王大娘', partySize: 1 } });
  const door = await visitAs(host);
  await door.goto(`/desk/activities/${activity}`);
  expect(await door.getByRole('main').innerText()).toContain('到了那天才能点名');
  expect(await door.getByRole('button', { name: '王大娘到了' }).count()).toBe(0);
  const stranger = await visit();
  await stranger.goto(`/activities/${activity}/here?code=ABCDEFGHJK`);
  await follow(stranger.getByRole('button', { name: '我到了' }));
  expect(new URL(stranger.url()).pathname).toBe('/sign-in');
});

test('the sign-in sheet has the names as the host knows them, room to sign, and no phone', async () => {
  const { roll, phone } = await aParty('剪纸', { people: 1 });
  await (await byTheHost()).post(roll, { form: { name: '王大娘', partySize: 2 } });
  const door = await visitAs(host);
  await door.goto(`${roll}/sheet`);
  const text = await door.getByRole('table').innerText();
  expect(text).toMatch(/王大娘\s+2/);
  expect(text).toContain('签名');
  expect(text).not.toContain(phone.slice(-4));
});
