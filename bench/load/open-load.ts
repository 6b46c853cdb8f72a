import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Targets } from '../ground/furnish.ts';
import type { Loaded, Slice } from './generator.ts';
import type { Pace, Timed } from './paced.ts';

export type Load = {
  /** As much as the server can. */
  run: (slice: Slice) => Promise<Loaded>;
  /** As much as is asked for. */
  pace: (pace: Pace) => Promise<Timed>;
  close: () => void;
};

const generator = fileURLToPath(new URL('./generator.ts', import.meta.url));

/** The load's own process, so that neither side shares its loop with it. */
export function openLoad(targets: Targets): Load {
  const child = fork(generator);
  child.send({ targets });
  const ask = <Result>(message: { slice: Slice } | { pace: Pace }) =>
    new Promise<Result>((resolve, reject) => {
      const fail = () => reject(new Error('the load generator ended'));
      child.once('exit', fail);
      child.once('message', (result: Result) => {
        child.off('exit', fail);
        resolve(result);
      });
      child.send(message);
    });
  return {
    run: (slice) => ask<Loaded>({ slice }),
    pace: (pace) => ask<Timed>({ pace }),
    close: () => child.disconnect(),
  };
}
