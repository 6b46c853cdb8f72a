import { randomUUID } from 'node:crypto';
import { dayOf } from '../../../src/core/shared/dates.ts';
import { announce, soon, takePlace } from './desk.ts';
import { newPhone, phoneOf, type Hand, type Hands } from './hands.ts';
import { whoListens } from './listening.ts';
import { twoOfOne } from './outreach/two-of-one.ts';

export type Scene = {
  /** Whose eyes a page is seen with. */
  as: 'stranger' | 'resident' | 'host' | 'office' | 'rights' | 'auditor' | 'executive' | 'waitingForCode';
  path: string;
};

async function findHome(hand: Hand, name: string): Promise<string> {
  const list = await (await hand.get(`/homes?q=${encodeURIComponent(name)}`)).text();
  return /href="(\/homes\/[0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
}

/** An activity with a few names on its roll, one come, one waiting; and what a resident has of it. */
async function anActivityWithPeople(byHand: Hands, residentPhone: string) {
  const [host, resident] = [await byHand(phoneOf('host')), await byHand(residentPhone)];
  const activity = await announce(host, {
    ...{ title: '磕年饽饽', capacity: 10, bring: '带围裙，面和好了' },
    ...soon(),
  });
  const roll = `/desk/activities/${activity}`;
  const signup = await takePlace(resident, activity, { people: 2, child: 1 });
  for (const [name, partySize] of [
    ['王大娘', 2],
    ['李婶', 1],
    ['孙大姐', 3],
    ['姜婶', 2],
    ['周大娘', 2],
  ] as const) {
    await host.post(roll, { form: { name, partySize, key: `${activity}-${encodeURIComponent(name)}` } });
  }
  const [, first = ''] = /value="([^"]+)"[^>]*name="come"/.exec(await (await host.get(roll)).text()) ?? [];
  await host.post(roll, { form: { come: first } });
  await host.post(roll, { form: { act: 'heads', women: 7, children: 2, key: `${activity}-heads` } });
  await host.post(roll, {
    form: { act: 'walk-in', people: 2, walkInName: '路过的姜婶', key: `${activity}-in` },
  });
  const [, party = ''] = /href="([^"]+\/parties\/[^"]+)"/.exec(await (await host.get(roll)).text()) ?? [];
  const draft = await sayThings({ host, resident, activity });
  return {
    activity: `/activities/${activity}`,
    roll,
    party,
    draft,
    signup,
    home: await findHome(host, '泉心泉意'),
  };
}

/** A question that waits and one that is answered, her word about it, and a draft: answers the draft's page. */
async function sayThings({ host, resident, activity }: { host: Hand; resident: Hand; activity: string }) {
  for (const body of ['能带三岁的孩子吗？', `要带围裙吗？${'w'.repeat(120)}`]) {
    const form = { body, withName: 'named', key: `${activity}-${body.length}` };
    await resident.post(`/activities/${activity}/ask`, { form });
  }
  const asked = `/desk/activities/${activity}/questions`;
  const [, question = ''] =
    /name="question" value="([^"]+)"/.exec(await (await host.get(asked)).text()) ?? [];
  await host.post(asked, { form: { question, answer: '能，有人看着。', to: 'everybody' } });
  const page = await (await host.get('/desk/activities/new')).text();
  const homeId = /name="homeId" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const kept = await host.post('/desk/activities/new', { form: { homeId, title: '还没定的事', keep: '1' } });
  return new URL(kept.url()).pathname;
}

/** What a resident told the office, too long for one line, with her page of it and the office's. */
async function aSuggestion(byHand: Hands, residentPhone: string) {
  const [office, resident] = [await byHand(phoneOf('district')), await byHand(residentPhone)];
  const body = `热水壶漏水，换一把吧。${'好'.repeat(300)}${'w'.repeat(200)}`;
  await resident.post('/suggestions', { form: { body, phone: '0532 8888 0000', key: residentPhone } });
  const linkOn = async (hand: Hand, page: string) =>
    new RegExp(`href="(${page}/[0-9a-f-]{36})"`).exec(await (await hand.get(page)).text())?.[1] ?? '';
  return {
    hers: await linkOn(resident, '/suggestions'),
    office: await linkOn(office, '/desk/suggestions'),
  };
}

/** What the office says to her home, on the host's page of it. */
async function aWordOfTheOffice(byHand: Hands, home: string): Promise<string> {
  const office = await byHand(phoneOf('district'));
  const body = `明天有大风，门窗关好。${'好'.repeat(200)}${'w'.repeat(120)}`;
  const form = {
    body,
    lastDay: dayOf(new Date(Date.now() + 86_400_000)),
    homeIds: home.slice(-36),
    key: home,
  };
  const { done }: { done: string } = await (
    await office.post('/desk/office/acts/announce-to-homes', { form })
  ).json();
  return `/desk/announcements/${done}`;
}

/** What the district says to every village; where an executive passes it on, and what one of her women needs. */
async function whatGoesDown(byHand: Hands): Promise<string[]> {
  const [office, executive] = [await byHand(phoneOf('district')), await byHand(phoneOf('executive'))];
  const said = { act: 'send', body: `周六义诊。${'好'.repeat(100)}${'w'.repeat(100)}`, division: '370215' };
  await office.post('/desk/messages/sent', { form: { ...said, key: randomUUID() } });
  await twoOfOne({ executive, office });
  const hers = await (await executive.get('/desk/links')).text();
  const need = /\/desk\/links\/[0-9a-f-]{36}\/need/.exec(hers)?.[0];
  if (need === undefined) throw new Error('an executive keeps touch with nobody');
  return [need, need.replace('need', 'care'), '/desk/messages', '/desk/leaders', '/desk/links/year'];
}

/** Where the host writes her home's page. */
const pagesOfTheHost = (home: string): string[] =>
  ['', '/words', '/hours', '/days', '/places', '/teams', '/members', '/photos'].map(
    (part) => `/desk${home}${part}`,
  );

/** From a draft to what was said afterwards. */
const pagesOfTheLife = (draft: string, roll: string): string[] => [
  ...[draft, `${draft}/drop`, `${roll}/change`, `${roll}/close`, `${roll}/questions`, `${roll}/feedback`],
];

const pagesOfTheOffice = [
  ...['/me', '/me/second-step', '/me/keys', '/second-step/codes', '/desk/second-steps'],
  ...['/desk/suggestions', '/desk/suggestions?which=done', '/desk/missed-rule'],
  ...['/desk/figures?by=quarter', '/desk/clocks', '/desk/seats', '/desk/villages'],
  ...['/desk/rosters', '/desk/reach', '/desk/messages/sent', '/desk/same'],
  ...['/desk/reach/villages/370215004210', '/desk/reach/villages/370215004210/leaders'],
];

type Whose = { home: string; residentPhone: string };

/** What a home and the district are asked, with a long word in it: the pages of each who reads it. */
async function whatIsAsked(byHand: Hands, { home, residentPhone }: Whose) {
  const [resident, host, rights] = [
    await byHand(residentPhone),
    await byHand(phoneOf('host')),
    await byHand(phoneOf('rights')),
  ];
  const text = `炉子坏了。${'好'.repeat(300)}${'w'.repeat(200)}`;
  for (const door of ['need', 'talent'])
    await resident.post(`/doors/${door}?home=${home.slice(-36)}`, {
      form: {
        text,
        door,
        homeId: home.slice(-36),
        name: 'w'.repeat(40),
        number: '0532 8888 0000',
        key: `${residentPhone}-${door}`,
      },
    });
  await rights.post('/desk/requests/new', {
    form: {
      text,
      channel: 'hotline',
      door: 'need',
      way: 'phone',
      number: '0532 8888 0001',
      key: residentPhone,
    },
  });
  const firstOn = async (hand: Hand, page: string, at: string) =>
    new RegExp(`href="(${at}/[0-9a-f-]{36})"`).exec(await (await hand.get(page)).text())?.[1] ?? '';
  return {
    hers: await firstOn(resident, '/me/asked', '/me/asked'),
    homes: await firstOn(host, '/desk/requests', '/desk/requests'),
    talent: await aTalentAskedFor(host, await firstOn(host, `/desk${home}/talents`, '/desk/talents')),
    desks: await firstOn(rights, '/desk/requests', '/desk/requests'),
    parts: await aCaseWithAllParts(rights, residentPhone),
  };
}

/** A home asks her for something, in one long word. */
async function aTalentAskedFor(host: Hand, talent: string): Promise<string> {
  await host.post(talent, {
    form: { act: 'ask', words: `周六来。${'w'.repeat(200)}`, key: `ask-${talent}` },
  });
  return talent;
}

/** Somebody of the desk stays with what was asked; a long word stands in each part of the case. */
async function aCaseWithAllParts(rights: Hand, key: string): Promise<string[]> {
  const long = `她今天来了。${'好'.repeat(300)}${'w'.repeat(200)}`;
  const taken = await rights.post('/desk/requests/new', {
    form: { text: long, channel: 'hotline', door: 'help', way: 'phone', key: `${key}-case` },
  });
  const [request = ''] = /\/desk\/requests\/[0-9a-f-]{36}/.exec(await taken.text()) ?? [];
  const opened = await rights.post(request, { form: { act: 'open-case', key: `${key}-open` } });
  const { pathname: at } = new URL(opened.url());
  const notes = `${at}/notes`;
  await rights.post(at, { form: { act: 'plan', plan: long, key: `${key}-plan` } });
  await rights.post(notes, { form: { note: long, key: `${key}-note` } });
  await rights.post(`${at}/people`, {
    form: { act: 'name', kind: 'child', name: 'w'.repeat(200), key: `${key}-party` },
  });
  await rights.post(`${at}/files`, {
    multipart: {
      key: `${key}-file`,
      file: { name: `${'w'.repeat(120)}.txt`, mimeType: 'text/plain', buffer: Buffer.from('门锁着') },
    },
  });
  await rights.post(`${at}/orders`, {
    form: { act: 'open', facts: long, court: 'w'.repeat(100), key: `${key}-order` },
  });
  await rights.post(`${at}/consultations`, {
    form: { act: 'apply', words: long, receivedOn: dayOf(new Date()), key: `${key}-aid` },
  });
  const receiver = { act: 'add', kind: 'police', name: 'w'.repeat(60), phone: '0532 8885 0110' };
  await rights.post('/desk/receivers', { form: { ...receiver, key: `${key}-receiver` } });
  const rest = [
    ...['people', 'files', 'screen', 'team', 'closing', 'accesses', 'take-over'],
    ...['orders', 'consents', 'referrals', 'mediation', 'consultations'],
  ];
  return [at, notes, ...rest.map((part) => `${at}/${part}`), '/desk/cases', '/desk/cases/glass'];
}

/** What everybody reads, put up and answered by the host; and the host's page of it. */
async function aQuestionOnTheBoard(byHand: Hands, { home, residentPhone: key }: Whose): Promise<string> {
  const [resident, host] = [await byHand(key), await byHand(phoneOf('host'))];
  const text = `孩子挑食咋办？${'好'.repeat(100)}${'w'.repeat(120)}`;
  const homeId = home.slice(-36);
  await resident.post(`/doors/question?home=${homeId}`, {
    form: { text, door: 'question', board: 'public', homeId, key: `${key}-board` },
  });
  const list = await (await host.get('/desk/questions')).text();
  const [, page = ''] = /href="(\/desk\/questions\/[0-9a-f-]{36})"/.exec(list) ?? [];
  await host.post(page, { form: { act: 'publish', words: text, key: `${key}-up` } });
  await host.post(page, { form: { act: 'answer', reply: text, key: `${key}-reply` } });
  return page;
}

const seenBy = (as: Scene['as'], paths: string[]): Scene[] => paths.map((path) => ({ as, path }));

/** What nobody has to make first. */
const alwaysThere = [
  ...seenBy('stranger', [
    '/',
    '/?near=36.38,120.45',
    '/homes',
    '/homes?q=没有这样的地方',
    '/help',
    '/desk/help',
  ]),
  ...seenBy('stranger', [
    '/suggestions',
    '/suggestions/answer',
    '/sign-in',
    '/no/such/page',
    '/desk/office/help',
  ]),
  ...seenBy('rights', [
    '/desk/requests/caller',
    '/desk/requests/duty',
    '/me',
    '/desk/requests/help',
    '/desk/cases/help',
  ]),
  ...seenBy('waitingForCode', ['/sign-in/code', '/me/deleted']),
];

/** Every page of the product once, with something on it. */
export async function everyPage(byHand: Hands, residentPhone: string): Promise<Scene[]> {
  const { activity, roll, party, draft, signup, home } = await anActivityWithPeople(byHand, residentPhone);
  const said = await aSuggestion(byHand, residentPhone);
  const heard = await aWordOfTheOffice(byHand, home);
  const asked = await whatIsAsked(byHand, { home, residentPhone });
  const listening = await whoListens(byHand);
  const onTheBoard = await aQuestionOnTheBoard(byHand, { home, residentPhone });
  return [
    ...alwaysThere,
    ...seenBy('stranger', ['/villages', '/villages?q=泉', activity, '/around', '/doors/need', '/privacy']),
    ...seenBy('stranger', ['/calendar', '/doors/answer', `/doors/conflict?home=${home.slice(-36)}`]),
    ...seenBy('resident', ['/me/asked', asked.hers, '/doors/question']),
    ...seenBy('host', ['/desk/requests', '/desk/requests/new', asked.homes]),
    ...seenBy('rights', ['/desk/requests', '/desk/requests?which=done', '/desk/requests/new', asked.desks]),
    ...seenBy('rights', asked.parts),
    ...seenBy('rights', ['/desk/consultations', '/desk/consultations/specialists', listening]),
    ...seenBy('rights', ['/desk/receivers', '/desk/figures', '/desk/register', '/desk/register?of=claims']),
    ...seenBy('auditor', ['/me', '/desk/accesses', `/desk/accesses/${asked.parts[0]?.slice(-36) ?? ''}`]),
    ...seenBy('stranger', ['/questions', '/questions?q=没有这样的话', `/questions?home=${home.slice(-36)}`]),
    ...seenBy('host', ['/desk/questions', onTheBoard, `/desk${home}/talents`, asked.talent]),
    ...seenBy('stranger', [`${home}/consultations`, '/consultations', '/demo/outbox', '/demo/gallery']),
    ...seenBy('stranger', ['/t/0']),
    ...seenBy('resident', ['/me', '/me/devices', '/me/relatives', '/me/delete', '/me/record', '/inbox']),
    ...seenBy('resident', [signup, `${signup}/withdraw`, activity, '/me/contact']),
    ...seenBy('resident', ['/suggestions', said.hers, `${activity}/ask`, `${activity}/feedback`]),
    ...seenBy('host', [...pagesOfTheLife(draft, roll), ...pagesOfTheHost(home)]),
    ...seenBy('office', [...pagesOfTheOffice, said.office]),
    ...seenBy('resident', [
      `${activity}/here`,
      `${activity}/here?code=ABCDEFGHJK`,
      `${activity}/here?came=2`,
    ]),
    ...seenBy('host', [party, `${party}/slip`, `${roll}/door-code`, `${roll}/sheet`, `${roll}/along`]),
    ...seenBy('host', [`${roll}/relay`, `${roll}/relay/text`, `${roll}/loudspeaker`, `/desk${home}/week`]),
    ...seenBy('host', [heard, '/desk/today', '/desk/deputies', '/desk/activities/new', roll]),
    ...seenBy('executive', ['/me', '/desk/links', '/desk/links/away', ...(await whatGoesDown(byHand))]),
    ...seenBy('host', [`${roll}/cancel`]),
    ...seenBy('stranger', [home, `${home}/poster`]),
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
    office: await (await byHand(phoneOf('district'))).storageState(),
    rights: await (await byHand(phoneOf('rights'))).storageState(),
    auditor: await (await byHand(phoneOf('auditor'))).storageState(),
    executive: await (await byHand(phoneOf('executive'))).storageState(),
    waitingForCode: await waiting.storageState(),
  };
  return eyes;
}
