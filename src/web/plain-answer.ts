import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { sentencesIn } from '../locales/sentences.ts';
import { readPreferences } from './preferences.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * What is refused before a page can be made of it (a body too large, too many requests, a broken start): a page of
 * plain HTML in her language, that needs nothing but itself.
 */
export function answerInOwnWords(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const status = error.statusCode && error.statusCode >= 400 ? error.statusCode : 500;
  if (status >= 500 && status !== 503) request.log.error(error);
  return answerPlainly(request, reply, status);
}

export function answerPlainly(request: FastifyRequest, reply: FastifyReply, status: number) {
  const { language } = readPreferences(request.headers.cookie, request.headers['accept-language']);
  const { errors, frame } = sentencesIn(language);
  const [title, text] =
    status === 413
      ? [errors.tooLargeTitle, errors.tooLarge]
      : status === 429 || status === 503
        ? [errors.busyTitle, errors.busy]
        : status >= 500
          ? [errors.brokenTitle, errors.broken]
          : [errors.notFoundTitle, errors.notFound];
  return reply
    .status(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(
      `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8">` +
        `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(frame.titleOf(title))}</title>` +
        `</head><body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>` +
        `<p><a href="/">${escaped(errors.backToFirst)}</a></p><p>${escaped(frame.hotlines)}</p></main></body></html>`,
    );
}
