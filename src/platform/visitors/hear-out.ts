import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

const mostBytes = 64 * 1024 * 1024;
const patienceMs = 10_000;

/** Reads what is still on its way and keeps none of it, for a while. */
function readAway(raw: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let left = mostBytes;
    const patience = setTimeout(resolve, patienceMs);
    const done = () => {
      clearTimeout(patience);
      resolve();
    };
    raw.on('data', (bytes: Buffer) => {
      left -= bytes.length;
      if (left < 0) done();
    });
    for (const end of ['end', 'close', 'error']) raw.once(end, done);
    raw.resume();
  });
}

/**
 * Who is refused before all that she sends has come is heard out first: most clients read no answer before they have
 * sent everything, and a line that closes on them meanwhile tells them nothing.
 */
export function hearOut(app: FastifyInstance): void {
  app.addHook('onSend', async ({ raw }, { statusCode }) => {
    if (statusCode < 400 || statusCode >= 500 || raw.complete || raw.readableEnded) return;
    await readAway(raw);
  });
}
