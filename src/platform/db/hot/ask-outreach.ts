import { seatExecutive } from '../../../core/executives/seat-executive.ts';
import { handOverLinks } from '../../../core/links/hand-over-links.ts';
import { joinLink } from '../../../core/links/join-link.ts';
import { listMyLinks } from '../../../core/links/list-my-links.ts';
import { gatherReach } from '../../../core/reach/gather-reach.ts';
import { showReach } from '../../../core/reach/show-reach.ts';
import type { Actor, Ctx } from '../../../core/shared/ctx.ts';
import { inTransaction } from '../../../core/shared/transaction.ts';
import { logVisit } from '../../../core/visits/log-visit.ts';

export type Ask = (title: string, actor: Actor, work: (ctx: Ctx) => Promise<unknown>) => Promise<void>;

const district = '370215';
const town = '370215002';
const village = '370215002001';

const places = [
  { code: district, name: '即墨区', level: 'county', parent_code: '3702' },
  { code: town, name: '潮海街道', level: 'town', parent_code: district },
  { code: village, name: '泉心村', level: 'village', parent_code: town },
];

const system: Actor = { kind: 'system' };

type Hers = { as: (actor: Actor) => Ctx; office: Actor; jiang: Actor; qin: Actor };

/** Two executives of a town, of whom one keeps touch with a woman, and the office above them. */
async function aScene({ as, office, jiang, qin }: Hers) {
  const seated = await inTransaction(as(system), async (ctx) => {
    const since = places.map((place) => ({ ...place, valid_from: '2000-01-01', source: 'test' }));
    await ctx.db.insertInto('commons.divisions').values(since).execute();
    const person_id = office.kind === 'person' ? office.personId : '';
    const seat = { id: ctx.newId(), person_id, role: 'district', division_code: district };
    await ctx.db
      .insertInto('appointments')
      .values({ ...seat, appointed_at: ctx.now })
      .execute();
    const seatOne = (who: Actor) =>
      seatExecutive(ctx, { personId: who.kind === 'person' ? who.personId : '', divisionCode: town });
    return { fromId: await seatOne(jiang), toId: await seatOne(qin) };
  });
  const { personId } = await joinLink(as(jiang), { name: '王大姐', villageCode: village, saidYes: 'phone' });
  return { ...seated, personId };
}

/** What executives and their offices ask, with as many women as there are. */
export async function askOutreach(ask: Ask, hers: Hers): Promise<void> {
  const { jiang } = hers;
  const office: Actor =
    hers.office.kind === 'person' ? { ...hers.office, secondStepDone: true } : hers.office;
  const { personId, ...executives } = await aScene(hers);
  await ask('Whom an executive keeps touch with', jiang, listMyLinks);
  await ask('Logging a visit', jiang, (ctx) =>
    logVisit(ctx, { clientId: ctx.newId(), personId, channel: 'phone', visitedAt: ctx.now.toISOString() }),
  );
  await ask('The reach of a district', office, (ctx) => showReach(ctx, { division: district }));
  await ask('Gathering what changed of the figures', system, gatherReach);
  await ask('Handing over all links of an executive', office, (ctx) => handOverLinks(ctx, executives));
}
