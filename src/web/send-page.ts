import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const asGzip = promisify(gzip);

/** Below this a packet is a packet, pressed or not. */
const worthPressing = 1400;

const takesGzip = (accepted: string | string[] | undefined) =>
  /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(accepted ?? ''));

/** A page, pressed where the browser takes it so: the line is slow, the work is done beside the loop. */
export async function sendPage(request: FastifyRequest, reply: FastifyReply, page: Buffer) {
  if (page.length < worthPressing || !takesGzip(request.headers['accept-encoding'])) return reply.send(page);
  return reply.header('content-encoding', 'gzip').send(await asGzip(page, { level: 5 }));
}
