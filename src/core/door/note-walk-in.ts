import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed, type AnswerKey } from '../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { line } from '../shared/text.ts';
import { addByName } from '../signups/for-others/add-by-name.ts';
import { insertDoorCount } from './door-queries.ts';
import { checkDoor, getDoor, type Door } from './get-door.ts';

const mostAtOnce = 1000;
const kinds = { women: 0, children: 0, elders: 0, men: 0 };

export const NoteWalkIn = z.strictObject({
  activityId: z.string(),
  people: z.number().int().min(1).max(mostAtOnce),
  /** Nobody who comes in has to say what she is called. */
  name: line(0, 60).optional(),
});
export type NoteWalkIn = z.input<typeof NoteWalkIn>;

type Noted = { at: Date; clientId?: string };

/** Inside the verb's transaction. Answers the row's id; null where the device had sent it before. */
export async function insertWalkIn(
  ctx: PersonCtx,
  door: Door,
  { people, name, at, clientId }: { people: number; name: string | undefined } & Noted,
): Promise<{ id: string; personId: string | undefined } | null> {
  const personId = name ? await addByName(ctx, { name, homeId: door.homeId }) : undefined;
  const id = ctx.newId();
  const inserted = await insertDoorCount(ctx.db, {
    ...{ id, activity_id: door.activityId, kind: 'walk-in', ...kinds, people },
    ...{ marked_at: at, recorded_at: ctx.now, marked_by: ctx.actor.personId },
    ...(personId !== undefined && { person_id: personId }),
    ...(clientId !== undefined && { client_id: clientId }),
  });
  return inserted ? { id, personId } : null;
}

/**
 * A host notes who came without being on the list, by name or not. NotFound, Forbidden, RuleBroken as for the door. A
 * retry with the same key notes nothing twice.
 */
export async function noteWalkIn(ctx: Ctx, input: NoteWalkIn, once: Once = {}): Promise<{ id: string }> {
  const host = personOnly(ctx);
  const wish = parseInput(NoteWalkIn, input);
  return answerOnce(host, once, {
    request: { verb: 'note-walk-in', input: wish },
    work: async (ctx, answer: AnswerKey | undefined) => {
      const door = await getDoor(ctx, wish.activityId);
      checkDoor(door, ctx.now);
      const noted = await insertWalkIn(ctx, door, { people: wish.people, name: wish.name, at: ctx.now });
      if (!noted) throw new Error('a walk-in without a device was known before');
      const { id: subjectId, personId } = noted;
      const whose = personId === undefined ? {} : { personId };
      await recordDeed(ctx, { verb: 'note-walk-in', subjectId, homeId: door.homeId, ...whose, answer });
      return { id: subjectId };
    },
    again: (_, id) => Promise.resolve({ id }),
  });
}
