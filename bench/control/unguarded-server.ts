import underPressure from '@fastify/under-pressure';
import fastify from 'fastify';
import { Kysely, PostgresDialect } from 'kysely';
import { httpOptions } from '../../src/api/http-options.ts';
import type { Ctx } from '../../src/core/shared/ctx.ts';
import { makeId } from '../../src/core/shared/ids.ts';
import { openAuth } from '../../src/platform/auth/open-auth.ts';
import type { DB } from '../../src/platform/db/types.generated.ts';
import { serveMetrics } from '../../src/platform/metrics.ts';
import { pagesFolder } from '../../src/platform/open-house.ts';
import { createFakeSms } from '../../src/platform/sms/fake-sms.ts';
import { openVisitorTurns } from '../../src/platform/visitors/turns/open-visitor-turns.ts';
import { actorFor, everywhereOf, visitorOf } from '../../src/platform/visitors/visitor.ts';
import { openCtx, readCells } from '../../src/platform/world.ts';
import { servePages } from '../../src/web/serve-pages.ts';
import { clearVault } from './clear-vault.ts';
import { unguardedPool } from './unguarded-pool.ts';

// Control D: our own pages behind our own door, of cases that are kept in the clear, with no policy beneath them, no key, and no audit.
const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: unguardedPool() }) });
const clock = () => new Date();
const secret = process.env['BENCH_SECRET'] ?? '';
const cells = await readCells(db);
const world = { db, cells, clock, vaultOf: () => clearVault };
const auth = openAuth({
  ...{ signinDb: db, secret, demo: null, sms: createFakeSms(), now: clock },
  newId: () => makeId(0, clock()),
});
const app = fastify({ pluginTimeout: httpOptions.pluginTimeout });
await app.register(underPressure, { maxEventLoopDelay: 2000 });
serveMetrics(app);
await app.register(servePages, {
  ...{ turnsOf: openVisitorTurns(), buildDirectory: pagesFolder, demo: false, map: null, secret, auth },
  publisher: { organiser: 'bench', recordNumbers: [], complaintsPhone: '12338' },
  ...{ allowedOrigins: [], personOfPhone: () => Promise.resolve(null), cellsOf: () => Promise.resolve([]) },
  findPersonOfPhone: () => Promise.resolve(null),
  openly: () => openCtx(world, cells[0], { kind: 'anonymous' }),
  openRequest: async ({ headers: { cookie } }) => {
    const { visitor: session } = await visitorOf({ world, auth }, { cookie }, cells[0]);
    const ctx = openCtx(world, cells[0], actorFor(session));
    let hers: Promise<Ctx[]> | undefined;
    const everywhere = () =>
      (hers ??= session ? everywhereOf({ world, auth }, session) : Promise.resolve([]));
    return { ctx, arrive: null, session, districts: () => [ctx], everywhere };
  },
});
console.log(await app.listen({ port: 0, host: '127.0.0.1' }));
