import { z } from 'zod';
import { answerOnce, type Once } from '../deeds/answer-once.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { prefixOf } from '../divisions/division.ts';
import { findDivision } from '../divisions/division-queries.ts';
import { holdVillages } from '../divisions/hold-villages.ts';
import { officeAboveOnly } from '../offices/office-above-only.ts';
import type { Ctx } from '../shared/ctx.ts';
import { dayOf } from '../shared/dates.ts';
import { invalid, ruleBroken } from '../shared/errors.ts';
import { parseInput } from '../shared/parse-input.ts';
import { personOnly } from '../shared/person-only.ts';
import { paragraph } from '../shared/text.ts';
import { asSystem } from '../shared/transaction.ts';
import { lastDayOf, mostStanding, mostVillages } from './village-message.ts';
import {
  countStanding,
  insertMessage,
  insertVillagesToTell,
  listVillageCodes,
  lockSending,
} from './village-message-queries.ts';

export const SendToVillages = z.strictObject({
  body: paragraph(1, 500),
  /** A village, a town or a district: each village of it is reached. */
  division: z.string().regex(/^[0-9]{2,12}$/, { error: 'division-code-shape' }),
});
export type SendToVillages = z.input<typeof SendToVillages>;

/** The place, and its villages. */
async function villagesOf(ctx: Ctx, division: string): Promise<{ code: string; villages: string[] }> {
  const place = await findDivision(ctx.db, division, ctx.now);
  if (!place) throw invalid([{ path: 'division', code: 'division-unknown' }]);
  const wish = { prefix: prefixOf(place.code), today: dayOf(ctx.now), limit: mostVillages + 1 };
  const villages = await listVillageCodes(ctx, wish);
  if (villages.length === 0) throw invalid([{ path: 'division', code: 'no-villages-there' }]);
  if (villages.length > mostVillages) throw invalid([{ path: 'division', code: 'too-large' }]);
  return { code: place.code, villages };
}

/**
 * An office says something that is to reach every village of a place: to whoever leads it, and through her to its chair. Returns its
 * id. Forbidden; Invalid `division-unknown`, `no-villages-there`; RuleBroken
 * `too-many-messages`.
 */
export async function sendToVillages(ctx: Ctx, input: SendToVillages, once: Once = {}): Promise<string> {
  const wish = parseInput(SendToVillages, input);
  const verb = 'send-to-villages';
  return answerOnce(personOnly(ctx), once, {
    request: { verb, input: wish },
    work: async (ctx, answer) => {
      await holdVillages(ctx);
      const { code, villages } = await villagesOf(ctx, wish.division);
      await officeAboveOnly(ctx, code);
      const [id, by] = [ctx.newId(), ctx.actor.personId];
      await asSystem(ctx, async (system) => {
        await lockSending(system.db, code);
        if ((await countStanding(system.db, code, dayOf(ctx.now))) >= mostStanding)
          throw ruleBroken('too-many-messages');
        const said = { id, division_code: code, body: wish.body, sent_at: ctx.now, sent_by: by };
        await insertMessage(system.db, { ...said, last_day: lastDayOf(ctx.now) });
        await insertVillagesToTell(system, id, villages);
      });
      await recordDeed(ctx, {
        verb,
        subjectId: id,
        letters: [{ topic: 'message-to-pass', subjectId: id }],
        answer,
      });
      return id;
    },
    again: (_ctx, id) => Promise.resolve(id),
  });
}
