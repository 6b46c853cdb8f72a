import { parseArgs } from 'node:util';
import { activities } from './ground/furnish.ts';
import { mostSeeded } from '../src/platform/seed/seed-homes.ts';

/** What a run was asked for on the command line. */
export type Wish = { quick: boolean; json: boolean; lighthouse: boolean; homes: number };

/** The wish, or a sentence that says what is wrong with it. */
export function readWish(args: string[]): Wish | string {
  const { homes, ...flags } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      /** `bin/bench` has installed it then. */
      lighthouse: { type: 'boolean', default: false },
      /** `--homes 620000`: a country's worth. */
      homes: { type: 'string', default: '100000' },
    },
  }).values;
  const count = /^\d{1,9}$/.test(homes) ? Number(homes) : 0;
  return count < activities || count > mostSeeded
    ? `--homes wants a whole number from ${activities} to ${mostSeeded}, not ${homes}`
    : { ...flags, homes: count };
}
