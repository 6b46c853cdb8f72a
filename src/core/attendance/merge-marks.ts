import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordAnswer } from '../deeds/record-answer.ts';
import { recordDeed, type AnswerKey } from '../deeds/record-deed.ts';
import { getDoor } from '../door/get-door.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { isCoreError } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { DeviceMark, Merged, MergeMarks, type Made } from './device-mark.ts';
import { holdParties } from './hold-parties.ts';
import { mergeOne, Raced } from './merge-one.ts';

type Batch = z.output<typeof MergeMarks>;
type Door = Awaited<ReturnType<typeof getDoor>>;

const Marked = z.object({ clientId: z.uuid() });

const idOf = (mark: unknown): string => {
  const { success, data } = Marked.safeParse(mark);
  return success ? data.clientId : '';
};

/** Refused by a rule, before anything was written; the device keeps it and shows why. */
function refusal(clientId: string, error: unknown): Merged {
  if (!isCoreError(error)) throw error;
  return { clientId, status: 'refused', code: error.faults[0]?.code ?? error.code };
}

function read(mark: unknown): Made | Merged {
  try {
    return parseInput(DeviceMark, mark);
  } catch (error) {
    return refusal(idOf(mark), error);
  }
}

async function merge(ctx: PersonCtx, door: Door, mark: Made): Promise<Merged> {
  const { clientId } = mark;
  // A device whose clock is ahead has noted nothing that is still to come.
  const markedAt = mark.markedAt > ctx.now ? ctx.now : mark.markedAt;
  try {
    const changed = await mergeOne(ctx, door, { ...mark, markedAt });
    if (changed) await recordDeed(ctx, { ...changed, homeId: door.homeId });
    return { clientId, status: changed ? 'recorded' : 'known', code: null };
  } catch (error) {
    return refusal(clientId, error);
  }
}

async function mergeAll(
  ctx: PersonCtx,
  { activityId, marks }: Batch,
  answer: AnswerKey | undefined,
): Promise<Merged[]> {
  const door = await getDoor(ctx, activityId);
  const sent = marks.map(read);
  const signupIds = sent.flatMap((mark) => ('signupId' in mark ? mark.signupId : []));
  await holdParties(ctx, { thingId: door.thingId, signupIds });
  const merged: Merged[] = [];
  for (const mark of sent) merged.push('status' in mark ? mark : await merge(ctx, door, mark));
  await recordAnswer(ctx, answer, { subjectId: door.activityId, told: merged });
  return merged;
}

/**
 * What a steward noted without a network joins what others noted meanwhile: each mark once, however often it is sent,
 * none overwritten. One answer for each mark, in their order: a mark that is refused holds up no other. NotFound,
 * Forbidden as for the door. A retry with the same key gets the first answer.
 */
export async function mergeMarks(ctx: Ctx, input: MergeMarks, once: Once = {}): Promise<Merged[]> {
  const steward = personOnly(ctx);
  const batch = parseInput(MergeMarks, input);
  const attempt = () =>
    answerOnce(steward, once, {
      request: { verb: 'merge-marks', input: batch },
      work: (ctx, answer) => mergeAll(ctx, batch, answer),
      again: async (_ctx, _subjectId, told) => parseInput(z.array(Merged), told),
    });
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof Raced)) throw error;
    return attempt();
  }
}
