import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Targets } from '../ground/furnish.ts';
import type { Loaded, Slice } from './generator.ts';

export type Load = { run: (slice: Slice) => Promise<Loaded>; close: () => void };

const generator = fileURLToPath(new URL('./generator.ts', import.meta.url));

/** The load's own process, so that neither side shares its loop with it. */
export function openLoad(targets: Targets): Load {
  const child = fork(generator);
  child.send({ targets });
  return {
    run: (slice) =>
      new Promise((resolve, reject) => {
        const fail = () => reject(new Error('the load generator ended'));
        child.once('exit', fail);
        child.once('message', (loaded: Loaded) => {
          child.off('exit', fail);
          resolve(loaded);
        });
        child.send({ slice });
      }),
    close: () => child.disconnect(),
  };
}
