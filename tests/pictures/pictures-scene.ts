import { randomUUID } from 'node:crypto';
import { takePlace } from '../e2e/support/desk.ts';
import { handsAt, newPhone, phoneOf, type Hand } from '../e2e/support/hands.ts';

type Eyes = Awaited<ReturnType<Hand['storageState']>>;
export type Picture = { name: string; path: string; eyes: Eyes };

const quandongxincun = '370215004210';

const pathIn = async (hand: Hand, page: string, link: RegExp) =>
  link.exec(await (await hand.get(page)).text())?.[1] ?? '';

async function writeNames(host: Hand, roll: string): Promise<void> {
  for (const [name, partySize] of [
    ['王大娘', 2],
    ['李婶', 1],
    ['孙大姐', 1],
  ] as const) {
    await host.post(roll, { form: { name, partySize, key: randomUUID() } });
  }
  const rows = [...(await (await host.get(roll)).text()).matchAll(/value="([^"]+)"[^>]*name="come"/g)];
  for (const [, come = ''] of rows.slice(0, 3)) await host.post(roll, { form: { come } });
}

const withVillage = (state: Eyes, url: string, village: string): Eyes => ({
  ...state,
  cookies: [
    ...state.cookies,
    {
      name: 'village',
      value: village,
      domain: new URL(url).hostname,
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: 'Lax',
    },
  ],
});

/** The main pages with something on them: this week's 包饺子, a place of 刘大姐 and her child, names on the host's roll. */
export async function picturesOf(url: string): Promise<Picture[]> {
  const byHand = handsAt(url);
  const [host, resident] = [await byHand(phoneOf('host')), await byHand(phoneOf('resident'))];
  const home = await pathIn(
    host,
    `/homes?q=${encodeURIComponent('泉心泉意')}`,
    /href="(\/homes\/[0-9a-f-]{36})"/,
  );
  const activity = await pathIn(host, home, /href="(\/activities\/[0-9a-f-]{36})"(?:(?!href=)[^])*?包饺子/);
  const dumplings = activity.replace('/activities/', '');
  const signup = await takePlace(resident, dumplings, { people: 2, child: 1 });
  const roll = `/desk/activities/${dumplings}`;
  await writeNames(host, roll);
  const nobody: Eyes = { cookies: [], origins: [] };
  const stranger = withVillage(nobody, url, quandongxincun);
  const [lili, jiang] = [await resident.storageState(), await host.storageState()];
  const waiting = await byHand(newPhone());
  await waiting.post('/sign-out', { form: {} });
  await waiting.post('/sign-in', {
    form: { phone: newPhone(), next: `/activities/${dumplings}?people=1&join=1` },
  });
  return [
    { name: 'first', path: '/', eyes: stranger },
    { name: 'no-home-near', path: '/', eyes: withVillage(nobody, url, '370215990907') },
    { name: 'home', path: home, eyes: stranger },
    { name: 'activity', path: activity, eyes: stranger },
    { name: 'card', path: signup, eyes: lili },
    { name: 'roll', path: roll, eyes: jiang },
    { name: 'today', path: '/desk/today', eyes: jiang },
    { name: 'announce', path: '/desk/activities/new', eyes: jiang },
    { name: 'me', path: '/me', eyes: lili },
    { name: 'inbox', path: '/inbox', eyes: lili },
    { name: 'homes', path: '/homes', eyes: stranger },
    { name: 'villages', path: '/villages?q=泉', eyes: stranger },
    { name: 'talk', path: '/talk', eyes: stranger },
    { name: 'sign-in', path: '/sign-in', eyes: stranger },
    { name: 'code', path: '/sign-in/code', eyes: await waiting.storageState() },
    { name: 'nowhere', path: '/no/such/page', eyes: stranger },
  ];
}
