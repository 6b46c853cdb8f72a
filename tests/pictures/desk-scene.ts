import { randomUUID } from 'node:crypto';
import { announce, takePlace } from '../e2e/support/desk.ts';
import { newPhone, phoneOf, type Hand, type Hands } from '../e2e/support/hands.ts';

/** The Wednesday of the pictures. */
const today = '2026-12-16';

type Names = readonly (readonly [string, number])[];

async function writeNames(host: Hand, roll: string, names: Names): Promise<void> {
  for (const [name, partySize] of names) {
    await host.post(roll, { form: { name, partySize, key: randomUUID() } });
  }
}

async function noteCome(host: Hand, roll: string, most: number): Promise<void> {
  const rows = [...(await (await host.get(roll)).text()).matchAll(/value="([^"]+)"[^>]*name="come"/g)];
  for (const [, come = ''] of rows.slice(0, most)) await host.post(roll, { form: { come } });
}

/** Who gives her name on her own page is called by it on the host's list. */
async function aResident(byHand: Hands, name: string): Promise<Hand> {
  const hand = await byHand(newPhone());
  await hand.post('/me', { form: { name, language: 'zh-Hans', size: 'usual' } });
  return hand;
}

/** Today's 磕年饽饽, before its door: names, a family, one waiting, some come, whoever came by. */
async function openToday(host: Hand, byHand: Hands): Promise<string> {
  const activity = await announce(host, {
    ...{ title: '磕年饽饽，枣花的、鱼的都教', capacity: 12, bring: '带围裙，面和好了' },
    ...{ day: today, from: '10:40', to: '11:40' },
  });
  const roll = `/desk/activities/${activity}`;
  await takePlace(await aResident(byHand, '卞大姐'), activity, { people: 3, child: 1, elder: 1 });
  await writeNames(host, roll, [
    ['王大娘', 2],
    ['李婶', 1],
    ['孙大姐', 4],
    ['姜婶', 1],
  ]);
  const asker = await aResident(byHand, '于姐');
  await takePlace(asker, activity, { people: 1 });
  await takePlace(await aResident(byHand, '周大娘'), activity, { people: 2, elder: 1 });
  await noteCome(host, roll, 3);
  await host.post(roll, { form: { act: 'walk-in', people: 2, walkInName: '路过的隋姐', key: randomUUID() } });
  await host.post(roll, { form: { act: 'heads', women: 9, children: 2, elders: 1, key: randomUUID() } });
  for (const body of ['能带三岁的孩子吗？', '饽饽能带回家吗？']) {
    await asker.post(`/activities/${activity}/ask`, { form: { body, withName: 'named', key: randomUUID() } });
  }
  const asked = `${roll}/questions`;
  const [, question = ''] =
    /name="question" value="([^"]+)"/.exec(await (await host.get(asked)).text()) ?? [];
  await host.post(asked, { form: { question, answer: '能，有大姐帮着看。', to: 'everybody' } });
  return activity;
}

async function keepDraft(host: Hand): Promise<string> {
  const page = await (await host.get('/desk/activities/new')).text();
  const homeId = /name="homeId" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const form = { homeId, title: '写春联，给老人送福字', capacity: 16, bring: '会写的带支笔', keep: '1' };
  return new URL((await host.post('/desk/activities/new', { form })).url()).pathname;
}

export type Desk = {
  /** The day's 磕年饽饽: its id, and its list at the desk. */
  activity: string;
  roll: string;
  party: string;
  draft: string;
};

/** A host's morning with something on every page of hers. */
export async function setUpDesk(byHand: Hands, dumplings: string): Promise<Desk> {
  const host = await byHand(phoneOf('host'));
  await writeNames(host, `/desk/activities/${dumplings}`, [
    ['王大娘', 2],
    ['李婶', 1],
    ['孙大姐', 1],
  ]);
  const activity = await openToday(host, byHand);
  const roll = `/desk/activities/${activity}`;
  const list = await (await host.get(roll)).text();
  const [, party = ''] = /href="([^"]+\/parties\/[^"]+)"/.exec(list) ?? [];
  return { activity, roll, party, draft: await keepDraft(host) };
}

/** The pages of the desk, by the names of their pictures. */
export const deskPaths = ({ roll, party, draft }: Desk, home: string): Record<string, string> => ({
  today: '/desk/today',
  announce: '/desk/activities/new',
  roll,
  party,
  slip: `${party}/slip`,
  along: `${roll}/along`,
  'door-code': `${roll}/door-code`,
  sheet: `${roll}/sheet`,
  relay: `${roll}/relay`,
  'relay-text': `${roll}/relay/text`,
  loudspeaker: `${roll}/loudspeaker`,
  week: `/desk${home}/week`,
  draft,
  'drop-draft': `${draft}/drop`,
  change: `${roll}/change`,
  places: `${roll}/places`,
  cancel: `${roll}/cancel`,
  questions: `${roll}/questions`,
  deputies: '/desk/deputies',
  'my-homes': '/desk/homes',
  'home-desk': `/desk${home}`,
  ...Object.fromEntries(
    ['words', 'hours', 'days', 'places', 'teams', 'members', 'photos'].map((part) => [
      `home-${part}`,
      `/desk${home}/${part}`,
    ]),
  ),
});
