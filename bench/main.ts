import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { openGround, type Ground } from './ground/open-ground.ts';
import { openLoad } from './load/open-load.ts';
import { measure, type Measure } from './measure.ts';
import { printMeasures } from './print-measures.ts';
import { startProcess, type Served } from './start-process.ts';
import { works } from './works.ts';

const connections = 32;

const { values: wish } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    /** `--homes 620000`: a country's worth. */
    homes: { type: 'string', default: '100000' },
  },
});
const homes = Number(wish.homes);
if (!Number.isInteger(homes) || homes < 1) throw new Error('--homes wants a number');
const say = (what: string) => console.error(`… ${what}`);

say('a database of its own');
const ground = await openGround(homes, say);
const served: Served[] = [];
try {
  const measures = await run(ground);
  if (!wish.json) console.log(`\n${printMeasures(measures)}`);
} finally {
  await Promise.all(served.map((server) => server.stop()));
  await ground.close();
}

async function serve(program: URL, env: Record<string, string>): Promise<string> {
  const server = await startProcess({ program, env });
  served.push(server);
  return server.url;
}

async function run(ground: Ground): Promise<Measure[]> {
  const load = openLoad(ground.targets);
  const urls = {
    ours: await serve(new URL('../src/server.ts', import.meta.url), { ...ground.ours, PORT: '0' }),
    rest: await serve(new URL('./control/rest-server.ts', import.meta.url), ground.control),
    page: await serve(new URL('./control/page-server.ts', import.meta.url), ground.control),
  };
  const at = `${homes.toLocaleString('en')} homes, ${connections} connections`;
  const pace = wish.quick ? { seconds: 1, pairs: 3 } : { seconds: 4, pairs: 3 };
  const measures: Measure[] = [];
  for (const work of works) {
    say(`${work.title} (${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)})`);
    const result = await measure({ ground, load, urls, at, ...pace }, work);
    if (wish.json) console.log(JSON.stringify(result));
    measures.push(result);
  }
  load.close();
  return measures;
}
