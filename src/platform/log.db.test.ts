import { Writable } from 'node:stream';
import fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson } from '../../tests/support/factories.ts';
import { openTown, type Town } from '../../tests/support/open-town.ts';
import { logOptions } from './log.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

async function logged(error: unknown): Promise<string> {
  let text = '';
  const stream = new Writable({
    write: (piece, _encoding, done) => {
      text += String(piece);
      done();
    },
  });
  const app = fastify({ logger: { ...logOptions('warn'), stream } });
  app.log.error(error);
  app.log.error({ err: new AggregateError([error], 'letters could not be delivered') });
  app.log.error(new Error('a letter could not be delivered', { cause: error }));
  await app.close();
  return text;
}

test('a row that PostgreSQL refuses is told of in the log without what stands in it', async () => {
  const wang = await aPerson(town, '王秀英', '138****5678');
  const refusal: unknown = await town.owner
    .withSchema('d370215')
    .updateTable('people')
    .set({ erased_at: town.clock() })
    .where('id', '=', wang.id)
    .execute()
    .catch((error: unknown) => error);
  const log = await logged(refusal);
  expect(log.match(/people_erased/g)?.length).toBeGreaterThanOrEqual(3);
  expect(log).toContain('23514');
  expect(log).not.toContain('王秀英');
  expect(log).not.toContain('138****5678');
});
