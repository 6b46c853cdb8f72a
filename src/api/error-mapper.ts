import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { isCoreError, type CoreError } from '../core/shared/errors.ts';
import { errorSentence, faultSentence, refusalSentence } from '../locales/error-sentence.ts';
import { languageFor } from '../locales/languages.ts';
import { sentencesIn } from '../locales/sentences.ts';
import { httpStatusOf } from '../platform/http-status.ts';
import type { Problem } from './problem.ts';

/** What Fastify itself refuses before a verb is reached. */
export const codeOfStatus: Record<number, string> = {
  400: 'malformed-request',
  404: 'not-found',
  408: 'request-timeout',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  431: 'headers-too-large',
  503: 'busy',
};

function problemOf(error: CoreError, acceptLanguage: string | undefined): Problem {
  const sentences = sentencesIn(languageFor(acceptLanguage)).errors;
  return {
    type: `urn:weijia:problem:${error.code}`,
    title: refusalSentence(sentences, error),
    status: httpStatusOf[error.kind],
    code: error.code,
    ...(error.faults.length > 0 && {
      errors: error.faults.map(({ path, code }) => ({ path, code, message: faultSentence(sentences, code) })),
    }),
  };
}

export function problemOfStatus(
  status: number,
  acceptLanguage: string | undefined,
  code = codeOfStatus[status] ?? (status < 500 ? 'malformed-request' : 'unexpected'),
): Problem {
  const title = errorSentence(sentencesIn(languageFor(acceptLanguage)).errors, code);
  return { type: `urn:weijia:problem:${code}`, title, status, code };
}

/**
 * PostgreSQL is away or coming back: class 57 and 08, a socket that refuses, a pool that waits in vain; or too many
 * wanted the same rows at once: class 40.
 */
type Thrown = { code?: unknown; message?: unknown };

const isPassing = (error: Thrown): boolean =>
  (typeof error.code === 'string' && /^(57|08|53|40|ECONN|EPIPE|ENOENT)/.test(error.code)) ||
  (typeof error.message === 'string' &&
    /Connection terminated|not queryable|timeout exceeded/.test(error.message));

/** PostgreSQL or we ourselves found no space left: the transaction was undone, and nothing half is kept. */
const isFull = ({ code }: Thrown): boolean => code === '53100' || code === 'ENOSPC';

function problemFor(error: FastifyError, acceptLanguage: string | undefined): Problem {
  if (isCoreError(error)) return problemOf(error, acceptLanguage);
  if (isFull(error)) return problemOfStatus(503, acceptLanguage, 'storage-full');
  if (isPassing(error)) return problemOfStatus(503, acceptLanguage);
  const status = error.statusCode ?? 500;
  return problemOfStatus(status >= 400 ? status : 500, acceptLanguage);
}

/** The one place where an error becomes an HTTP problem; what nobody expected is logged, never shown. */
export function sendProblem(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemFor(error, request.headers['accept-language']);
  if (problem.status >= 500) request.log.error({ err: error }, problem.code);
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
  if (problem.status === 503) reply.header('retry-after', '2');
  reply.code(problem.status).type('application/problem+json').send(problem);
}
