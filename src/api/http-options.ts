import { answerClientError } from './client-error.ts';
import { sendProblem } from './error-mapper.ts';

/** How the server answers what never reaches a route: bytes that are no HTTP, an address that is no text. */
export const httpOptions = {
  // The pages are read from disk before the first is served: on a busy old machine that takes longer than Fastify's ten seconds.
  pluginTimeout: 120_000,
  clientErrorHandler: answerClientError,
  frameworkErrors: sendProblem,
  // Node's own patience, which Fastify takes away: whoever never sends the rest of a request holds no connection for ever.
  requestTimeout: 300_000,
  // An id of any length is looked for and not found; headers end at 16 KB.
  routerOptions: { maxParamLength: 20_000 },
};
