import { z } from 'zod';
import { openSlots } from '../../claims/slots/open-slots.ts';
import { answerOnce, type Once } from '../../deeds/answer-once.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import { listSeatsOf } from '../../requests/desk-queries.ts';
import { thingOfRoom } from '../../rooms/thing-of-room.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict, invalid } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { line } from '../../shared/text.ts';
import { asSystem } from '../../shared/transaction.ts';
import { consultationKinds } from '../consultation.ts';
import { mayNameSpecialists } from '../consultation-policy.ts';
import { atTheDesk } from '../../requests/at-the-desk.ts';
import { insertHolder, insertSpecialist, isCalledSoInRoom } from './specialist-queries.ts';

const id = z.string().refine(isId, { error: 'id-shape' });

export const talkMinutes = z.number().int().min(15).max(180);
export const pauseMinutes = z.number().int().min(0).max(120);

export const NameSpecialist = z.strictObject({
  kind: z.enum(consultationKinds),
  /** As she is shown: 「张老师」「李律师」. */
  title: line(1, 20),
  /** In which tongues one can talk to her, in few words. */
  speaks: line(0, 30).optional(),
  /** The room of a home where she sits. */
  placeId: id,
  /** A counsellor or mediator of the district, who keeps her own list; without one the desk keeps it. */
  personId: id.optional(),
  talkMinutes: talkMinutes.default(50),
  pauseMinutes: pauseMinutes.default(10),
});
export type NameSpecialist = z.input<typeof NameSpecialist>;

/**
 * Her time, and a holder of it who is nobody: no claim says more than that the hour is taken. Who is called what in the room is
 * read under its lock.
 */
async function open(ctx: Ctx, wish: z.output<typeof NameSpecialist>) {
  const { placeId, title } = wish;
  const { homeId } = await thingOfRoom(ctx, placeId);
  if (await isCalledSoInRoom(ctx.db, wish)) throw conflict('specialist-named-already');
  const time = { homeId, capacity: 1, longestMinutes: 180, setupMinutes: 0, bookable: null };
  const [thing_id, holder_id] = [await openSlots(ctx, time), ctx.newId()];
  await insertHolder(ctx.db, { id: holder_id, name: title, joined_at: ctx.now });
  return { homeId, thing_id, holder_id };
}

/**
 * Somebody listens at a home from now on; when, is said afterwards. Forbidden to all but the desk; Invalid, also
 * `not-of-the-desk` where `personId` has no seat; NotFound `place-not-found`; Conflict `specialist-named-already` while she listens
 * by that account, or is called so in that room and one of the two has no account: she has one set of hours. Her id.
 */
export async function nameSpecialist(ctx: Ctx, input: NameSpecialist, once: Once = {}): Promise<string> {
  const wish = parseInput(NameSpecialist, input);
  return answerOnce(personOnly(ctx), once, {
    request: { verb: 'name-specialist', input: wish },
    again: (_ctx, id) => Promise.resolve(id),
    work: async (ctx, answer) => {
      if (!mayNameSpecialists(await atTheDesk(ctx))) throw await forbiddenTo(ctx, 'rights-desk-only');
      const { personId = null, placeId, kind, title, speaks } = wish;
      const seats = personId === null ? null : await asSystem(ctx, ({ db }) => listSeatsOf(db, personId));
      if (seats?.length === 0) throw invalid([{ path: 'personId', code: 'not-of-the-desk' }]);
      const { homeId, ...opened } = await asSystem(ctx, (ctx) => open(ctx, wish));
      const id = ctx.newId();
      const isNew = await insertSpecialist(ctx.db, {
        ...{ id, kind, title, speaks: speaks || null, place_id: placeId, person_id: personId, ...opened },
        ...{ talk_minutes: wish.talkMinutes, pause_minutes: wish.pauseMinutes },
        ...{ named_at: ctx.now, named_by: ctx.actor.personId },
      });
      if (!isNew) throw conflict('specialist-named-already');
      await recordDeed(ctx, { verb: 'name-specialist', subjectId: id, homeId, answer });
      return id;
    },
  });
}
