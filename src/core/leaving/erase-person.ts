import { releaseClaim } from '../claims/release-claim.ts';
import { listHoursToCome } from '../claims/slots/slot-queries.ts';
import { markQuestionsForgotten } from '../activity-questions/question-queries.ts';
import { forgetAnswersOf } from '../deeds/forget-answers.ts';
import { recordDeed } from '../deeds/record-deed.ts';
import { endSpecialistsOf } from '../consultations/specialists/end-specialist.ts';
import { endDeputiesOf } from '../deputies/end-deputies-of.ts';
import { forgetLinesOf } from '../feedback/feedback-queries.ts';
import { forgetNameOnly } from '../people/forget-name-only.ts';
import { partWithAll } from '../links/part-with-all.ts';
import { endPockets } from '../pockets/pocket-queries.ts';
import type { Relative } from '../relatives/relative.ts';
import { deleteRelative, listRelativesOf } from '../relatives/relative-queries.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { forgetWhyOfSeats } from '../offices/seats/seat-queries.ts';
import { forgetRequestsOf } from '../requests/running/forget-requests.ts';
import { forgetTalentsOf } from '../talents/forget-talents.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { markForgottenOf } from '../suggestions/suggestion-queries.ts';
import { findSignupVisible } from '../signups/signup-queries.ts';
import { releaseSignup } from '../signups/withdraw-signup.ts';
import { forgetPhone } from '../people/phones/kept-phone-queries.ts';
import {
  deleteNoticesOf,
  listOpenSignups,
  lockPerson,
  markAppointmentsEnded,
  markErased,
} from '../people/person-queries.ts';

/** In the order of their things, so that two who leave at once never wait for each other. */
async function withdrawAll(ctx: PersonCtx, people: readonly string[]): Promise<void> {
  for (const { id, home_id: homeId } of await listOpenSignups(ctx.db, people, ctx.now)) {
    const row = await findSignupVisible(ctx.db, id);
    if (row) await releaseSignup(ctx, row, homeId);
  }
}

/** What is freed goes to who waits for it; of hours there are no letters yet. */
async function giveBackHours(ctx: PersonCtx, people: readonly string[]): Promise<void> {
  const by = ctx.actor.personId;
  await asSystem(ctx, async (ctx) => {
    for (const { id, thing_id: thingId } of await listHoursToCome(ctx.db, people, ctx.now)) {
      await releaseClaim(ctx, { id, thingId, by });
    }
  });
}

/** Nobody keeps them any more, so their names go too where nothing else of theirs stands. */
async function forgetRelatives(ctx: PersonCtx, relatives: readonly Relative[]): Promise<void> {
  for (const { id } of relatives) {
    await deleteRelative(ctx.db, { id, keptBy: ctx.actor.personId });
    await forgetNameOnly(ctx, id);
  }
}

/**
 * Forgets who she is, in one transaction: what she signed up for and the hours that she took, herself or her family, go to the next in line, nobody keeps touch with her and she with nobody, her appointments and those of her deputies end, her
 * notices, what she suggested, asked and said of activities, and what she asked for under her name go; what she has taken as an official waits for another,, and of her row only the id stays, for history and figures that hold no name. Her account is the
 * sign-in's to close, afterwards. NotFound where it has been done.
 */
export async function erasePerson(ctx: Ctx): Promise<void> {
  await inTransaction(personOnly(ctx), async (ctx) => {
    const { personId } = ctx.actor;
    if (!(await lockPerson(ctx.db, personId))) throw notFound('person-not-found');
    const relatives = await listRelativesOf(ctx.db, personId);
    const family = [personId, ...relatives.map(({ id }) => id)];
    await withdrawAll(ctx, family);
    await giveBackHours(ctx, family);
    await endSpecialistsOf(ctx);
    await forgetRelatives(ctx, relatives);
    await asSystem(ctx, async (ctx) => {
      await endPockets(ctx.db, ['person_id', personId], { at: ctx.now, by: personId, why: 'erased' });
      await partWithAll(ctx, personId);
      await markAppointmentsEnded(ctx.db, personId, ctx.now);
      await forgetWhyOfSeats(ctx.db, personId);
      await markForgottenOf(ctx.db, personId, ctx.now);
      await forgetRequestsOf(ctx, personId);
      await forgetTalentsOf(ctx, { personId });
      await markQuestionsForgotten(ctx.db, personId, ctx.now);
      await forgetLinesOf(ctx.db, personId);
      await forgetAnswersOf(ctx.db, personId);
    });
    // After her own: whoever names one at this moment holds hers until it is written.
    await endDeputiesOf(ctx);
    await deleteNoticesOf(ctx.db, personId);
    await forgetPhone(ctx.db, personId);
    await markErased(ctx.db, personId, ctx.now);
    await recordDeed(ctx, { verb: 'erase-person', subjectId: personId, personId });
  });
}
