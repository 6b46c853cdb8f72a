import { lapseAppointments } from '../appointments/lapse-appointments.ts';
import { warnOfEnds } from '../appointments/warn-of-ends.ts';
import { sealAudit } from '../audit/seal-audit.ts';
import { forgetAnswers } from '../deeds/forget-answers.ts';
import { lapseDeputies } from '../deputies/lapse-deputies.ts';
import { republishHomes } from '../homes/republish-homes.ts';
import { forgetBoard } from '../board/forget-board.ts';
import { lapseSlots } from '../claims/slots/lapse-slots.ts';
import { mendGlasses } from '../cases/glass/mend-glasses.ts';
import { tellOfClocks } from '../cases/clocks/tell-of-clocks.ts';
import { tellOfLonelyCases } from '../cases/team/tell-of-lonely-cases.ts';
import { tellOfFollowUps } from '../cases/closing/tell-of-follow-ups.ts';
import { forgetCares } from '../cares/forget-cares.ts';
import { forgetCases } from '../cases/forgetting/forget-cases.ts';
import { countFigures } from '../case-figures/count-figures.ts';
import { callOffFallen } from '../consultations/running/call-off-fallen.ts';
import { forgetConsultations } from '../consultations/running/forget-consultations.ts';
import { remindOfConsultations } from '../consultations/running/remind-of-consultations.ts';
import { tellOfErasures } from '../erasures/tell-of-erasures.ts';
import { forgetTalents } from '../talents/forget-talents.ts';
import { deliverDue } from '../notices/deliver-due.ts';
import { forgetLetters } from '../outbox/forget-letters.ts';
import { forgetLapsedNames } from '../offers/forget-lapsed-names.ts';
import { sendReminders } from '../reminders/send-reminders.ts';
import { forgetRequests } from '../requests/running/forget-requests.ts';
import { noteLapses } from '../requests/running/note-lapses.ts';
import { passWhatLies } from '../requests/running/pass-what-lies.ts';
import { warnOfDue } from '../requests/running/warn-of-due.ts';
import { gatherReach } from '../reach/gather-reach.ts';
import { forgetSuggestions } from '../suggestions/forget-suggestions.ts';
import { forgetLeaders } from '../group-leaders/forget-leaders.ts';
import { forgetMessages } from '../village-messages/forget-messages.ts';
import { mergeDueVillages } from '../village-mergers/merge-due-villages.ts';
import type { Ctx } from '../shared/ctx.ts';
import { lapseOffers } from '../signups/lapse-offers.ts';
import { advanceRosters } from '../rosters/taking/advance-rosters.ts';
import { forgetRosters } from '../rosters/forget-rosters.ts';
import type { Chores } from './chores.ts';

type Done = (chore: (ctx: Ctx) => Promise<number>) => Promise<number>;

const lookAfterRequests = async (done: Done) => ({
  requestsPassedOn: await done(passWhatLies),
  requestsWarnedOf: await done(warnOfDue),
  requestsLapsed: await done(noteLapses),
  erasuresTold: await done(tellOfErasures),
});

const lookAfterCases = async (done: Done) => ({
  glassesMended: await done(mendGlasses),
  followUpsTold: await done(tellOfFollowUps),
  clocksTold: await done(tellOfClocks),
  lonelyCasesTold: await done(tellOfLonelyCases),
});

const count = async (done: Done) => ({
  villagesMerged: await done(mergeDueVillages),
  figuresCounted: await done(countFigures),
  rostersAdvanced: await done(advanceRosters),
  reachGathered: await done(gatherReach),
});

const forgetOld = async (done: Done) => ({
  answersForgotten: await done(forgetAnswers),
  lettersForgotten: await done(forgetLetters),
  suggestionsForgotten: await done(forgetSuggestions),
  requestsForgotten: await done(forgetRequests),
  casesForgotten: await done(forgetCases),
  consultationsForgotten: await done(forgetConsultations),
  questionsForgotten: await done(forgetBoard),
  asksForgotten: await done(forgetTalents),
  namesForgotten: await done(forgetLapsedNames),
  rostersForgotten: await done(forgetRosters),
  messagesForgotten: await done(forgetMessages),
  caresForgotten: await done(forgetCares),
  leadersForgotten: await done(forgetLeaders),
});

/**
 * Does for one cell whatever is due at `ctx.now`: passes on the places and hours that nobody took in time, ends the deputies
 * and hosts whose last day has passed, after hosts were warned, calls off talks that cannot be kept, reminds of what is near, calls those who answer for requests whose clocks
 * end, ends what was opened in an emergency and tells teams of cases what is due, delivers the letters written up to `lettersUntil`, seals the
 * audit, makes villages one on their day, gathers what is counted, forgets old answers, letters, suggestions, requests and names, publishes anew what the
 * directory finds no longer rightly. Safe to repeat and to run from two processes at once. What fails is handed to
 * `onFailure` and stays due; the other chores are done all the same.
 */
export async function doChores(
  ctx: Ctx,
  { lettersUntil, onFailure }: { lettersUntil: Date; onFailure: (error: unknown) => void },
): Promise<Chores> {
  const done: Done = async (chore) => {
    try {
      return await chore(ctx);
    } catch (error) {
      onFailure(error);
      return 0;
    }
  };
  let lettersFailed = 0;
  const deliver = async (ctx: Ctx) => {
    const { delivered, failures } = await deliverDue(ctx, { until: lettersUntil });
    lettersFailed = failures.length;
    for (const { letterId, error } of failures) {
      onFailure(new Error(`letter ${letterId} could not be delivered`, { cause: error }));
    }
    return delivered;
  };
  return {
    offersPassedOn: await done((ctx) => lapseOffers(ctx, { onFailure })),
    hoursPassedOn: await done((ctx) => lapseSlots(ctx, { onFailure })),
    deputiesEnded: await done(lapseDeputies),
    hostsWarned: await done(warnOfEnds),
    hostsEnded: await done(lapseAppointments),
    remindersSent: await done(sendReminders),
    consultationsCalledOff: await done(callOffFallen),
    consultationsRemindedOf: await done(remindOfConsultations),
    ...(await lookAfterRequests(done)),
    ...(await lookAfterCases(done)),
    lettersDelivered: await done(deliver),
    lettersFailed,
    linesSealed: await done(sealAudit),
    ...(await count(done)),
    ...(await forgetOld(done)),
    homesPublished: await done(republishHomes),
  };
}
