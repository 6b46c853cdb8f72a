import { randomUUID } from 'node:crypto';
import { addDays, clockOf, dayOf } from '../../../src/core/shared/dates.ts';
import type { Hand } from './hands.ts';

export const tomorrow = (): string => addDays(dayOf(new Date()), 1);

/** From a minute ahead until midnight: an activity at whose door people can be noted now. */
export function soon(): { day: string; from: string; to: string } {
  const starts = new Date(Date.now() + 61_000);
  return { day: dayOf(starts), from: clockOf(starts), to: '23:59' };
}

type Announced = {
  title: string;
  /** Null: nobody signs up. */
  capacity?: number | null;
  day?: string;
  from?: string;
  to?: string;
  bring?: string;
};

/** A host announces by the form's own address; answers the activity's id. */
export async function announce(host: Hand, { capacity = 24, ...activity }: Announced): Promise<string> {
  const page = await host.get('/desk/activities/new');
  const homeId = /name="homeId" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
  // A journey with script and one without announce the same at the same time.
  const form = { day: tomorrow(), from: '14:00', to: '15:30', twin: 'yes', ...activity, homeId };
  const answer = await host.post('/desk/activities/new', {
    form: { ...form, capacity: capacity ?? '', key: randomUUID() },
  });
  const id = /\/activities\/([0-9a-f-]{36})$/.exec(answer.url())?.[1];
  if (!id) throw new Error(`「${activity.title}」 was not announced: ${answer.status()}`);
  return id;
}

/** A resident takes a place, or waits for one, by the form's own address; answers her sign-up's page. */
export async function takePlace(
  resident: Hand,
  activityId: string,
  party: Record<string, number> = { people: 1 },
): Promise<string> {
  const answer = await resident.post(`/activities/${activityId}`, {
    form: { ...party, wait: '1', key: randomUUID() },
  });
  const { pathname } = new URL(answer.url());
  if (!pathname.startsWith('/signups/')) throw new Error(`no place taken: ${answer.status()} ${pathname}`);
  return pathname;
}
