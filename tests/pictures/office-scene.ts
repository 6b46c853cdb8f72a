import { randomUUID } from 'node:crypto';
import { request } from 'playwright-core';
import { z } from 'zod';
import { codeIn, maskedPhone, phoneOf, type Hand, type Hands } from '../e2e/support/hands.ts';

const Homes = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) });
const Home = z.object({ hosts: z.array(z.object({ id: z.string() })) });
const Done = z.object({ done: z.unknown() });

/** Homes of the demo, far from the village in which the other pictures are taken. */
export const officeHomes = {
  kept: '演示·雄崖所古城微家',
  resting: '演示·卧龙虾皮微家',
  joining: '演示·店集花生微家',
  joined: '演示·金口老港微家',
  ofTheTown: '演示·营上果园微家',
} as const;

async function asked<S extends z.ZodType>(office: Hand, what: string, shape: S): Promise<z.output<S>> {
  return shape.parse(await (await office.get(`/desk/office/asked?what=${what}`)).json());
}

async function act(office: Hand, verb: string, form: Record<string, string>): Promise<void> {
  const answer = await office.post(`/desk/office/acts/${verb}`, { form: { ...form, key: randomUUID() } });
  Done.parse(await answer.json());
}

async function idOf(office: Hand, name: string): Promise<string> {
  const { items } = await asked(office, `homes&q=${encodeURIComponent(name)}`, Homes);
  return items.find((home) => home.name === name)?.id ?? '';
}

/** The same at each run, since their last digits are in a picture. */
const hosts = [
  { home: officeHomes.kept, name: '卢大姐', phone: '15490000031' },
  { home: officeHomes.ofTheTown, name: '展大姐', phone: '15490000032' },
];

async function nameHost(office: Hand, byHand: Hands, { home, name, phone }: (typeof hosts)[number]) {
  const host = await byHand(phone);
  await host.post('/me', { form: { name, language: 'zh-Hans', size: 'usual' } });
  const homeId = await idOf(office, home);
  await act(office, 'appoint-host', { homeId, phone, lastDay: '2027-12-31' });
  const named = (await asked(office, `home&id=${homeId}`, Home)).hosts;
  if (named.length !== 1) throw new Error(`${home} has ${named.length} hosts`);
}

/** What an office does with its homes, half done: hosts named, a home at rest, one about to join another, words said. */
async function setUpOffice(byHand: Hands): Promise<void> {
  const office = await byHand(phoneOf('district'));
  const id = (home: keyof typeof officeHomes) => idOf(office, officeHomes[home]);
  for (const host of hosts) await nameHost(office, byHand, host);
  await act(office, 'pause-home', { homeId: await id('resting'), why: '屋里换暖气', until: '2027-01-04' });
  await act(office, 'prepare-merger', { fromId: await id('joining'), intoId: await id('joined') });
  const words = '周五有大风降温，屋里的炉子、电暖气都看一遍；谁家老人独住，给她打个电话。';
  await act(office, 'announce-to-homes', {
    ...{ body: words, lastDay: '2026-12-25', homeIds: await id('ofTheTown') },
  });
}

/** Signed in by the phone's code alone, before the office's second door. */
async function atSecondDoor(url: string, phone: string): Promise<Hand> {
  const hand = await request.newContext({ baseURL: url });
  await hand.post('/sign-in', { form: { phone, next: '/me' } });
  const outbox = await (await hand.get('/demo/outbox')).text();
  const text = outbox.split('<li').find((line) => line.includes(maskedPhone(phone)) && codeIn(line));
  await hand.post('/sign-in/code', { form: { code: codeIn(text) } });
  return hand;
}

/** The page on which the district would take a colleague's second step away. */
async function resetPageOf(office: Hand, name: string): Promise<string> {
  const list = await (await office.get('/desk/second-steps')).text();
  const link = new RegExp(`href="(/desk/second-steps/[0-9a-f-]{36})"(?:(?!href=)[^])*?${name}`);
  return link.exec(list)?.[1] ?? '';
}

/** The pages of the office, each with who looks at it. */
export async function officePages(url: string, byHand: Hands) {
  const [district, town] = [await byHand(phoneOf('district')), await byHand(phoneOf('town'))];
  await setUpOffice(byHand);
  const hers = { 'office-me': '/me', 'office-suggestions': '/desk/suggestions' };
  const inside = {
    ...hers,
    office: '/desk/office',
    'office-set-up': '/second-step/set-up?next=/me/second-step',
  };
  const doors = {
    'office-second-step': '/me/second-step',
    'office-reset': await resetPageOf(district, '林大姐'),
  };
  const before = await atSecondDoor(url, phoneOf('town'));
  return [
    { hand: district, paths: { ...inside, ...doors } },
    { hand: town, paths: { 'office-of-town': '/desk/office' } },
    { hand: before, paths: { 'office-door': '/second-step?next=/desk/office' } },
  ];
}
