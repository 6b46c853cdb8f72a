import { performance } from 'node:perf_hooks';
import autocannon from 'autocannon';
import type { Targets } from '../ground/furnish.ts';
import { asks, wanted, type Side, type WorkName } from './asks.ts';
import { askAtPace, type Pace } from './paced.ts';

/** One slice of load: `first` is the number of its first request, so that none is asked twice. */
export type Slice = { work: WorkName; side: Side; url: string; seconds: number; first: number };

export type Loaded = {
  perSecond: number;
  asked: number;
  /** Answers with another status or body than wanted, by status. */
  unexpected: Record<string, number>;
};

type Message = { targets: Targets } | { slice: Slice } | { pace: Pace };

const connections = 32;
let targets: Targets | undefined;

async function load(targets: Targets, { work, side, url, seconds, first }: Slice): Promise<Loaded> {
  const { status: right, text } = wanted[work];
  const unexpected: Record<string, number> = {};
  const count = (what: string, times = 1) => {
    if (times > 0) unexpected[what] = (unexpected[what] ?? 0) + times;
  };
  let nth = first;
  let answered = 0;
  const startedAt = performance.now();
  let lastAt = startedAt;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    sampleInt: Math.min(1000, seconds * 1000),
    requests: [
      {
        setupRequest: (request) => ({ ...request, ...asks[work](side, targets, nth++) }),
        onResponse: (status, body) => {
          answered += 1;
          lastAt = performance.now();
          if (status !== right || !body.includes(text)) count(String(status));
        },
      },
    ],
  });
  count('connection error', result.errors - result.timeouts);
  count('timeout', result.timeouts);
  return { perSecond: (answered * 1000) / (lastAt - startedAt), asked: nth - first, unexpected };
}

process.on('message', (message: Message) => {
  if ('targets' in message) targets = message.targets;
  else if (targets) {
    const answer = 'pace' in message ? askAtPace(targets, message.pace) : load(targets, message.slice);
    void answer.then((result) => process.send?.(result));
  }
});
process.on('disconnect', () => process.exit(0));
