import { recordMany } from '../../deeds/record-many.ts';
import { changeLoad } from '../../executives/change-load.ts';
import { lockEachExecutive, type ExecutiveRow } from '../../executives/executive-queries.ts';
import { differenceOf } from '../../links/difference.ts';
import { dueAfter } from '../../links/due-after.ts';
import { loadOf } from '../../links/link.ts';
import { ruleOfToday } from '../../outreach-rules/rule-of-today.ts';
import { netOf } from '../../reach/reach.ts';
import { insertChanges } from '../../reach/reach-queries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { tellWomen } from '../../touches/telling/tell-women.ts';
import { unknownStill } from '../judging/unknown-still.ts';
import type { RosterRow } from '../roster-queries.ts';
import { markRowRefused, type ReadyRow } from '../row-queries.ts';
import { insertIntroductions, insertLinks, insertPeople, keepPhones, markTaken } from './taking-queries.ts';
import type { Taking } from './taking.ts';

/** Who she becomes bears the line's id. */
type Woman = { personId: string; madeId: string; village_code: string; executive: ExecutiveRow };

/** Those whose executive has not left since and who are not known by now, each with what she becomes; the others are refused. */
async function welcome(ctx: Ctx, rows: readonly ReadyRow[]): Promise<Woman[]> {
  const ids = [...new Set(rows.flatMap(({ executive_id: id }) => id ?? []))];
  const executives = new Map((await lockEachExecutive(ctx.db, ids)).map((one) => [one.id, one]));
  const women: Woman[] = [];
  for (const row of await unknownStill(ctx, rows)) {
    const { id: personId, name, village_code } = row;
    const executive = executives.get(row.executive_id ?? '');
    if (executive && name !== null && village_code !== null)
      women.push({ personId, madeId: ctx.newId(), village_code, executive });
    else await markRowRefused(ctx.db, row.id, 'executive-unknown');
  }
  return women;
}

/** Each said yes on paper: her link begins today. */
async function link(ctx: Ctx, women: readonly Woman[], deedId: string): Promise<void> {
  const today = dayOf(ctx.now);
  const firstDueOn = dueAfter('woman', today, await ruleOfToday(ctx));
  await insertLinks(
    ctx,
    women.map(({ madeId, personId, village_code, executive }) => ({
      ...{ id: madeId, kind: 'woman' as const, executive_id: executive.id, held_by: executive.person_id },
      ...{ person_id: personId, village_code, joined_on: today, joined_at: ctx.now },
      ...{ first_due_on: firstDueOn, due_on: firstDueOn, said_yes: 'on-paper' as const },
    })),
  );
  const changes = women.flatMap(({ village_code: code }) =>
    differenceOf(null, {
      ...{ kind: 'woman', joinedOn: today, leftOn: null, firstDueOn, visits: [] },
      villages: [{ code, from: today }],
    }),
  );
  for (const executive of new Set(women.map((woman) => woman.executive))) {
    const added = women.filter((woman) => woman.executive === executive).length;
    const { chairs, links } = loadOf('woman');
    changes.push(...(await changeLoad(ctx, executive.id, { chairs, links: links * added })));
  }
  await insertChanges(ctx, deedId, netOf(changes));
}

/** Each is to be asked first: her executive finds her on her list. */
const introduce = (ctx: Ctx, women: readonly Woman[], rosterId: string) =>
  insertIntroductions(
    ctx,
    women.map(({ madeId, personId, village_code, executive }) => ({
      ...{ id: madeId, roster_id: rosterId, held_by: executive.person_id, person_id: personId },
      ...{ village_code, introduced_at: ctx.now },
    })),
  );

/** Whoever left a phone is told by a text; the others are told by their executive. */
async function tell(ctx: Ctx, ids: readonly string[], roster: RosterRow): Promise<void> {
  const personIds = await keepPhones(ctx, ids, roster);
  const { id: rosterId, keep_until: keepUntil } = roster;
  if (keepUntil !== null) await tellWomen(ctx, { rosterId, keepUntil, personIds });
}

/** A piece of a roster of women, as links where each said yes, else as introductions. As the system. */
export async function takeWomen(ctx: Ctx, rows: readonly ReadyRow[], { roster, by }: Taking): Promise<void> {
  const women = await welcome(ctx, rows);
  if (women.length === 0) return;
  const ids = women.map(({ personId }) => personId);
  await insertPeople(ctx, ids, by);
  await tell(ctx, ids, roster);
  const isLinked = roster.basis === 'consent';
  if (isLinked) await link(ctx, women, ctx.newId());
  else await introduce(ctx, women, roster.id);
  await recordMany(ctx, {
    verb: isLinked ? 'join-link' : 'introduce',
    touched: women.map(({ madeId: subjectId, personId }) => ({ subjectId, personId })),
  });
  await markTaken(
    ctx,
    women.map(({ personId: id, madeId }) => ({ id, madeId })),
  );
}
