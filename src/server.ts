import underPressure from '@fastify/under-pressure';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { api } from './api/api.ts';
import { sendProblem } from './api/error-mapper.ts';
import { httpOptions } from './api/http-options.ts';
import type { Cell, Ctx } from './core/shared/ctx.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { readConfig, type Config } from './platform/config.ts';
import { refreshDemo } from './platform/demo/load-demo.ts';
import { logOptions } from './platform/log.ts';
import { serveMetrics } from './platform/metrics.ts';
import { onToldToStop } from './platform/on-told-to-stop.ts';
import { openHouse, pagesFolder, type House } from './platform/open-house.ts';
import { publisherOf } from './platform/publisher.ts';
import { refuseUnready } from './platform/refuse-unready.ts';
import { readSecrets } from './platform/secrets.ts';
import { solveInWorker } from './platform/solver/solve-in-worker.ts';
import { StartError } from './platform/start-error.ts';
import { findPersonOfPhone } from './platform/visitors/find-person-of-phone.ts';
import { personOfPhone } from './platform/visitors/person-of-phone.ts';
import { openVisitorTurns } from './platform/visitors/turns/open-visitor-turns.ts';
import { actorFor, everywhereOf, newcomerOf, visitorOf } from './platform/visitors/visitor.ts';
import { cellOfId, openCtx, type World } from './platform/world.ts';
import { plainAnswers, type PlainAnswers } from './web/plain-answer.ts';
import { isPageFile } from './web/is-page-file.ts';
import { harmless } from './web/ui/safe-exit/harmless.ts';
import { talkAddress } from './web/resident/talk/talk-address.ts';
import { servePages } from './web/serve-pages.ts';

async function open(config: Config): Promise<void> {
  refuseUnready(config);
  const toldToStop = new Promise<void>(onToldToStop);
  const house = await openHouse(config, giveUp);
  const app = await assemble(config, house);
  const jobs = await startJobs(house.world, {
    onError: (error) => app.log.error(error),
    texting: {
      text: (accountId, text) => house.auth.textAccount(accountId, text),
      textPhone: (phone, text) => house.auth.textPhone(phone, text),
      wakesNobody: config.demo,
    },
    solver: solveInWorker,
    minutely: () => house.auth.writeUses(),
    hourly: async () => {
      await house.auth.forgetEnded();
      if (config.demo) await refreshDemo(house.world);
    },
  });
  app.addHook('onClose', jobs.stop);
  try {
    await listen(app, config);
  } catch (error) {
    await app.close();
    await house.close();
    throw error;
  }
  void toldToStop.then(async () => {
    await app.close();
    await house.close();
    process.exit(0);
  });
}

/** One process, one door each for machines, programs and people; all of them lead to the same verbs. */
async function assemble(config: Config, house: House): Promise<FastifyInstance> {
  const app = fastify({
    logger: logOptions(config.logLevel),
    ...httpOptions,
    frameworkErrors: refuseByDoor(plainAnswers(publisherOf(config))),
    // So many proxies of ours are believed about where a request comes from; what stands before them anybody can write.
    trustProxy: (_address, hop) => hop < config.proxyHops,
    forceCloseConnections: true,
  });
  // Not by utilisation, which under load refuses nearly everything; by how long the loop really stands still.
  await app.register(underPressure, {
    maxEventLoopDelay: 2000,
    retryAfter: 2,
    pressureHandler: shedPolitely,
  });
  serveHealth(app, house);
  serveMetrics(app);
  const { world, auth } = house;
  const turnsOf = openVisitorTurns();
  await app.register(api, {
    ...{ world, turnsOf, provenPhone: auth.provenPhone },
    bearerOf: ({ headers: { authorization } }, cell) => newcomerOf(house, { authorization }, cell),
    personOfPhone: (phone, cell) => personOfPhone(house, phone, cell),
  });
  await app.register(servePages, {
    buildDirectory: pagesFolder,
    ...{ demo: config.demo, map: config.map },
    ...{ publisher: publisherOf(config), auth },
    secret: readSecrets(config.dataDir).authSecret,
    allowedOrigins: config.baseUrl ? [new URL(config.baseUrl).host] : [],
    personOfPhone: (phone, cell) => personOfPhone(house, phone, cell),
    findPersonOfPhone: (phone, cell) => findPersonOfPhone(auth, phone, cell),
    cellsOf: (accountId) => everywhereOf(house, { accountId, secondStepDone: false }),
    turnsOf,
    openRequest: (request) => openPage(house, request),
    openly: (url) => openCtx(world, cellAsked(world, url), { kind: 'anonymous' }),
  });
  return app;
}

/** Pages about herself, which are of no district: reading or leaving makes nobody of her anywhere. */
const ownPages = /^\/(me|inbox|second-step|sign-in|sign-out)(\/|\?|$)/;

/** The first id of the address says which cell is asked; her own pages speak of all of hers. */
function cellAsked(world: World, url: string): Cell {
  const [id = ''] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(ownPages.test(url) ? '' : url) ?? [];
  return cellOfId(world, id) ?? world.cells[0];
}

async function openPage(house: House, { url, headers: { cookie } }: FastifyRequest) {
  const { world } = house;
  const cell = cellAsked(world, url);
  const { visitor: session, arrive } = await visitorOf(house, { cookie }, cell);
  // The sheet and the page on it ask for the same.
  let hers: Promise<Ctx[]> | undefined;
  return {
    ctx: openCtx(world, cell, actorFor(session)),
    arrive,
    session,
    districts: () => world.cells.map((cell) => openCtx(world, cell, { kind: 'anonymous' })),
    everywhere: () => (hers ??= session ? everywhereOf(house, session) : Promise.resolve([])),
  };
}

/** An address that is no text gets its answer from the door that it knocks at: a page, or a problem for programs. */
function refuseByDoor({ plainly }: PlainAnswers): typeof sendProblem {
  return (error, request, reply) => {
    if (/^\/(api|hsds)\//.test(request.raw.url ?? '')) sendProblem(error, request, reply);
    else void plainly(request, reply, 404);
  };
}

/** However many come: whoever is afraid is not asked to try again, and her way out is open. */
const isNeverShed = (url: string): boolean =>
  [talkAddress, harmless].includes(url.slice(0, `${url}?`.indexOf('?')));

/** A page that is served gets its files, and the machine room its answers; all else is asked to come again. */
function shedPolitely({ url }: FastifyRequest): void {
  if (isPageFile(url) || isNeverShed(url) || /^\/(healthz|readyz|metrics)/.test(url)) return;
  throw Object.assign(new Error('the event loop stands still'), { statusCode: 503 });
}

/** `/healthz`: the process lives. `/readyz`: it can serve, which takes the database. */
function serveHealth(app: FastifyInstance, { world, databases }: House): void {
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = databases.isUp() && (await answers(world.db));
    return reply.code(ready ? 200 : 503).send({ ready });
  });
}

const answers = (db: House['world']['db']): Promise<boolean> =>
  sql`select`.execute(db).then(
    () => true,
    () => false,
  );

async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    console.log(`微家开门了 ${await app.listen({ host, port })}`);
  } catch (error) {
    throw portError(error, port);
  }
}

function portError(error: unknown, port: number): unknown {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') return error;
  return new StartError(
    `端口 ${port} 被占了，请换一个：PORT=${port + 1} npm start / port ${port} is taken, choose another one`,
  );
}

function giveUp(error: unknown): void {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}

// Last, when all that stands above has its value.
try {
  await open(readConfig(process.env));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exit(1);
}
