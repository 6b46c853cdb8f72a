import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendBody } from './send-body.ts';

const pieceBytes = 256 * 1024;
const pieces = 400;

let app: FastifyInstance;
let port = '';
/** How many pieces have been made so far, and whether the source was ended early. */
let [made, ended] = [0, false];

/** A pack of 100 MB, a piece at each pull; `stuck`: after the first piece no more comes. */
const pack = (stuck: boolean) =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (stuck && made === 1) await new Promise(() => undefined);
        if (made === pieces) return controller.close();
        made += 1;
        controller.enqueue(new Uint8Array(pieceBytes).fill(made % 256));
      },
      cancel() {
        ended = true;
      },
    },
    { highWaterMark: 0 },
  );

beforeAll(async () => {
  app = fastify();
  app.get('/:what', async (asked, reply) => {
    [made, ended] = [0, false];
    const headers = { 'content-type': 'application/zip', 'content-length': String(pieces * pieceBytes) };
    for (const [name, value] of Object.entries({ ...headers, 'cache-control': 'no-store' }))
      reply.header(name, value);
    return sendBody(asked, reply, new Response(pack(asked.url === '/stuck'), { headers }));
  });
  ({ port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' })));
});
afterAll(() => app.close());

async function ask(path: string, method = 'GET'): Promise<IncomingMessage> {
  const asked = request({ port, path, method, host: '127.0.0.1' });
  asked.end();
  const [answer] = await once(asked, 'response');
  return answer;
}

test('the first byte of a pack arrives before the last is made, with its length and for no cache', async () => {
  const answer = await ask('/stuck');
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-length': String(pieces * pieceBytes),
  });
  expect(answer.headers['content-encoding']).toBeUndefined();
  const [first] = await once(answer, 'data');
  expect([first.length > 0, made]).toEqual([true, 1]);
  answer.destroy();
});

test('who takes a pack slowly holds up its making, and gets every byte', async () => {
  const answer = await ask('/whole');
  await once(answer, 'readable');
  await wait(300);
  expect(made).toBeLessThan(pieces / 2);
  let bytes = 0;
  for await (const chunk of answer) bytes += chunk.length;
  expect([bytes, made]).toEqual([pieces * pieceBytes, pieces]);
});

test('who goes away ends the source, and who asks for the head alone has none of it made', async () => {
  const answer = await ask('/whole');
  await once(answer, 'data');
  answer.destroy();
  await expect.poll(() => ended).toBe(true);
  expect(made).toBeLessThan(pieces);
  const head = await ask('/whole', 'HEAD');
  expect([head.headers['content-length'], made]).toEqual([String(pieces * pieceBytes), 0]);
});
