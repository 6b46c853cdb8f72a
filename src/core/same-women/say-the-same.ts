import { z } from 'zod';
import { attemptOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed, type AnswerKey } from '../deeds/record-deed.ts';
import { isWithin } from '../divisions/division.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { conflict, notFound } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { violatedConstraint } from '../shared/violations.ts';
import { findAnswerOf, insertAnswer } from './answer-queries.ts';
import { endTheOther, lockBoth } from './end-the-other.ts';
import { findSuggested, type Suggested } from './find-suggested.ts';
import { listPairs } from './pair-queries.ts';
import { getPlaces, placesOf } from './places-of.ts';
import { answers, whoStays } from './same-woman.ts';

const id = z.string().refine(isId, { error: 'id-shape' });

export const SayTheSame = z
  .strictObject({
    /** Both, in any order. */
    personIds: z.tuple([id, id]),
    answer: z.enum(answers, { error: 'required' }),
    /** Whose link stays, where they are the same; whoever was seen last, where it is left out. */
    staysId: id.optional(),
  })
  .refine(({ personIds, staysId }) => staysId === undefined || personIds.includes(staysId), {
    ...{ path: ['staysId'], error: 'neither-of-both' },
  });
export type SayTheSame = z.input<typeof SayTheSame>;

type Wish = z.output<typeof SayTheSame>;

type Of = { places: readonly string[]; only: Wish['personIds'] };

/** Somebody of her own office was sooner, or there is nothing to ask about these two. As the system. */
async function whyNot(ctx: Ctx, { places, only }: Of): Promise<Error> {
  const said = await findAnswerOf(ctx.db, only);
  const isHers = said && places.some((place) => isWithin(said.division_code, place));
  return isHers ? conflict('answered-already') : notFound('same-women-not-found');
}

/** Both stand as they did when they were looked for. As the system, with both locked. */
async function checkStill(ctx: Ctx, of: Of): Promise<void> {
  const [still] = await listPairs(ctx, { ...of, today: dayOf(ctx.now), after: null, limit: 1 });
  if (!still) throw await whyNot(ctx, of);
}

async function insert(ctx: Ctx, row: Parameters<typeof insertAnswer>[1]): Promise<void> {
  try {
    await insertAnswer(ctx.db, row);
  } catch (error) {
    throw violatedConstraint(error)?.startsWith('same_women_') ? conflict('answered-already') : error;
  }
}

type Decided = { wish: Wish; found: Suggested; answer: AnswerKey | undefined };

async function decide(ctx: PersonCtx, { wish, found, answer }: Decided): Promise<{ id: string }> {
  const places = await placesOf(ctx);
  const { personIds: only } = wish;
  const stays = wish.staysId ?? whoStays(found.one, found.other);
  const goes = only.find((id) => id !== stays) ?? '';
  const [answerId, by] = [ctx.newId(), ctx.actor.personId];
  await asSystem(ctx, async (ctx) => {
    const both = await lockBoth(ctx, only);
    await checkStill(ctx, { places, only });
    const ended = wish.answer === 'same' ? await endTheOther(ctx, both, { goes, by }) : {};
    await insert(ctx, {
      ...{ id: answerId, answer: wish.answer, kept_person_id: stays, other_person_id: goes },
      ...{ ended_link_id: null, ended_introduction_id: null, ...ended },
      ...{ division_code: found.pair.place, decided_at: ctx.now, decided_by: by },
    });
  });
  const deed = { verb: 'say-the-same', subjectId: answerId };
  await recordDeed(ctx, { ...deed, personId: goes });
  await recordDeed(ctx, { ...deed, personId: stays, answer });
  return { id: answerId };
}

/**
 * The office says of two who may be one woman whether they are. `different`: nobody asks again. `same`: one link stays, the other ends
 * today, and what was asked of one is asked of both; it can be taken back for thirty days. NotFound `same-women-not-found`, also where
 * one of them is hidden; Forbidden; Invalid `not-asked-yet`; Conflict `answered-already`. A retry with the same key gets the first answer.
 */
export async function sayTheSame(ctx: Ctx, input: SayTheSame, once: Once = {}): Promise<{ id: string }> {
  const wish = parseInput(SayTheSame, input);
  const person = personOnly(ctx);
  return attemptOnce(person, once, {
    request: { verb: 'say-the-same', input: wish },
    attempt: async (answer) => {
      const of = { places: await getPlaces(person), only: wish.personIds };
      const [found] = await findSuggested(person, { ...of, after: null, limit: 1 });
      if (!found) throw await inTransaction(person, (ctx) => asSystem(ctx, (ctx) => whyNot(ctx, of)));
      return inTransaction(person, (ctx) => decide(ctx, { wish, found, answer }));
    },
    again: (_ctx, id) => Promise.resolve({ id }),
  });
}
