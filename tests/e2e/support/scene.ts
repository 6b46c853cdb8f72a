import { announce, takePlace } from './desk.ts';
import { newPhone, phoneOf, type Hand, type Hands } from './hands.ts';

export type Scene = {
  /** Whose eyes a page is seen with. */
  as: 'stranger' | 'resident' | 'host' | 'waitingForCode';
  path: string;
};

async function findHome(hand: Hand, name: string): Promise<string> {
  const list = await (await hand.get(`/homes?q=${encodeURIComponent(name)}`)).text();
  return /href="(\/homes\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
}

/** An activity with a few names on its roll, one come, one waiting; and what a resident has of it. */
async function anActivityWithPeople(byHand: Hands, residentPhone: string) {
  const [host, resident] = [await byHand(phoneOf('host')), await byHand(residentPhone)];
  const activity = await announce(host, { title: '磕年饽饽', capacity: 10, bring: '带围裙，面和好了' });
  const roll = `/desk/activities/${activity}`;
  const signup = await takePlace(resident, activity, { woman: 1, child: 1 });
  for (const [name, partySize] of [
    ['王大娘', 2],
    ['李婶', 1],
    ['孙大姐', 3],
    ['姜婶', 2],
    ['周大娘', 2],
  ] as const) {
    await host.post(roll, { form: { name, partySize, key: `${activity}-${name}` } });
  }
  const [, first = ''] = /value="([^"]+)"[^>]*name="come"/.exec(await (await host.get(roll)).text()) ?? [];
  await host.post(roll, { form: { come: first } });
  return { activity: `/activities/${activity}`, roll, signup, home: await findHome(host, '泉心泉意') };
}

/** Where the host writes her home's page. */
const pagesOfTheHost = (home: string): string[] =>
  ['', '/words', '/hours', '/days', '/places', '/teams', '/members', '/photos'].map(
    (part) => `/desk${home}${part}`,
  );

/** Every page of the product once, with something on it. */
export async function everyPage(byHand: Hands, residentPhone: string): Promise<Scene[]> {
  const { activity, roll, signup, home } = await anActivityWithPeople(byHand, residentPhone);
  const seenBy = (as: Scene['as'], paths: string[]) => paths.map((path) => ({ as, path }));
  return [
    ...seenBy('stranger', ['/', '/?near=36.38,120.45', '/homes', '/homes?q=没有这样的地方', home]),
    ...seenBy('stranger', ['/villages', '/villages?q=泉', activity, '/talk', '/doors/need', '/privacy']),
    ...seenBy('stranger', ['/suggestions', '/sign-in', '/no/such/page', '/demo/outbox', '/demo/gallery']),
    ...seenBy('waitingForCode', ['/sign-in/code']),
    ...seenBy('resident', ['/me', '/me/delete', '/inbox', signup, `${signup}/withdraw`, activity]),
    ...seenBy('host', ['/desk/today', '/desk/activities/new', roll, `${roll}/cancel`]),
    ...seenBy('stranger', [`${home}/poster`]),
    ...seenBy('host', pagesOfTheHost(home)),
  ];
}

/** The cookies of each who looks. */
export async function eyesOf(byHand: Hands, residentPhone: string) {
  const waiting = await byHand(newPhone());
  await waiting.post('/sign-out', { form: {} });
  await waiting.post('/sign-in', { form: { phone: newPhone(), next: '/' } });
  const eyes: Record<Scene['as'], Awaited<ReturnType<Hand['storageState']>>> = {
    stranger: { cookies: [], origins: [] },
    resident: await (await byHand(residentPhone)).storageState(),
    host: await (await byHand(phoneOf('host'))).storageState(),
    waitingForCode: await waiting.storageState(),
  };
  return eyes;
}
