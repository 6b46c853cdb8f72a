import type { z } from 'zod';
import { recordDeed } from '../deeds/record-deed.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { conflict, isCoreError, notFound } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { inTransaction } from '../shared/transaction.ts';
import {
  findMarkOfClient,
  findSignupToMark,
  insertMark,
  listMarksToUndo,
  markUndone,
} from './attendance-queries.ts';
import { insertHeadcount } from '../door/count-heads.ts';
import { MergeMarks, type Made, type Merged } from './device-mark.ts';
import { findCountOfClient } from '../door/door-queries.ts';
import { checkDoor, getDoor } from '../door/get-door.ts';
import { checkArrival } from './mark-present.ts';
import { insertWalkIn } from '../door/note-walk-in.ts';

type Door = Awaited<ReturnType<typeof getDoor>>;

/** What a mark changed, for the audit; null where it had arrived before. */
type Changed = { verb: string; subjectId: string; personId?: string } | null;

/** The same batch came twice at once and the other was first. */
class Raced extends Error {}

/** Throws what refuses a mark. */
async function mergeOne(ctx: PersonCtx, door: Door, mark: Made): Promise<Changed> {
  switch (mark.kind) {
    case 'arrived':
      return mergeArrival(ctx, door, mark);
    case 'undone':
      return mergeUndoing(ctx, door, mark);
    case 'walk-in':
    case 'headcount':
      return mergeCount(ctx, door, mark);
  }
}

async function getSignup(ctx: PersonCtx, door: Door, signupId: string) {
  const signup = await findSignupToMark(ctx.db, signupId);
  if (signup?.activity_id !== door.activityId) throw notFound('signup-not-found');
  return signup;
}

async function mergeArrival(ctx: PersonCtx, door: Door, mark: Made & { kind: 'arrived' }): Promise<Changed> {
  const signup = await getSignup(ctx, door, mark.signupId);
  const by = ctx.actor.personId;
  const known = await findMarkOfClient(ctx.db, mark.clientId);
  if (known) {
    if (known.signup_id === signup.id && known.marked_by === by) return null;
    throw conflict('client-id-used');
  }
  const people = mark.people ?? signup.party_size;
  checkArrival(signup, { people, at: mark.markedAt });
  const inserted = await insertMark(ctx.db, {
    ...{ id: ctx.newId(), signup_id: signup.id, people, client_id: mark.clientId },
    ...{ marked_at: mark.markedAt, recorded_at: ctx.now, marked_by: by },
  });
  return inserted ? { verb: 'mark-present', subjectId: signup.id, personId: signup.person_id } : null;
}

/** Takes back what the device knew, and her own marks up to then; what another steward noted unseen stays. */
async function mergeUndoing(ctx: PersonCtx, door: Door, mark: Made & { kind: 'undone' }): Promise<Changed> {
  const signup = await getSignup(ctx, door, mark.signupId);
  const by = ctx.actor.personId;
  const ids = await listMarksToUndo(ctx.db, signup.id, { known: mark.of, by, until: mark.markedAt });
  const undone = await markUndone(ctx.db, ids, { at: mark.markedAt, by });
  return undone > 0 ? { verb: 'unmark-present', subjectId: signup.id, personId: signup.person_id } : null;
}

type CountMade = Made & { kind: 'walk-in' | 'headcount' };

async function mergeCount(ctx: PersonCtx, door: Door, mark: CountMade): Promise<Changed> {
  const known = await findCountOfClient(ctx.db, mark.clientId);
  if (known) {
    if (known.activity_id === door.activityId && known.marked_by === ctx.actor.personId) return null;
    throw conflict('client-id-used');
  }
  checkDoor(door, mark.markedAt);
  const noted = { at: mark.markedAt, clientId: mark.clientId };
  if (mark.kind === 'headcount') {
    const subjectId = await insertHeadcount(ctx, door, { counts: mark.heads, ...noted });
    return subjectId === null ? null : { verb: 'count-heads', subjectId };
  }
  const walkIn = await insertWalkIn(ctx, door, { people: mark.people, name: mark.name, ...noted });
  // Her name stands in this transaction already, so all of it is undone.
  if (!walkIn) throw new Raced();
  const { id: subjectId, personId } = walkIn;
  return { verb: 'note-walk-in', subjectId, ...(personId !== undefined && { personId }) };
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
    // Refused by a rule, before anything was written; the device keeps it and shows why.
    if (!isCoreError(error)) throw error;
    return { clientId, status: 'refused', code: error.faults[0]?.code ?? error.code };
  }
}

async function mergeAll(
  ctx: PersonCtx,
  { activityId, marks }: z.output<typeof MergeMarks>,
): Promise<Merged[]> {
  return inTransaction(ctx, async (ctx) => {
    const door = await getDoor(ctx, activityId);
    const merged: Merged[] = [];
    for (const mark of marks) merged.push(await merge(ctx, door, mark));
    return merged;
  });
}

/**
 * What a steward noted without a network joins what others noted meanwhile: each mark once, however often it is sent,
 * none overwritten. One answer for each mark, in their order. NotFound, Forbidden as for the door.
 */
export async function mergeMarks(ctx: Ctx, input: MergeMarks): Promise<Merged[]> {
  const steward = personOnly(ctx);
  const batch = parseInput(MergeMarks, input);
  try {
    return await mergeAll(steward, batch);
  } catch (error) {
    if (!(error instanceof Raced)) throw error;
    return mergeAll(steward, batch);
  }
}
