import { connect, createServer, type Socket } from 'node:net';
import type { Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { listen } from '../../support/servers/listen.ts';

export type Relay = { url: string; cut: () => void; join: () => void };

/** A phone's network that comes and goes: its page goes by the relay, and its browser believes it is offline too. */
export const networkOf = (page: Page, relay: Relay) => ({
  loseNetwork: async () => {
    relay.cut();
    await page.context().setOffline(true);
  },
  findNetwork: async () => {
    relay.join();
    await page.context().setOffline(false);
  },
});

/** Whatever comes from one goes to the other, until either is gone. */
function join(near: Socket, far: Socket, open: Set<Socket>): void {
  for (const [from, to] of [
    [near, far],
    [far, near],
  ] as const) {
    open.add(from);
    from.pipe(to);
    from.once('error', () => to.destroy());
    from.once('close', () => {
      open.delete(from);
      to.destroy();
    });
  }
}

/**
 * A way to our pages that can be cut. A browser that only plays at being offline may let a request through where a
 * page is opened anew.
 */
export async function openRelay(to = inject('demo').url): Promise<Relay> {
  const { hostname, port } = new URL(to);
  const open = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) near.destroy();
    else join(near, connect(Number(port), hostname), open);
  });
  const here = await listen(server);
  const hangUp = () => {
    for (const socket of open) socket.destroy();
  };
  onTestFinished(() => {
    hangUp();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${here}`,
    cut: () => {
      isCut = true;
      hangUp();
    },
    join: () => {
      isCut = false;
    },
  };
}
