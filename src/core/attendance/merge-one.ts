import { insertHeadcount } from '../door/count-heads.ts';
import { dayHasCome } from '../door/door-hours.ts';
import { findCountOfClient } from '../door/door-queries.ts';
import { checkDoor, type getDoor } from '../door/get-door.ts';
import { insertWalkIn } from '../door/note-walk-in.ts';
import type { PersonCtx } from '../shared/ctx.ts';
import { conflict, notFound, ruleBroken } from '../shared/errors.ts';
import { asSystem } from '../shared/transaction.ts';
import {
  findMarkOfClient,
  findSignupToMark,
  insertMark,
  listMarksToUndo,
  markUndone,
} from './attendance-queries.ts';
import type { Made } from './device-mark.ts';
import { checkArrival } from './mark-present.ts';

type Door = Awaited<ReturnType<typeof getDoor>>;

/** What a mark changed, for the audit; null where it had arrived before. */
type Changed = { verb: string; subjectId: string; personId?: string } | null;

type CountMade = Made & { kind: 'walk-in' | 'headcount' };

/** Another account used this id for a count at the same time and was first. */
export class Raced extends Error {}

/** One mark of a device, at a door and of a party that are held. Throws what refuses it, before anything is written. */
export async function mergeOne(ctx: PersonCtx, door: Door, mark: Made): Promise<Changed> {
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

/** Whether this very mark has come before; its id may stand for nothing else, be it where she may not look. */
async function hasCome(ctx: PersonCtx, door: Door, mark: Made): Promise<boolean> {
  const [party, count] = await asSystem(ctx, async ({ db }) => [
    await findMarkOfClient(db, mark.clientId),
    await findCountOfClient(db, mark.clientId),
  ]);
  if (!party && !count) return false;
  const isSame =
    mark.kind === 'arrived'
      ? party?.signup_id === mark.signupId
      : count?.activity_id === door.activityId && count.kind === mark.kind;
  if (isSame && (party ?? count)?.marked_by === ctx.actor.personId) return true;
  throw conflict('client-id-used');
}

async function mergeArrival(ctx: PersonCtx, door: Door, mark: Made & { kind: 'arrived' }): Promise<Changed> {
  const signup = await getSignup(ctx, door, mark.signupId);
  if (await hasCome(ctx, door, mark)) return null;
  const people = mark.people ?? signup.party_size;
  checkArrival(signup, { people, at: mark.markedAt });
  const inserted = await insertMark(ctx.db, {
    ...{ id: ctx.newId(), signup_id: signup.id, people, client_id: mark.clientId },
    ...{ marked_at: mark.markedAt, recorded_at: ctx.now, marked_by: ctx.actor.personId },
  });
  if (inserted) return { verb: 'mark-present', subjectId: signup.id, personId: signup.person_id };
  // She has said the same before; unless somebody took the id meanwhile.
  await hasCome(ctx, door, mark);
  return null;
}

/** Takes back what the device knew, and her own marks up to then; what another steward noted unseen stays. */
async function mergeUndoing(ctx: PersonCtx, door: Door, mark: Made & { kind: 'undone' }): Promise<Changed> {
  const signup = await getSignup(ctx, door, mark.signupId);
  if (!dayHasCome({ startsAt: signup.starts_at }, mark.markedAt)) throw ruleBroken('activity-not-today');
  const by = ctx.actor.personId;
  const ids = await listMarksToUndo(ctx.db, signup.id, { known: mark.of, by, until: mark.markedAt });
  const undone = await markUndone(ctx.db, ids, { at: mark.markedAt, by });
  return undone > 0 ? { verb: 'unmark-present', subjectId: signup.id, personId: signup.person_id } : null;
}

async function mergeCount(ctx: PersonCtx, door: Door, mark: CountMade): Promise<Changed> {
  if (await hasCome(ctx, door, mark)) return null;
  checkDoor(door, mark.markedAt);
  const noted = { at: mark.markedAt, clientId: mark.clientId };
  if (mark.kind === 'headcount') {
    const subjectId = await insertHeadcount(ctx, door, { counts: mark.heads, ...noted });
    if (subjectId === null) throw new Raced();
    return { verb: 'count-heads', subjectId };
  }
  const walkIn = await insertWalkIn(ctx, door, { people: mark.people, name: mark.name, ...noted });
  // Her name stands in this transaction already, so all of it is undone.
  if (!walkIn) throw new Raced();
  const { id: subjectId, personId } = walkIn;
  return { verb: 'note-walk-in', subjectId, ...(personId !== undefined && { personId }) };
}
