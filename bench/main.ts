import { availableParallelism, loadavg } from 'node:os';
import type { Targets } from './ground/furnish.ts';
import { openGround, type Ground } from './ground/open-ground.ts';
import { measureLatencies } from './limits/measure-latency.ts';
import { measureMemory } from './limits/measure-memory.ts';
import { measurePlans } from './limits/measure-plans.ts';
import { measurePages, type MeasuredPage } from './limits/measure-pages.ts';
import type { Limited } from './limits/limit.ts';
import { printLimits } from './limits/print-limits.ts';
import { measureOutreach } from './outreach/measure-outreach.ts';
import { openLoad, type Load } from './load/open-load.ts';
import { measure, paces, type Measure } from './measure.ts';
import { printMeasures } from './print-measures.ts';
import { startProcess, type Served } from './start-process.ts';
import serverFlags from '../bin/setup/server-flags.json' with { type: 'json' };
import { readWish, type Wish } from './wish.ts';
import { works } from './works.ts';

const connections = 32;
const homesOf = ({ homes }: Wish) => `${homes.toLocaleString('en')} homes`;
const unguarded = new URL('control/unguarded-server.ts', import.meta.url);
const say = (what: string) => console.error(`… ${what}`);

const wish = readWish(process.argv.slice(2));
if (typeof wish === 'string') {
  console.error(wish);
  process.exitCode = 1;
} else await bench(wish);

async function bench(wish: Wish): Promise<void> {
  say('a database of its own');
  const ground = await openGround(wish.homes, say);
  const served: Served[] = [];
  try {
    const ours = await start(
      new URL('../src/server.ts', import.meta.url),
      { ...ground.ours, PORT: '0' },
      serverFlags,
    );
    const urls = {
      ours: ours.url,
      rest: (await start(new URL('control/rest-server.ts', import.meta.url), ground.control)).url,
      page: (await start(new URL('control/page-server.ts', import.meta.url), ground.control)).url,
      unguarded: (await start(unguarded, ground.control, serverFlags)).url,
    };
    const parts = [
      ...(wish.only === 'outreach' ? [] : [await atTheDoors({ wish, ground, urls, ours })]),
      ...(wish.only === 'doors' ? [] : [await reachOut(wish, ground, urls)]),
    ];
    const [measures, limits] = [parts.flatMap((part) => part.measures), parts.flatMap((part) => part.limits)];
    if (!wish.json) console.log(`\n${printMeasures(measures)}\n\n${printLimits(limits)}`);
  } finally {
    await Promise.all(served.map((server) => server.stop()));
    await ground.close();
  }

  async function start(program: URL, env: Record<string, string>, flags: string[] = []): Promise<Served> {
    const server = await startProcess({ program, env, flags });
    served.push(server);
    return server;
  }
}

type Found = { measures: Measure[]; limits: Limited[] };

/** What residents and hosts ask for. */
async function atTheDoors(asked: Omit<Judged, 'load' | 'targets'> & { ground: Ground }): Promise<Found> {
  const { targets } = asked.ground;
  const load = openLoad(targets);
  const measures = await compare({ ...asked, load });
  const limits = await judge({ ...asked, load, targets });
  load.close();
  return { measures, limits };
}

/** What executives and their offices do; last, for a million women are not forgotten again. */
async function reachOut({ quick, json }: Wish, ground: Ground, urls: Compared['urls']): Promise<Found> {
  const found = await measureOutreach({ ground, urls, quick, say });
  if (json) for (const line of [...found.measures, ...found.limits]) console.log(JSON.stringify(line));
  return found;
}

type Compared = {
  wish: Wish;
  ground: Ground;
  load: Load;
  urls: { ours: string; rest: string; page: string; unguarded: string };
};

/** Each work beside its control. */
async function compare({ wish, ground, load, urls }: Compared): Promise<Measure[]> {
  const at = `${homesOf(wish)}, ${connections} connections`;
  const pace = wish.quick ? paces.quick : paces.whole;
  const measures: Measure[] = [];
  for (const work of works) {
    say(`${work.title} (${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)})`);
    const result = await measure({ ground, load, urls, at, pace }, work);
    if (wish.json) console.log(JSON.stringify(result));
    measures.push(result);
  }
  return measures;
}

type Judged = Pick<Compared, 'wish' | 'load' | 'urls'> & { ours: Served; targets: Targets };

/** Ours against its limits. */
async function judge({ wish, load, ours, urls, targets }: Judged): Promise<Limited[]> {
  const { quick, json, lighthouse } = wish;
  const at = homesOf(wish);
  say('how long answers take, the memory, and plans');
  const limits = [
    ...(await measureLatencies({ load, urls, at, quick })),
    await measureMemory(ours.pid, at),
    ...(lighthouse
      ? await measurePages({ url: ours.url, pages: pagesOf(targets), runs: quick ? 1 : 3, say })
      : []),
    ...(await measurePlans(quick)),
  ];
  if (json) for (const limit of limits) console.log(JSON.stringify(limit));
  return limits;
}

/** The way of a resident, from the first page to a place. */
function pagesOf({ homeId, activityIds: [activityId], tokens: [token = ''] }: Targets): MeasuredPage[] {
  return [
    { name: 'the first page', path: '/' },
    { name: 'the homes', path: '/homes' },
    { name: 'a home', path: `/homes/${homeId}` },
    { name: 'an activity', path: `/activities/${activityId}` },
    { name: 'signing up', path: `/activities/${activityId}`, token },
  ];
}
