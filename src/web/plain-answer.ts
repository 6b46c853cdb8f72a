import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { sentencesIn } from '../locales/sentences.ts';
import type { Sentences } from '../locales/zh-Hans/tree.ts';
import type { Publisher } from '../platform/publisher.ts';
import { readPreferences } from './preferences.ts';

const footLines = (publisher: Publisher | null, frame: Sentences['frame']): string[] =>
  publisher
    ? [
        frame.organiser(publisher.organiser),
        ...publisher.recordNumbers.map((number) => frame.recordNumber(number)),
        frame.complaintsPhone(publisher.complaintsPhone),
      ]
    : [frame.demoFooter];

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type Answer = (request: FastifyRequest, reply: FastifyReply, status: number) => FastifyReply;
export type PlainAnswers = ReturnType<typeof plainAnswers>;

/**
 * What is refused before a page can be made of it (a body too large, too many requests, a broken start): a page of
 * plain HTML in her language, that needs nothing but itself; its foot too says who answers for it.
 */
export function plainAnswers(publisher: Publisher | null) {
  const plainly: Answer = (request, reply, status) => answerPlainly({ request, publisher }, reply, status);
  return {
    plainly,
    inOwnWords: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      const status = error.statusCode && error.statusCode >= 400 ? error.statusCode : 500;
      if (status >= 500 && status !== 503) request.log.error(error);
      return plainly(request, reply, status);
    },
  };
}

type Asked = { request: FastifyRequest; publisher: Publisher | null };

function answerPlainly({ request, publisher }: Asked, reply: FastifyReply, status: number) {
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
        `<p><a href="/">${escaped(errors.backToFirst)}</a></p><p>${escaped(frame.hotlines)}</p></main>` +
        `<footer><p>${footLines(publisher, frame).map(escaped).join(' · ')}</p></footer></body></html>`,
    );
}
