import { announce, takePlace } from '../e2e/support/desk.ts';
import { handsAt, newPhone, phoneOf, type Hand, type Hands } from '../e2e/support/hands.ts';
import { deskPaths, setUpDesk } from './desk-scene.ts';
import { casePages } from './cases-scene.ts';
import { requestPages } from './requests-scene.ts';
import { officePages } from './office-scene.ts';

type Eyes = Awaited<ReturnType<Hand['storageState']>>;
export type Picture = { name: string; path: string; eyes: Eyes };

const quandongxincun = '370215004210';

const pathIn = async (hand: Hand, page: string, link: RegExp) =>
  link.exec(await (await hand.get(page)).text())?.[1] ?? '';

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

/** A place that another gave back is kept for her; answers the page of her sign-up. */
async function anOffer(byHand: Hands, resident: Hand): Promise<string> {
  const activity = await announce(await byHand(phoneOf('host2')), {
    ...{ title: '合唱排练，老歌新唱', capacity: 1, bring: '保温杯' },
    ...{ day: '2026-12-19', from: '14:00', to: '15:30' },
  });
  const first = await byHand(newPhone());
  const held = await takePlace(first, activity);
  const waiting = await takePlace(resident, activity);
  await first.post(`${held}/withdraw`, { form: {} });
  return waiting;
}

async function waitingForCode(byHand: Hands, next: string): Promise<Eyes> {
  const hand = await byHand(newPhone());
  await hand.post('/sign-out', { form: {} });
  await hand.post('/sign-in', { form: { phone: newPhone(), next } });
  return hand.storageState();
}

async function findPaths(host: Hand) {
  const home = await pathIn(
    host,
    `/homes?q=${encodeURIComponent('泉心泉意')}`,
    /href="(\/homes\/[0-9a-f-]{36})"/,
  );
  const activity = await pathIn(host, home, /href="(\/activities\/[0-9a-f-]{36})"(?:(?!href=)[^])*?包饺子/);
  return { home, activity, dumplings: activity.replace('/activities/', '') };
}

const seenBy = (eyes: Eyes, paths: Record<string, string>): Picture[] =>
  Object.entries(paths).map(([name, path]) => ({ name, path, eyes }));

async function picturesOfOffice(url: string, byHand: Hands): Promise<Picture[]> {
  const pages = await officePages(url, byHand);
  const seen = pages.map(async ({ hand, paths }) => seenBy(await hand.storageState(), paths));
  return (await Promise.all(seen)).flat();
}

async function picturesOfHelp(byHand: Hands, home: string): Promise<Picture[]> {
  const { hand, paths } = await requestPages(byHand, home);
  const cases = await casePages(byHand);
  return seenBy(await hand.storageState(), { ...paths, ...cases.paths });
}

/** The pages of the product with something on them: this week's 包饺子, a place of 刘大姐 and her child, a host's day. */
export async function picturesOf(url: string): Promise<Picture[]> {
  const byHand = handsAt(url);
  const [host, resident] = [await byHand(phoneOf('host')), await byHand(phoneOf('resident'))];
  const { home, activity, dumplings } = await findPaths(host);
  const offer = await anOffer(byHand, resident);
  const card = await takePlace(resident, dumplings, { people: 2, child: 1 });
  const desk = await setUpDesk(byHand, dumplings);
  const nobody: Eyes = { cookies: [], origins: [] };
  const stranger = withVillage(nobody, url, quandongxincun);
  const code = await waitingForCode(byHand, `${activity}?people=1&join=1`);
  const open = `/activities/${desk.activity}`;
  return [
    ...seenBy(stranger, { first: '/', home, activity, homes: '/homes', villages: '/villages?q=泉' }),
    ...seenBy(nobody, { 'first-visit': '/' }),
    ...seenBy(withVillage(nobody, url, '370215990907'), { 'no-home-near': '/' }),
    ...seenBy(stranger, { 'no-such-home': '/homes?q=没有这样的地方', poster: `${home}/poster`, full: open }),
    ...seenBy(stranger, {
      talk: '/around',
      door: '/doors/need',
      'sign-in': '/sign-in',
      nowhere: '/no/such/page',
    }),
    ...seenBy(stranger, {
      privacy: '/privacy',
      help: '/help',
      'help-for-hosts': '/desk/help',
      'help-for-offices': '/desk/office/help',
      suggestions: '/suggestions',
    }),
    ...seenBy(code, { code: '/sign-in/code' }),
    ...seenBy(withVillage(await resident.storageState(), url, quandongxincun), {
      ...{ card, offer, withdraw: `${card}/withdraw`, me: '/me', inbox: '/inbox', ask: `${activity}/ask` },
      ...{ record: '/me/record', devices: '/me/devices', delete: '/me/delete' },
    }),
    ...seenBy(await host.storageState(), deskPaths(desk, home)),
    ...(await picturesOfHelp(byHand, home)),
    ...(await picturesOfOffice(url, byHand)),
  ];
}
