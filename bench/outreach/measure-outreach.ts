import type { Kysely } from 'kysely';
import { openDatabase } from '../../src/platform/db/open-database.ts';
import type { DB } from '../../src/platform/db/types.generated.ts';
import { seedLinks } from '../../src/platform/seed/links/seed-links.ts';
import type { Ground } from '../ground/open-ground.ts';
import type { Limited } from '../limits/limit.ts';
import type { Bench, Measure } from '../measure.ts';
import { keepForControl, listVisited, openDesk, seatOffice, type Desk } from './furnish-outreach.ts';
import { measureReach } from './measure-reach.ts';
import { measureRosters } from './measure-rosters.ts';
import { measureSync } from './measure-sync.ts';
import { measureVisits } from './measure-visits.ts';

/** Links; the last as many as a province's executives keep touch with. */
const sizes = { quick: [65_000], whole: [65_000, 650_000, 6_500_000] };
const rosterRows = { quick: 5_000, whole: 1_000_000 };

type Asked = {
  ground: Ground;
  urls: Bench['urls'];
  quick: boolean;
  say: (what: string) => void;
};
export type Outreach = { measures: Measure[]; limits: Limited[] };

type At = Asked & { owner: Kysely<DB>; desk: Desk; links: readonly number[] };

/** At each size in turn; what is seeded stays for the next. */
async function readReach({ urls, quick, say, owner, desk, links: all }: At): Promise<Limited[]> {
  const { ctx } = desk;
  const asked = { url: urls.ours, quick, token: await seatOffice(desk), county: ctx.cell.divisionCode };
  const limits: Limited[] = [];
  let [seeded, before] = [0, new Map<string, number>()];
  for (const links of all) {
    say(`${links.toLocaleString('en')} links, about two minutes for a million`);
    await seedLinks(owner, { links: links - seeded, clock: () => new Date() });
    seeded = links;
    say('the reach of a county and of a town');
    const measured = await measureReach(asked, { links, before });
    limits.push(...measured.limits);
    before = measured.medians;
  }
  return limits;
}

/** What executives and their offices do, with as many women as a county, a city and a province have. */
export async function measureOutreach(asked: Asked): Promise<Outreach> {
  const { ground, urls, quick, say } = asked;
  const owner = openDatabase({ connectionString: ground.ours['DATABASE_URL'] ?? '', max: 2 });
  try {
    const desk = await openDesk(owner, ground.folder);
    const links = quick ? sizes.quick : sizes.whole;
    const limits = await readReach({ ...asked, owner, desk, links });
    say('visits');
    const visited = await listVisited(desk);
    await keepForControl(desk, visited);
    const at = `${(links.at(-1) ?? 0).toLocaleString('en')} links`;
    const targets = { ...ground.targets, visited };
    const visits = await measureVisits({ ground: { ...ground, targets }, urls, at, quick });
    limits.push(...(await measureSync({ owner, url: urls.ours, visited: visited[0] })));
    const rows = quick ? rosterRows.quick : rosterRows.whole;
    say(`rosters of ${rows.toLocaleString('en')} rows`);
    const county = desk.ctx.cell.divisionCode;
    const rosters = await measureRosters({ ground, owner, county, rows });
    return {
      measures: [...visits, rosters.measure],
      limits: [...limits, ...rosters.limits],
    };
  } finally {
    await owner.destroy();
  }
}
