import { z } from 'zod';
import { actOnCase } from '../../cases/act-on-case.ts';
import { sealJson } from '../../cases/sealed-json.ts';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { paragraph } from '../../shared/text.ts';
import { checkOffered } from '../act-on-mediation.ts';
import { checkDay } from '../agreement/check-day.ts';
import { insertAgreement } from '../agreement-queries.ts';
import { markEnding, markMediation, markSide, findStory } from '../docket-queries.ts';
import { aDay, anId, endingOf, SideParticulars, termsOf } from '../docket-words.ts';
import { disputes, longestRecord, sides, waysOfReading } from '../mediation.ts';
import { checkMayOpen } from './check-may-open.ts';
import { placeMediation } from './place-mediation.ts';

/** Somebody said so at the table; without it nothing is recorded. */
const said = z.literal(true, { error: 'must-be-so' });

export const RecordSmallDispute = z.strictObject({
  caseId: z.string(),
  committeeId: anId,
  dispute: z.enum(disputes),
  one: SideParticulars,
  other: SideParticulars,
  facts: paragraph(1, longestRecord),
  terms: paragraph(1, longestRecord),
  on: aDay,
  rightsReadHow: z.enum(waysOfReading).default('aloud'),
  /** Each side was told its rights, came freely, and accepted the mediator. */
  bothWilling: said,
  /** Each side is content with what was agreed. */
  bothContent: said,
  /** It was done on the spot, and nothing is left to look after. */
  done: z.boolean().default(false),
});
export type RecordSmallDispute = z.input<typeof RecordSmallDispute>;
type Wish = z.output<typeof RecordSmallDispute>;

async function bothAgreed(ctx: PersonCtx, mediationId: string, { on, rightsReadHow }: Wish): Promise<void> {
  const heard = { rights_read_on: on, rights_read_how: rightsReadHow };
  for (const side of sides)
    await markSide(
      ctx.db,
      { mediationId, side },
      { ...heard, agreed_at: ctx.now, accepted_mediator_at: ctx.now },
    );
}

async function agreedOrally(ctx: PersonCtx, mediationId: string, wish: Wish): Promise<void> {
  const id = ctx.newId();
  const { caseId, facts, terms, on } = wish;
  await insertAgreement(ctx.db, {
    ...{ id, mediation_id: mediationId, case_id: caseId, form: 'oral', of_status: false },
    ...{ made_on: on, made_by: ctx.actor.personId, in_force_on: on },
    terms: await sealJson(ctx, { facts, terms }, termsOf(id)),
  });
}

async function isDone(ctx: PersonCtx, mediationId: string): Promise<void> {
  const { id } = await findStory(ctx.db, mediationId);
  const ended = { ended_at: ctx.now, ended_by: ctx.actor.personId };
  await markMediation(ctx.db, mediationId, { state: 'kept', ...ended });
  await markEnding(ctx.db, mediationId, await sealJson(ctx, { words: null, routes: [] }, endingOf(id)));
}

/**
 * A small dispute on one page: a whole docket, whose agreement was made by word of mouth and is recorded (人民调解法 §28); it
 * takes effect on the day it was made (§30). Invalid, where not both were willing or content; RuleBroken
 * `mediation-not-offered`, `not-yet` of a day to come, `agreed-before-the-screen`; Conflict as in `checkMayOpen`.
 */
export async function recordSmallDispute(
  ctx: Ctx,
  input: RecordSmallDispute,
  once: Once = {},
): Promise<{ id: string }> {
  const wish = parseInput(RecordSmallDispute, input);
  const { caseId } = wish;
  const act = { verb: 'record-small-dispute', act: 'open-mediation', caseId } as const;
  const mark = await markOf(ctx, wish);
  const id = await actOnCase(ctx, { ...once, ...act, wish: { mark } }, async (ctx, seen) => {
    checkOffered(seen);
    await checkDay(ctx, { caseId, on: wish.on });
    await checkMayOpen(ctx, caseId);
    const { committeeId, dispute, one, other, facts, on } = wish;
    const { id } = await placeMediation(ctx, {
      ...{ caseId, committeeId, dispute, one, other, on, origin: 'offered', story: { facts } },
      ...{ mediatorId: ctx.actor.personId, isSmall: true },
    });
    await bothAgreed(ctx, id, wish);
    await agreedOrally(ctx, id, wish);
    await (wish.done ? isDone(ctx, id) : markMediation(ctx.db, id, { state: 'in-force' }));
    return { id };
  });
  return { id };
}
