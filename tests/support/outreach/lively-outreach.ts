import { randomUUID } from 'node:crypto';
import { setOutreachRule } from '../../../src/core/executives/set-outreach-rule.ts';
import { findExecutive } from '../../../src/core/executives/executive-queries.ts';
import { keepCount, insertArea } from '../../../src/core/households/household-queries.ts';
import { beginLink } from '../../../src/core/links/begin-link.ts';
import { insertMove } from '../../../src/core/links/link-queries.ts';
import { gatherReach } from '../../../src/core/reach/gather-reach.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { insertVillageMerger } from '../../../src/core/village-mergers/village-merger-queries.ts';
import { logVisit } from '../../../src/core/visits/log-visit.ts';
import { asTheSystem, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';
import { anExecutive } from './outreach-town.ts';

/** Villages that shall become one, and what moved when others did. */
async function aMergerOfVillages(
  town: Town,
  { officer, home, linkId }: { officer: Person; home: { id: string }; linkId: string },
): Promise<void> {
  const id = asTheSystem(town).newId();
  const [from, into] = ['370215004001', '370215004210'] as const;
  const merger = { id, villages: [from, into], into_code: into, into_name: '泉东 "新村"' };
  await inTransaction(officer.ctx(), ({ db, now }) =>
    insertVillageMerger(db, { ...merger, prepared_at: now, prepared_by: officer.id }),
  );
  await inTransaction(asTheSystem(town), async ({ db }) => {
    const part = { merger_id: id, kind: 'link', part_id: linkId, from_code: from };
    await db.insertInto('village_merger_parts').values(part).execute();
    const move = { kind: 'home', moved_id: home.id, moved_on: '2026-12-20', from_code: from, to_code: into };
    await db.insertInto('village_moves').values(move).execute();
  });
}

/** An executive who keeps touch with a woman and has visited her, a move, a rule, and households that a home serves. */
export async function aLivelyOutreach(
  town: Town,
  { officer, woman, home }: { officer: Person; woman: Person; home: { id: string } },
): Promise<void> {
  const executive = await anExecutive(town, '曲大姐');
  const villageCode = '370215004210';
  const linkId = asTheSystem(town).newId();
  await inTransaction(asTheSystem(town), async (ctx) => {
    const held = await findExecutive(ctx.db, executive.executiveId);
    if (!held) throw new Error('there is no executive');
    const link = { id: linkId, kind: 'woman', personId: woman.id, villageCode, saidYes: 'phone' } as const;
    await beginLink(ctx, { ...link, executive: held });
    const move = { link_id: linkId, moved_on: '2026-12-20', from_code: '370215004001' };
    await insertMove(ctx.db, { ...move, to_code: villageCode });
  });
  await inTransaction(officer.ctx(), async (ctx) => {
    const by = { set_by: officer.id, from_on: '2026-12-20', area_code: villageCode };
    await keepCount(ctx.db, { ...by, households: 2568, set_at: ctx.now });
    await insertArea(ctx.db, { ...by, home_id: home.id });
  });
  await gatherReach(asTheSystem(town));
  await aMergerOfVillages(town, { officer, home, linkId });
  const visit = { clientId: randomUUID(), personId: woman.id, channel: 'phone' } as const;
  await logVisit(executive.ctx(), {
    ...visit,
    visitedAt: town.clock().toISOString(),
    note: '腿脚不好，\n"送药"',
  });
  await setOutreachRule(officer.ctx(), { chairs: 3, links: 1, chairDays: 31, linkDays: 92 });
  await anExecutive(town, '万大姐');
}
