import { parseArgs } from 'node:util';
import { activities } from './ground/furnish.ts';
import { mostSeeded } from '../src/platform/seed/seed-homes.ts';

/** What a run was asked for on the command line. */
export type Wish = {
  quick: boolean;
  json: boolean;
  lighthouse: boolean;
  homes: number;
  /** `outreach`: links, visits and rosters alone; `doors`: all but these. */
  only: Part | undefined;
};

const usualHomes = { quick: '20000', whole: '100000' };

const parts = ['doors', 'outreach'] as const;
export type Part = (typeof parts)[number];
const isPart = (text: string): text is Part => parts.some((part) => part === text);

/** The wish, or a sentence that says what is wrong with it. */
export function readWish(args: string[]): Wish | string {
  const {
    homes: asked,
    only,
    ...flags
  } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      /** `bin/bench` has installed it then. */
      lighthouse: { type: 'boolean', default: false },
      /** `--homes 620000`: a country's worth. */
      homes: { type: 'string' },
      only: { type: 'string' },
    },
  }).values;
  const homes = asked ?? usualHomes[flags.quick ? 'quick' : 'whole'];
  const count = /^\d{1,9}$/.test(homes) ? Number(homes) : 0;
  if (only !== undefined && !isPart(only)) return `--only wants ${parts.join(' or ')}, not ${only}`;
  return count < activities || count > mostSeeded
    ? `--homes wants a whole number from ${activities} to ${mostSeeded}, not ${homes}`
    : { ...flags, homes: count, only };
}
