import { performance } from 'node:perf_hooks';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { DB } from '../../src/platform/db/types.generated.ts';
import { sync, type Ask } from '../../src/web/public/away/sync.js';
import { aBook, aVisit } from '../../tests/support/outreach/a-book.ts';
import type { Visited } from '../ground/furnish.ts';
import { atLeast, atMost, type Limited } from '../limits/limit.ts';

const visits = 1000;
/** However often the line drops, a phone is through by then. */
const mostTries = 500;

const Pocket = z.object({ id: z.uuid() });
/** The phone's own code judges what it gets. */
const Synced = z.custom<Awaited<ReturnType<Ask>>>();

type Line = { url: string; token: string };

const post = async ({ url, token }: Line, path: string, body: unknown): Promise<unknown> => {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.json();
};

/** Every third request is lost: by turns on its way there, and its answer on the way back. */
function overAFaultyLine(line: Line, pocketId: string): Ask {
  let asked = 0;
  return async (sent) => {
    asked += 1;
    const isLost = asked % 3 === 0;
    if (isLost && asked % 2 === 0) throw new Error('lost on its way');
    const answer = Synced.parse(await post(line, `/pockets/${pocketId}/visits`, sent));
    if (isLost) throw new Error('its answer was lost');
    return answer;
  };
}

async function countLogged(owner: Kysely<DB>, clientIds: readonly string[]): Promise<number> {
  const rows = await owner
    .withSchema('d370215')
    .selectFrom('visits')
    .select('client_id')
    .select((eb) => eb.fn.countAll<number>().as('times'))
    .where('client_id', 'in', clientIds)
    .groupBy('client_id')
    .execute();
  return rows.filter(({ times }) => times === 1).length;
}

type Asked = { owner: Kysely<DB>; url: string; visited: Visited | undefined };

/** What a phone noted without a network, sent over a line that drops every third request. */
export async function measureSync({ owner, url, visited }: Asked): Promise<Limited[]> {
  if (!visited) throw new Error('nobody is visited');
  const line = { url, token: visited.token };
  const begun = { proof: 'aa'.repeat(32), half: 'bb'.repeat(32) };
  const pocket = Pocket.parse(await post(line, '/pockets', begun));
  const now = new Date().toISOString();
  const notes = Array.from({ length: visits }, (_, nth) =>
    aVisit(nth + 1, { personId: visited.personId, at: now }),
  );
  const book = aBook(notes);
  const ask = overAFaultyLine(line, pocket.id);
  const left = async () => (await book.entries()).filter(({ state }) => state !== 'sent').length;
  const startedAt = performance.now();
  for (let tries = 0; tries < mostTries && (await left()) > 0; tries += 1)
    await sync(book, ask, Date.now).catch(() => undefined);
  const seconds = (performance.now() - startedAt) / 1000;
  const at = `one phone, each third request lost`;
  const once = await countLogged(
    owner,
    notes.map(({ clientId }) => clientId),
  );
  return [
    atLeast(
      { work: 'visits of a phone, each logged once', at, unit: 'visits' },
      { ours: once, reach: visits },
    ),
    atMost(
      { work: 'until the phone knows it', at, unit: 's' },
      { ours: Number(seconds.toFixed(1)), reach: null },
    ),
  ];
}
