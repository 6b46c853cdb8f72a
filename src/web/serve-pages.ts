import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RouterContextProvider, type ServerBuild } from 'react-router';
import type { CellsOf } from '../core/offices/reset-second-step.ts';
import type { Cell, Ctx } from '../core/shared/ctx.ts';
import type { MapSource } from '../platform/maps/map-source.ts';
import type { Publisher } from '../platform/publisher.ts';
import { hearOut } from '../platform/visitors/hear-out.ts';
import { openHandlers } from './handlers/open-handlers.ts';
import { givenBack, nothingGivenBack, type GivenBack } from './given-back/given-back.ts';
import { markWith } from './given-back/mark-with.ts';
import { isPageFile } from './is-page-file.ts';
import { sealWith } from '../platform/seal.ts';
import type { Asked, OpenRequest } from './uploads/open-request.ts';
import { servePhotos } from './photos/serve-photos.ts';
import { takeUploads } from './uploads/take-uploads.ts';
import { isForeignForm } from './policy/foreign-form.ts';
import { pagePolicy, policyOfOffice, policyWithMap } from './policy/page-policy.ts';
import { plainAnswers, type PlainAnswers } from './plain-answer.ts';
import { readPreferences } from './preferences.ts';
import type { PageAuth, PageRequest, requestContext } from './request-context.ts';
import { sendBody } from './answers/send-body.ts';
import type { TurnsOf } from '../platform/visitors/turns/open-visitor-turns.ts';

export type ServePages = {
  /** The folder that `react-router build` wrote, absolute. */
  buildDirectory: string;
  demo: boolean;
  /** Who answers for these pages; null in the demo. */
  publisher: Publisher | null;
  /** Where map pictures come from, if anywhere. */
  map: MapSource | null;
  auth: PageAuth;
  /** Seals what a refused form gives back to its page. */
  secret: string;
  /** Hosts (`weijia.example`, `*.example`) whose forms may reach us although a proxy names us otherwise. */
  allowedOrigins: readonly string[];
  /** The person of a cell who signs in with this phone; null where nobody has yet. */
  personOfPhone: (phone: string, cell: Cell) => Promise<string | null>;
  /** The same where she is only looked for: she becomes nobody of a cell by that. */
  findPersonOfPhone: PageRequest['findPersonOfPhone'];
  cellsOf: CellsOf;
  /** What is counted of whoever a request comes from; the REST door counts with it. */
  turnsOf: TurnsOf;
  /** Who asks, and what she acts with. Called once a request for a page. */
  openRequest: OpenRequest;
  /** For what everybody may see at an address: no session is read. */
  openly: (url: string) => Ctx;
};

/** The build carries its own copy of the request context; a context is known by identity. */
type PagesBuild = ServerBuild & { entry: { module: { requestContext: typeof requestContext } } };

const formType = 'application/x-www-form-urlencoded';
/** Ten thousand Chinese letters are 90 KB on their way; a form that holds more than it may keeps its words. */
const bytesOfAForm = 256 * 1024;

const nothingCame = { upload: 'photo-missing', file: 'file-missing' } as const;

export async function servePages(app: FastifyInstance, options: ServePages): Promise<void> {
  const build = await readBuild(options.buildDirectory);
  const handlerAt = openHandlers({ ...build, allowedActionOrigins: [...options.allowedOrigins] });

  await app.register(fastifyHelmet, {
    contentSecurityPolicy: pagePolicy,
    // `no-referrer` would make browsers send `Origin: null` with our own forms.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
  });
  await serveFiles(app, join(options.buildDirectory, 'client'));
  hearOut(app);
  takeFormsOnly(app);
  const plain = plainAnswers(options.publisher);
  app.setErrorHandler(plain.inOwnWords);
  const given = givenBack(sealWith(options.secret, 'what a form gives back'));
  const markOf = markWith(options.secret, 'whose form it is');
  const pages = { handlerAt, build, options, plain, given, markOf };
  app.route({
    method: ['GET', 'POST'],
    url: '/*',
    handler: (request, reply) => answerPage(pages, { request, reply, ...nothingCame }),
  });
  servePhotos(app, { openly: options.openly, plain });
  await app.register(takeUploads, {
    ...options,
    answer: (asked) => answerPage(pages, asked),
  });
}

async function readBuild(directory: string): Promise<PagesBuild> {
  const built: unknown = await import(pathToFileURL(join(directory, 'server/index.js')).href);
  if (!isPagesBuild(built)) throw new Error(`${directory} holds no build of these pages`);
  return built;
}

const isPagesBuild = (built: unknown): built is PagesBuild =>
  typeof built === 'object' && built !== null && 'entry' in built && 'routes' in built;

/** Files with a hash in their names never change; the few others are asked for again after an hour. */
async function serveFiles(app: FastifyInstance, client: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(client, 'assets'),
    prefix: '/assets/',
    index: false,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
  });
  for (const path of await readdir(client, { recursive: true })) {
    if (!isPageFile(`/${path}`) || /^assets\b|\.(br|gz)$/.test(path)) continue;
    app.get(`/${path}`, (_, reply) => reply.sendFile(path, client, { maxAge: '1h', immutable: false }));
  }
}

/** The pages' forms are urlencoded and small; React Router reads the bytes itself. */
function takeFormsOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(formType, { parseAs: 'buffer', bodyLimit: bytesOfAForm }, (_request, body, done) =>
    done(null, body),
  );
}

/**
 * A refusal of what is no page, an address that only leads on or a file: nobody has put it into words yet. The doors for
 * our own scripts have, and say how long that holds.
 */
const isWordless = ({ status, headers }: Response): boolean =>
  status >= 400 && !headers.get('content-type')?.startsWith('text/html') && !headers.has('cache-control');

type Pages = {
  handlerAt: ReturnType<typeof openHandlers>;
  build: PagesBuild;
  options: ServePages;
  plain: PlainAnswers;
  given: GivenBack;
  markOf: ReturnType<typeof markWith>;
};

async function answerPage(pages: Pages, { request, reply, upload, file }: Asked) {
  const { handlerAt, build, options, plain } = pages;
  const asked = toFetchRequest(request);
  const place = asked && new URL(asked.url);
  // Only hydrated pages ask for bare loader data, and we have none of those.
  if (!place || place.pathname.endsWith('.data')) return plain.plainly(request, reply, 404);
  if (isForeignForm(request, options.allowedOrigins)) return plain.plainly(request, reply, 400);
  const asking = await options.openRequest(request);
  const { session } = asking;
  const context = new RouterContextProvider();
  const opened = { ...openPage(pages, request, { ...asking, place }), upload, file };
  context.set(build.entry.module.requestContext, opened);
  const answer = await handlerAt(place.pathname)(asked, context);
  if (isWordless(answer)) return plain.plainly(request, reply, answer.status);
  if (opened.answer) answer.headers.append('set-cookie', nothingGivenBack(place));
  reply.status(answer.status);
  const policy =
    policyOfOffice(place.pathname, opened.nonce) ??
    (options.map && policyWithMap(place.pathname, options.map.origin));
  if (policy) reply.header('content-security-policy', policy);
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  if (!answer.headers.has('cache-control')) {
    // What she sees when signed in must not wait in the cache of a phone that others pick up.
    reply.header(
      'cache-control',
      session || opened.answer || request.method === 'POST' ? 'no-store' : 'private, no-cache',
    );
  }
  reply.header('vary', 'Cookie, Accept-Language, Accept-Encoding');
  return sendBody(request, reply, answer);
}

type Visit = Awaited<ReturnType<OpenRequest>> & { place: URL };

/** What a page may know of whoever asks for it, and where. */
function openPage(
  pages: Pages,
  request: FastifyRequest,
  { ctx, arrive, session, everywhere, districts, place }: Visit,
): Omit<PageRequest, 'upload' | 'file'> {
  const { demo, publisher, map, auth, personOfPhone, findPersonOfPhone, cellsOf, turnsOf } = pages.options;
  const { cookie } = request.headers;
  return {
    ...readPreferences(cookie, request.headers['accept-language']),
    ...{ ctx, arrive, session, everywhere, districts, demo, publisher, map, auth, cellsOf },
    ...{ personOfPhone, findPersonOfPhone },
    clientEntry: pages.build.assets.entry.module,
    nonce: randomBytes(16).toString('base64'),
    mark: session && pages.markOf(session.accountId),
    answer: request.method === 'GET' ? pages.given.read(cookie, place, ctx.now) : null,
    giveBack: (answer, at) => pages.given.keep(answer, at, ctx.now),
    isForm: request.method === 'POST',
    turns: turnsOf(request.ip, ctx.now),
    report: (error) => request.log.error(error),
  };
}

/** The same request as the web's own `Request`; undefined where its Host is no host. */
function toFetchRequest(request: FastifyRequest): Request | undefined {
  const url = `${request.protocol}://${request.host}${request.raw.url ?? '/'}`;
  if (!URL.canParse(url)) return undefined;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
    else for (const one of value ?? []) headers.append(name, one);
  }
  if (request.method !== 'POST') return new Request(url, { method: request.method, headers });
  // A form without a single field is sent without a body, and by some clients without a type.
  headers.set('content-type', formType);
  const body = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : '';
  return new Request(url, { method: 'POST', headers, body });
}
