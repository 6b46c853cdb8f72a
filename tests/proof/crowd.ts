import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export type Told = { id: string; status: string; position: number | null };

/** `status` 0: no answer came; nothing was promised. */
export type Reply<T> = { status: number; body: T | null };

export type Door = { url: string; agent: Agent };

export const openDoor = (url: string, connections = 64): Door => ({
  url,
  agent: new Agent({ keepAlive: true, maxSockets: connections }),
});

type Asked = { method?: string; path: string; token?: string; key?: string; json?: unknown };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** One request on one of the door's connections; an answer cut short is none. */
export function ask<T>(door: Door, { method = 'GET', path, token, key, json }: Asked): Promise<Reply<T>> {
  const headers = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(json !== undefined && { 'content-type': 'application/json' }),
  };
  return new Promise((resolve) => {
    const none = () => resolve({ status: 0, body: null });
    const sent = request(`${door.url}${path}`, { method, headers, agent: door.agent }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => (text += chunk));
      answer.on('error', none);
      answer.on('end', () => {
        const body = parsed(text) as T | null;
        resolve(body === null ? { status: 0, body } : { status: answer.statusCode ?? 0, body });
      });
    });
    sent.on('error', none);
    sent.end(json === undefined ? undefined : JSON.stringify(json));
  });
}

export const signUp = (door: Door, activityId: string, { token, key }: { token: string; key: string }) =>
  ask<Told>(door, { method: 'POST', path: `/api/v1/activities/${activityId}/signups`, token, key, json: {} });

/** Asks again with the same key until the server, back on its feet, has answered. */
export async function insist<T>(attempt: () => Promise<Reply<T>>): Promise<Reply<T>> {
  for (let tries = 0; tries < 100; tries += 1) {
    const reply = await attempt();
    if (reply.status !== 0 && reply.status < 500) return reply;
    await sleep(100);
  }
  throw new Error('no answer after a hundred tries');
}

type Announced = { token: string; homeId: string; startsAt?: Date };

/** The host's newest activity for thirty, tomorrow at this hour where no other time is named. */
export async function announce(door: Door, { token, homeId, startsAt }: Announced) {
  const day = startsAt ?? new Date(Date.now() + 86_400_000);
  const json = {
    ...{ homeId, title: '包饺子', capacity: 30 },
    ...{ startsAt: day.toISOString(), endsAt: new Date(day.getTime() + 3_600_000).toISOString() },
  };
  const announced = await ask<{ id: string }>(door, {
    method: 'POST',
    path: '/api/v1/activities',
    token,
    json,
  });
  if (announced.status !== 201 || !announced.body) throw new Error(JSON.stringify(announced));
  return announced.body.id;
}
