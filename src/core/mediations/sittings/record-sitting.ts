import { z } from 'zod';
import { sealJson } from '../../cases/sealed-json.ts';
import type { Once } from '../../deeds/answer-once.ts';
import { markOf } from '../../deeds/mark-of.ts';
import type { Ctx, PersonCtx } from '../../shared/ctx.ts';
import { conflict, notFound, ruleBroken } from '../../shared/errors.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { actOnMediation, checkOffered } from '../act-on-mediation.ts';
import { findGuest, findSitting, markSitting } from '../docket-queries.ts';
import { anId, recordOf, SittingRecord } from '../docket-words.ts';

export const RecordSitting = SittingRecord.extend({ caseId: z.string(), sittingId: anId });
export type RecordSitting = z.input<typeof RecordSitting>;

/** Somebody sat there whom not both sides had consented to. */
async function checkGuests(ctx: PersonCtx, mediationId: string, guestIds: readonly string[]): Promise<void> {
  for (const guestId of guestIds) {
    const guest = await findGuest(ctx.db, mediationId, guestId);
    if (!guest) throw notFound('guest-not-found');
    if (guest.declined_at !== null || guest.one_agreed_at === null || guest.other_agreed_at === null)
      throw ruleBroken('guest-without-consent');
  }
}

/**
 * What was said with both there (人民调解法 §27), read by both and by the team. RuleBroken `mediation-not-offered`: what was seen of
 * violence is no word for both; `sitting-not-begun`, `guest-without-consent` (§20); NotFound `sitting-not-found`, `guest-not-found`; Conflict `sitting-recorded`,
 * `sitting-called-off`.
 */
export async function recordSitting(ctx: Ctx, input: RecordSitting, once: Once = {}): Promise<void> {
  const { caseId, sittingId, ...record } = parseInput(RecordSitting, input);
  const wish = { sittingId, record: await markOf(ctx, record) };
  const act = { ...once, verb: 'record-sitting', act: 'sit-together', caseId, wish } as const;
  await actOnMediation(ctx, act, async (ctx, docket, seen) => {
    checkOffered(seen);
    const sitting = await findSitting(ctx.db, docket.id, sittingId);
    if (!sitting) throw notFound('sitting-not-found');
    if (sitting.called_off_at) throw conflict('sitting-called-off');
    if (sitting.recorded_at) throw conflict('sitting-recorded');
    if (sitting.starts_at > ctx.now) throw ruleBroken('sitting-not-begun');
    await checkGuests(ctx, docket.id, record.guestIds);
    await markSitting(ctx.db, sittingId, {
      ...{ recorded_at: ctx.now, recorded_by: ctx.actor.personId },
      record: await sealJson(ctx, record, recordOf(sittingId)),
    });
    return {};
  });
}
