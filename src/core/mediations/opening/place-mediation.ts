import { sealJson } from '../../cases/sealed-json.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { invalid } from '../../shared/errors.ts';
import { asSystem } from '../../shared/transaction.ts';
import { sideOf, storyOf, type SideParticulars, type Story } from '../docket-words.ts';
import { sides, type Dispute, type Origin } from '../mediation.ts';
import { findCommitteeOn, takeNumber } from './committee-queries.ts';

type NewMediation = {
  caseId: string;
  committeeId: string;
  dispute: Dispute;
  origin: Origin;
  mediatorId: string;
  one: SideParticulars;
  other: SideParticulars;
  story: Story;
  on: string;
  isSmall?: true;
};

async function insertSides(ctx: PersonCtx, mediationId: string, wish: NewMediation): Promise<void> {
  for (const side of sides) {
    const id = ctx.newId();
    await ctx.db
      .insertInto('mediation_sides')
      .values({
        ...{ id, mediation_id: mediationId, case_id: wish.caseId, side, added_by: ctx.actor.personId },
        particulars: await sealJson(ctx, wish[side], sideOf(id)),
      })
      .execute();
  }
}

/**
 * Inside a verb's transaction that has locked the case: a docket with its number, its story and its two sides. Invalid
 * `unknown-committee`.
 */
export async function placeMediation(
  ctx: PersonCtx,
  wish: NewMediation,
): Promise<{ id: string; year: number; seq: number }> {
  const { caseId, committeeId, dispute, origin, mediatorId, story, on, isSmall = false } = wish;
  if (!(await findCommitteeOn(ctx.db, committeeId, on)))
    throw invalid([{ path: 'committeeId', code: 'unknown-committee' }]);
  const [id, storyId, year] = [ctx.newId(), ctx.newId(), Number(on.slice(0, 4))];
  const seq = await asSystem(ctx, ({ db }) => takeNumber(db, committeeId, year));
  const [opened, by] = [ctx.now, ctx.actor.personId];
  await ctx.db
    .insertInto('mediations')
    .values({
      ...{ id, case_id: caseId, committee_id: committeeId, year, seq, dispute, origin, state: 'asking' },
      ...{ is_small: isSmall, mediator_id: mediatorId, opened_at: opened, opened_by: by },
    })
    .execute();
  await ctx.db
    .insertInto('mediation_stories')
    .values({
      ...{ id: storyId, mediation_id: id, case_id: caseId, written_by: by },
      words: await sealJson(ctx, story, storyOf(storyId)),
    })
    .execute();
  await insertSides(ctx, id, wish);
  return { id, year, seq };
}
