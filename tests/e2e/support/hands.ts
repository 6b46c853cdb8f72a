import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { request, type APIRequestContext } from 'playwright-core';
import { demoCast } from '../../../db/seeds/demo/demo-cast.ts';

/** Somebody who has signed in and sends the pages' forms without a browser, for what only prepares a journey. */
export type Hand = APIRequestContext;
export type Hands = (phone: string) => Promise<Hand>;

export const phoneOf = (persona: string): string =>
  demoCast.find((person) => person.persona === persona)?.phone ?? '';

/** A number that nobody has: the demo's own people stand in another range. */
export const newPhone = (): string => `1549${String(randomInt(10_000_000)).padStart(7, '0')}`;

export const maskedPhone = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

export const codeIn = (text = '') => /验证码 (\d{6})/.exec(text)?.[1] ?? '';

/** The hands of everybody at one address; who has signed in once stays so, through the second door also for the files of tests beside. */
export function handsAt(url: string, folder?: string): Hands {
  const known = new Map<string, Promise<Hand>>();
  return (phone) => {
    const hand = known.get(phone) ?? (folder === undefined ? enter(url, phone) : shared(url, phone, folder));
    known.set(phone, hand);
    return hand;
  };
}

/** Each code of the second door counts once: a dozen files that sign in as one persona would wait half a minute each. */
async function shared(url: string, phone: string, folder: string): Promise<Hand> {
  const file = path.join(folder, `hand-${phone}.json`);
  const letGo = await lock(`${file}.lock`);
  try {
    const kept = existsSync(file) && (await request.newContext({ baseURL: url, storageState: file }));
    if (kept && (await isBehindTheDoor(kept))) return kept;
    const hand = await enter(url, phone);
    if (await isBehindTheDoor(hand)) await hand.storageState({ path: file });
    return hand;
  } finally {
    await letGo();
  }
}

/** A colleague may have had her set it up anew; whoever has no such door is behind none. */
const isBehindTheDoor = async (hand: Hand): Promise<boolean> =>
  new URL((await hand.get('/second-step?next=/me')).url()).pathname === '/me';

/** One process at a time; whoever was killed with it does not keep the others waiting for ever. */
async function lock(folder: string): Promise<() => Promise<void>> {
  const until = Date.now() + 90_000;
  while (Date.now() < until) {
    const isMine = await mkdir(folder).then(
      () => true,
      () => false,
    );
    if (isMine) return async () => rm(folder, { recursive: true, force: true });
    await sleep(100);
  }
  throw new Error(`nobody lets go of ${folder}`);
}

/** Journeys run side by side, and a newer code for the same phone ends the older one. */
const mostCodes = 4;

async function enter(url: string, phone: string): Promise<Hand> {
  const hand = await request.newContext({ baseURL: url });
  for (let asked = 1; ; asked += 1) {
    const seen = await tryCode(hand, phone);
    if (new URL(seen).pathname === '/me') return hand;
    if (seen.includes('/second-step')) return throughSecondDoor(hand);
    if (asked === mostCodes) throw new Error(`${phone} did not get in: ${seen}`);
  }
}

/** Asks for a code and types it; answers the address that she then sees. */
async function tryCode(hand: Hand, phone: string): Promise<string> {
  await hand.post('/sign-in', { form: { phone, next: '/me' } });
  const outbox = await (await hand.get('/demo/outbox')).text();
  const ofHers = outbox.split('<li').find((text) => text.includes(maskedPhone(phone)) && codeIn(text));
  const answer = await hand.post('/sign-in/code', { form: { code: codeIn(ofHers) } });
  return answer.url();
}

/** What the demo shows in place of an authenticator. */
export const shownCode = (text: string) => /眼下的数字是 (\d{6})/.exec(text)?.[1] ?? '';

/** Each code counts once, and journeys that run side by side share a persona: then the next one is waited for. */
const mostCodesOfTheSecondDoor = 12;

async function throughSecondDoor(hand: Hand): Promise<Hand> {
  for (let tried = 0; tried < mostCodesOfTheSecondDoor; tried += 1) {
    const door = await hand.get('/second-step?next=/me');
    const page = await door.text();
    const [, sealed = ''] = /name="sealed" value="([^"]+)"/.exec(page) ?? [];
    const setUp = door.url().includes('/set-up') ? { sealed } : {};
    const answer = await hand.post(door.url(), { form: { ...setUp, code: shownCode(page) } });
    // The door that stays shut names in its address where it would lead.
    if (['/me', '/second-step/codes'].includes(new URL(answer.url()).pathname)) return hand;
    await new Promise((resolve) => setTimeout(resolve, 6000));
  }
  throw new Error('the second door stayed shut');
}
