import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { addDays } from '../../../src/core/shared/dates.ts';
import { announce, soon, takePlace, tomorrow } from '../support/desk.ts';
import { newPhone, phoneOf, type Hand } from '../support/hands.ts';
import { byHand, codeFor } from '../support/sign-in.ts';
import { visit } from '../support/visit.ts';

let host: Hand;
beforeAll(async () => {
  host = await byHand(phoneOf('host'));
});

/** Sends a form by hand; answers where that led and what stands there. */
async function send(hand: Hand, path: string, form: Record<string, string>) {
  const answer = await hand.post(path, { form });
  return { status: answer.status(), path: new URL(answer.url()).pathname, text: await answer.text() };
}

/** The fields that the summary of a refusal leads to, each with the whole tag that bears that id. */
const ledTo = (text: string): string[] =>
  [...text.matchAll(/<li><a href="#([^"]+)">/g)].map(
    ([, id = '']) => new RegExp(`<[^>]*\\sid="${id}"[^>]*>`).exec(text)?.[0] ?? `nothing is called ${id}`,
  );

test('a roll asked for what it does not know does nothing and says that it is not there', async () => {
  const roll = `/desk/activities/${await announce(host, { title: '名单上没有的事' })}`;
  for (const act of ['__proto__', 'constructor', 'toString', 'cats']) {
    expect([act, (await send(host, roll, { act, name: '魏大娘', partySize: '1' })).status]).toEqual([
      act,
      404,
    ]);
  }
  expect(await (await host.get(roll)).text()).not.toContain('魏大娘');
});

test('whose session has ended meanwhile signs up whom she had chosen, and not herself', async () => {
  const phone = newPhone();
  const her = await byHand(phone);
  const id = await announce(host, { title: '替妈妈报' });
  const noted = await her.post(`/me/relatives?activity=${id}`, { form: { name: '妈妈', kind: 'elder' } });
  const mother = new URL(noted.url()).searchParams.get('for') ?? '';
  await her.post('/sign-out', { form: {} });
  const form = { people: '1', for: mother, key: randomUUID() };
  const asked = new URL((await her.post(`/activities/${id}`, { form })).url());
  expect(asked.pathname).toBe('/sign-in');
  await her.post('/sign-in', { form: { phone, next: asked.searchParams.get('next') ?? '' } });
  const fields = await (await her.get('/sign-in/code')).text();
  const hidden = [...fields.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const page = await visit();
  const placed = await her.post('/sign-in/code', {
    form: {
      ...Object.fromEntries(hidden.map(([, name, value]) => [name, value])),
      code: await codeFor(page, phone),
    },
  });
  expect(await placed.text()).toMatch(/家里人[^]*妈妈/);
});

test('going back and sending something else is told in her words, and the next press does it', async () => {
  const her = await byHand(newPhone());
  const key = randomUUID();
  await send(her, '/me/relatives', { name: '妈妈', kind: 'elder', key });
  const again = await send(her, '/me/relatives', { name: '婆婆', kind: 'elder', key });
  expect(again.text).toContain('刚才按的那一次已经记下了');
  expect(again.text).not.toContain('这个键');
  const [, fresh = ''] = /name="key" value="([^"]+)"/.exec(again.text) ?? [];
  const done = await send(her, '/me/relatives', { name: '婆婆', kind: 'elder', key: fresh });
  expect(done.text).toMatch(/妈妈[^]*婆婆|婆婆[^]*妈妈/);
});

test('an answer that is too long leads to the very field it was typed in', async () => {
  const id = await announce(host, { title: '问一问' });
  const her = await byHand(newPhone());
  await her.post(`/activities/${id}/ask`, { form: { body: '带孩子行吗？', withName: 'nameless' } });
  const questions = `/desk/activities/${id}/questions`;
  const [, question = ''] =
    /name="question" value="([^"]+)"/.exec(await (await host.get(questions)).text()) ?? [];
  const answer = '行'.repeat(2001);
  const { text } = await send(host, questions, { question, answer, to: 'everybody' });
  expect(ledTo(text)).toEqual([expect.stringContaining('aria-invalid="true"')]);
  expect(text).toContain(answer);
});

test('what is wrong in one line of several is shown in that line', async () => {
  const home = /\/desk\/homes\/[0-9a-f-]{36}/.exec(await (await host.get('/desk/homes')).text())?.[0] ?? '';
  const { text } = await send(host, `${home}/places`, {
    ...{ 'name-0': '堂屋', 'name-1': '', 'name-2': '面案', 'sign-2': '门'.repeat(61) },
  });
  expect(ledTo(text)).toEqual([expect.stringMatching(/id="sign-2".*aria-invalid="true"/)]);
});

test('a wrong code at the door stays in its field, to be mended', async () => {
  const id = await announce(host, { title: '看凭条', ...soon() });
  await takePlace(await byHand(newPhone()), id);
  const byCard = await send(host, `/desk/activities/${id}`, { act: 'code', code: 'ZZZZZ9' });
  expect(byCard.text).toMatch(/id="code"[^>]*value="ZZZZZ9"|value="ZZZZZ9"[^>]*id="code"/);
  const her = await byHand(newPhone());
  const scanned = await send(her, `/activities/${id}/here?code=WRONG23456`, { code: 'WRONG23456' });
  expect(ledTo(scanned.text)).toEqual([expect.stringMatching(/value="WRONG23456"/)]);
});

test('a code that lets somebody in is never shown again', async () => {
  const hand = await byHand(newPhone());
  await hand.post('/sign-out', { form: {} });
  await hand.post('/sign-in', { form: { phone: newPhone(), next: '/' } });
  const { path, text } = await send(hand, '/sign-in/code', { code: '000000' });
  expect([path, text.includes('000000')]).toEqual(['/sign-in/code', false]);
  const looked = await send(hand, '/suggestions/answer', { code: '7KQ2-M0XD-9RTA' });
  expect(looked.text).not.toContain('7KQ2');
});

test('several buttons that do the same to different things are told apart', async () => {
  const home = /\/desk\/homes\/[0-9a-f-]{36}/.exec(await (await host.get('/desk/homes')).text())?.[0] ?? '';
  for (const ahead of [60, 61]) {
    await host.post(`${home}/days`, { form: { day: addDays(tomorrow(), ahead), key: randomUUID() } });
  }
  const text = await (await host.get(`${home}/days`)).text();
  const names = [...text.matchAll(/name="undo"[^>]*>([^]*?)<\/button>/g)].map(([, name = '']) =>
    name.replaceAll(/<[^>]+>/g, ''),
  );
  expect(names.length).toBeGreaterThan(1);
  expect(new Set(names).size).toBe(names.length);
});
