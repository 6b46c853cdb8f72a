import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf } from '../../../tests/support/code-of.ts';
import { aHome, aHost, anOfficer, aPerson, asNobody, type Person } from '../../../tests/support/factories.ts';
import {
  aVillageTown,
  joined,
  qian,
  zhao,
  type VillageTown,
} from '../../../tests/support/outreach/village-town.ts';
import { seated } from '../../../tests/support/offices/seated.ts';
import { endLink } from '../links/end-link.ts';
import { listRequests } from '../requests/queue/list-requests.ts';
import { showRequest } from '../requests/reading/show-request.ts';
import { lookUpRequest } from '../requests/returning/look-up-request.ts';
import { askForHer, theDistrict, type AskForHer } from './ask-for-her.ts';
import { showNeedForm } from './show-need-form.ts';

let place: VillageTown;
let desk: Person;
let host: Person;
let home: { id: string; name: string };
let linkId: string;
beforeEach(async () => {
  place = await aVillageTown();
  home = await aHome(place.town, '赵村微家', zhao);
  host = await aHost(place.town, '于大姐', home);
  desk = await seated(place.town, await aPerson(place.town, '维权岗'), 'rights');
  linkId = (await joined(place.jiang, zhao)).id;
});
afterEach(() => place.town.close());

const ask = (who: Person, wish: Partial<AskForHer> = {}, key?: string) =>
  askForHer(
    who.ctx(),
    { linkId, text: '想学月嫂，没人看孩子', to: home.id, saidYes: true, ...wish },
    { key },
  );
const waiting = async (who: Person) =>
  (await listRequests(who.ctx(), { which: 'open' })).items.map(({ id }) => id);

test('what she needs is her home’s to read, under her name, with the number that she gave', async () => {
  const { id } = await ask(place.jiang, { number: '138 0000 0001' });
  expect([await waiting(host), await waiting(desk)]).toEqual([[id], []]);
  const read = await showRequest(host.ctx(), { requestId: id });
  expect(read).toMatchObject({ door: 'need', channel: 'visit', words: '想学月嫂，没人看孩子' });
  expect(read.contact).toMatchObject({ name: '王大姐', number: '138 0000 0001' });
});

test('where she wants nobody of her village to know, the district’s desk alone has it', async () => {
  const { id } = await ask(place.jiang, { to: theDistrict });
  expect([await waiting(host), await waiting(desk)]).toEqual([[], [id]]);
});

test('the executive who passed it on reads it no more, and its code is the woman’s', async () => {
  const { id, code } = await ask(place.jiang);
  expect(await codeOf(showRequest(place.jiang.ctx(), { requestId: id }))).toBe('request-not-found');
  expect(await lookUpRequest(asNobody(place.town), { code })).toMatchObject({ status: 'waiting' });
});

test('the same form sent again is the same request', async () => {
  const first = await ask(place.jiang, {}, 'once');
  expect(await ask(place.jiang, {}, 'once')).toEqual(first);
  expect(await waiting(host)).toEqual([first.id]);
});

test('without her yes, for another’s link, an ended one or a home elsewhere nothing is passed on', async () => {
  const { town, jiang, qin } = place;
  const elsewhere = await aHome(town, '钱村微家', qian);
  expect(await codeOf(ask(jiang, { saidYes: false }))).toBe('her-yes-needed');
  expect(await codeOf(ask(jiang, { to: '' }))).toBe('required');
  expect(await codeOf(ask(jiang, { number: '12' }))).toBe('phone-not-whole');
  expect(await codeOf(ask(qin))).toBe('link-not-found');
  expect(await codeOf(ask(await anOfficer(town, '区里')))).toBe('link-not-found');
  expect(await codeOf(ask(jiang, { to: elsewhere.id }))).toBe('home-not-found');
  await endLink(jiang.ctx(), { linkId, why: 'moved-away' });
  expect(await codeOf(ask(jiang))).toBe('link-not-found');
  expect(await codeOf(showNeedForm(jiang.ctx(), { linkId }))).toBe('link-not-found');
  expect([await waiting(host), await waiting(desk)]).toEqual([[], []]);
});

test('the form offers the homes of her village', async () => {
  expect(await showNeedForm(place.jiang.ctx(), { linkId })).toEqual({
    ...{ name: '王大姐', phone: null },
    homes: [{ id: home.id, name: home.name }],
  });
});
