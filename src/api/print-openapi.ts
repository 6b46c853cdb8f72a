import fastify from 'fastify';
import type { Kysely } from 'kysely';
import type { DB } from '../platform/db/types.generated.ts';
import { lockedVault } from '../platform/vault/locked-vault.ts';
import { openVisitorTurns } from '../platform/visitors/turns/open-visitor-turns.ts';
import { openCtx, type World } from '../platform/world.ts';
import { api } from './api.ts';

/** The OpenAPI file of the routes as they stand, as it is committed in `docs/openapi.json`. */
export async function printOpenapi(db: Kysely<DB>): Promise<string> {
  const app = fastify();
  const cell = { number: 1, schema: 'd370215', divisionCode: '370215' };
  const world: World = { db, cells: [cell], clock: () => new Date(0), vaultOf: lockedVault };
  const nobody = { ctx: openCtx(world, cell, { kind: 'anonymous' }), arrive: null };
  const turnsOf = openVisitorTurns();
  await app.register(api, {
    ...{ world, turnsOf },
    bearerOf: () => Promise.resolve(nobody),
    provenPhone: () => Promise.resolve(null),
    personOfPhone: () => Promise.resolve(null),
  });
  const answer = await app.inject('/api/openapi.json');
  await app.close();
  return `${JSON.stringify(answer.json(), null, 2)}\n`;
}
