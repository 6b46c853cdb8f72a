import { randomUUID } from 'node:crypto';
import { dayOf } from '../../../src/core/shared/dates.ts';
import { newPhone, phoneOf, type Hand } from './hands.ts';
import { byHand } from './sign-in.ts';

type NewHome = { id: string; phone: string; host: Hand };

/** What the district's office does at its desk; answers what came of it. */
export async function officeDoes(verb: string, form: Record<string, string>): Promise<string> {
  const office = await byHand(phoneOf('district'));
  const answer = await office.post(`/desk/office/acts/${verb}`, { form: { ...form, key: randomUUID() } });
  const { done }: { done?: string | true } = await answer.json();
  if (done === undefined) throw new Error(`${verb} was refused: ${await answer.text()}`);
  return done === true ? '' : done;
}

/** The day so many days from now. */
export const dayIn = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000));

/** A home of its own, in which a journey disturbs no other; nobody keeps it yet. */
export async function aHomeWithoutHost(name: string): Promise<string> {
  const office = await byHand(phoneOf('district'));
  const answer = await office.get('/desk/office/asked?what=villages&town=370215004');
  const villages: { code: string; name: string }[] = await answer.json();
  const villageCode = villages.find((village) => village.name.includes('兰院村'))?.code ?? '';
  const form = { name, villageCode, kind: 'village', phone: '0532 8888 0001', opensNow: 'yes' };
  return officeDoes('found-home', form);
}

/** The same with its host. */
export async function aNewHome(name: string): Promise<NewHome> {
  const id = await aHomeWithoutHost(name);
  const phone = newPhone();
  const host = await byHand(phone);
  await officeDoes('appoint-host', { homeId: id, phone, lastDay: dayIn(400) });
  return { id, phone, host };
}
