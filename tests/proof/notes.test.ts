import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, insist, openDoor, type Door, type Reply } from './crowd.ts';
import { House } from './house.ts';

const rounds = 6;
const perRound = 40;

type Opened = { id: string };
type Verified = { notes: number; faults: unknown[] };

const house = new House();
let door: Door;
let token: string;
beforeAll(async () => {
  await house.open();
  door = openDoor(house.url, 8);
  [token = ''] = await house.token('rights');
});
afterAll(() => house.close());

/** A case of its own for each round: somebody has told it, and the desk stays with it. */
async function aCase(round: number): Promise<string> {
  const json = { door: 'help', text: '他又动手了' };
  const asked = await insist(() =>
    ask<Opened>(door, { method: 'POST', path: '/api/v1/requests', key: `asked-${round}`, json }),
  );
  const path = `/api/v1/requests/${asked.body?.id}/case`;
  const opened = await insist(() =>
    ask<Opened>(door, { method: 'POST', path, token, key: `opened-${round}`, json: {} }),
  );
  return opened.body?.id ?? '';
}

const write = (caseId: string, key: string) =>
  ask<Opened>(door, {
    ...{ method: 'POST', path: `/api/v1/cases/${caseId}/notes`, token, key },
    json: { words: `${key}：她今天来了` },
  });

/** Kills while notes are written, once some ten have been acknowledged. */
async function writeAndKill(caseId: string, round: number): Promise<Reply<Opened>[]> {
  let answered = 0;
  let killed: Promise<void> | undefined;
  const replies = await Promise.all(
    Array.from({ length: perRound }, async (_, nth) => {
      const reply = await write(caseId, `note-${round}-${nth}`);
      answered += reply.status === 201 ? 1 : 0;
      if (answered >= 10) killed ??= round % 2 === 0 ? house.killServer() : house.killPostgres();
      return reply;
    }),
  );
  await killed;
  expect(killed).toBeDefined();
  return replies;
}

/** Each note of the case and each line of the audit that says one was written, by their numbers. */
const kept = (caseId: string) =>
  house.look(async (db) => {
    const notes = await db.selectFrom('case_notes').select('id').where('case_id', '=', caseId).execute();
    const lines = await db
      .selectFrom('audit')
      .select('id')
      .where('subject_id', '=', caseId)
      .where('verb', '=', 'write-case-note')
      .execute();
    return { notes: notes.map(({ id }) => id), lines: lines.length };
  });

test.each(
  Array.from({ length: rounds }, (_, round) => [round, round % 2 === 0 ? 'server' : 'PostgreSQL'] as const),
)('round %i: kill -9 of the %s leaves no note without its line, no line without its note', async (round) => {
  const caseId = await aCase(round);
  const first = await writeAndKill(caseId, round);
  const acknowledged = first.flatMap(({ status, body }) => (status === 201 && body ? [body.id] : []));
  expect(acknowledged.length).toBeLessThan(perRound);
  const struck = await kept(caseId);
  expect(struck.lines).toBe(struck.notes.length);
  expect(acknowledged.filter((id) => !struck.notes.includes(id))).toEqual([]);

  const retried = await Promise.all(
    first.map((_, nth) => insist(() => write(caseId, `note-${round}-${nth}`))),
  );
  expect(retried.filter(({ status }) => status !== 201)).toEqual([]);
  expect(retried.filter((_, nth) => first[nth]?.status === 201)).toEqual(
    first.filter(({ status }) => status === 201),
  );
  const whole = await kept(caseId);
  expect([new Set(whole.notes).size, whole.lines]).toEqual([perRound, perRound]);
  const path = `/api/v1/cases/${caseId}/notes/verification`;
  expect((await insist(() => ask<Verified>(door, { path, token }))).body).toMatchObject({
    notes: perRound,
    faults: [],
  });
});
