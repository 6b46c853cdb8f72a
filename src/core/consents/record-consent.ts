import { z } from 'zod';
import { actOnCase } from '../cases/act-on-case.ts';
import { startClock } from '../cases/clocks/start-clock.ts';
import { isFileOf } from '../cases/files/is-file-of.ts';
import { sealJson } from '../cases/sealed-json.ts';
import type { Once } from '../deeds/answer-once.ts';
import { markOf } from '../deeds/mark-of.ts';
import { findReceiver } from '../receivers/receiver-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { invalid, type FieldFault } from '../shared/errors.ts';
import { isId } from '../shared/ids.ts';
import { parseInput } from '../shared/parse-input.ts';
import { bases, hows, isBasisFor, purposes, recipients } from './consent.ts';
import { insertConsent } from './consent-queries.ts';
import { ConsentWords, consentWordsOf } from './consent-words.ts';
import { isOfTheOtherSide } from './is-of-the-other-side.ts';
import { noticeOn } from './notices.ts';

export const RecordConsent = ConsentWords.extend({
  caseId: z.string(),
  /** The attachment of this case that shows her signature. */
  fileId: z.string().refine(isId, { error: 'id-shape' }).optional(),
  recipient: z.enum(recipients),
  receiverId: z.string().refine(isId, { error: 'id-shape' }).optional(),
  purpose: z.enum(purposes),
  basis: z.enum(bases).default('consent'),
  /** How she said yes; absent where the law or an emergency did not wait for her word. */
  how: z.enum(hows).optional(),
  /** What it is about is a child under fourteen: a guardian says yes (个人信息保护法 §31), as for whatever is told of children. */
  forChild: z.boolean().default(false),
  givenAt: z.iso.datetime({ offset: true, error: 'instant-shape' }).optional(),
  endsOn: z.iso.date({ error: 'day-shape' }).optional(),
});
export type RecordConsent = z.input<typeof RecordConsent>;
type Wish = z.output<typeof RecordConsent>;

const fault = (path: string, code: string): FieldFault => ({ path, code });

/** A guardian says yes for a child, of whatever is told of children too; where no child is spoken of there is none to name. */
function faultsOfGuardian({ basis, forChild, fields, guardian }: Wish): FieldFault[] {
  const isOfChildren = fields.includes('children');
  if (guardian !== undefined)
    return forChild || isOfChildren ? [] : [fault('guardian.name', 'guardian-without-child')];
  if (basis !== 'consent' || !(forChild || isOfChildren)) return [];
  return [fault('guardian.name', forChild ? 'required' : 'guardian-for-children')];
}

function faultsOf({ now }: Ctx, wish: Wish): FieldFault[] {
  const isAsked = wish.basis === 'consent';
  const { givenAt, endsOn, how = 'not-asked', recipient, receiverId, toWhom } = wish;
  return [
    ...(isBasisFor(wish) ? [] : [fault('basis', 'basis-not-for-this')]),
    ...(isAsked === (how !== 'not-asked') ? [] : [fault('how', 'required')]),
    ...((recipient === 'receiver') === (receiverId !== undefined) ? [] : [fault('receiverId', 'required')]),
    ...(['relative', 'other'].includes(recipient) && toWhom === undefined
      ? [fault('toWhom', 'required')]
      : []),
    ...faultsOfGuardian(wish),
    ...(givenAt !== undefined && new Date(givenAt) > now ? [fault('givenAt', 'in-the-future')] : []),
    ...(endsOn !== undefined && endsOn < dayOf(now) ? [fault('endsOn', 'in-the-past')] : []),
  ];
}

async function checkNamed(ctx: PersonCtx, { caseId, receiverId, guardian, fileId }: Wish): Promise<void> {
  if (fileId !== undefined && !(await isFileOf(ctx.db, { caseId, fileId })))
    throw invalid([fault('fileId', 'unknown-choice')]);
  const receiver = receiverId === undefined ? null : await findReceiver(ctx.db, receiverId);
  if (receiver === undefined || receiver?.ended_at)
    throw invalid([fault('receiverId', 'receiver-not-found')]);
  if (guardian && (await isOfTheOtherSide(ctx, { caseId, name: guardian.name })))
    throw invalid([fault('guardian.name', 'guardian-of-the-other-side')]);
}

async function keep(ctx: PersonCtx, wish: Wish): Promise<string> {
  const { caseId, recipient, receiverId = null, purpose, basis, how = 'not-asked', endsOn = null } = wish;
  const id = ctx.newId();
  const { fields, toWhom, guardian, fileId = null, remark } = wish;
  await insertConsent(ctx.db, {
    ...{ id, case_id: caseId, recipient, receiver_id: receiverId, purpose, basis, how, ends_on: endsOn },
    file_id: fileId,
    notice: basis === 'consent' ? noticeOn(dayOf(ctx.now)).version : null,
    given_at: wish.givenAt === undefined ? ctx.now : new Date(wish.givenAt),
    ...{ recorded_at: ctx.now, recorded_by: ctx.actor.personId },
    particulars: await sealJson(ctx, { fields, toWhom, guardian, remark }, consentWordsOf(id)),
  });
  // In an emergency nobody waited for her; she is told as soon as it is over.
  if (basis === 'emergency')
    await startClock(ctx, { caseId, clock: 'consent-tell-later', aboutId: id, from: ctx.now });
  return id;
}

/**
 * Writes down to whom, what for and what of it may be told, and on which ground: one recipient and one purpose a row. Invalid, also
 * where a child's guardian is of the other side (`guardian-of-the-other-side`); NotFound; Conflict `case-closed`.
 */
export async function recordConsent(
  ctx: Ctx,
  input: RecordConsent,
  once: Once = {},
): Promise<{ id: string }> {
  const wish = parseInput(RecordConsent, input);
  const faults = faultsOf(ctx, wish);
  if (faults.length > 0) throw invalid(faults);
  const { caseId } = wish;
  const act = { ...once, verb: 'record-consent', act: 'record-consent', caseId } as const;
  const id = await actOnCase(ctx, { ...act, wish: { mark: await markOf(ctx, wish) } }, async (ctx) => {
    await checkNamed(ctx, wish);
    return { id: await keep(ctx, wish) };
  });
  return { id };
}
