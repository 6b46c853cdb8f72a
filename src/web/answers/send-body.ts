import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const asGzip = promisify(gzip);

/** Below this a packet is a packet, pressed or not. */
const worthPressing = 1400;

const takesGzip = (accepted: string | string[] | undefined) =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(accepted ?? ''));

/** What somebody reads: a page, a calendar, her own data. It was in one hand when it was written, and presses well. */
const isText = (type: string | null) => /^(text\/|application\/json|image\/svg)/.test(type ?? '');

/**
 * The body of an answer whose headers stand on the reply. A page is pressed where the browser takes it so: the line is slow, the work is
 * done beside the loop. A pack or a file leaves piece by piece as it is made, no faster than it is taken; when whoever takes it goes
 * away, its source ends.
 */
export async function sendBody(request: FastifyRequest, reply: FastifyReply, answer: Response) {
  if (answer.body && !isText(answer.headers.get('content-type'))) return reply.send(answer.body);
  const page = Buffer.from(await answer.arrayBuffer());
  if (page.length < worthPressing || !takesGzip(request.headers['accept-encoding'])) return reply.send(page);
  return reply.header('content-encoding', 'gzip').send(await asGzip(page, { level: 5 }));
}
