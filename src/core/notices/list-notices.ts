import { listPassedOn } from '../claims/claim-queries.ts';
import { statusOf } from '../claims/claim.ts';
import type { Ctx, PersonCtx } from '../shared/ctx.ts';
import { personOnly } from '../shared/person-only.ts';
import { asSystem, inTransaction } from '../shared/transaction.ts';
import { presentChange, listChangesById } from '../activities/changing/change-queries.ts';
import type { Change } from '../activities/changing/activity-change.ts';
import { howItEnded } from '../appointments/appointment.ts';
import { lastDayOf } from '../deputies/deputy.ts';
import {
  isAccountKind,
  isKeeperKind,
  isQuestionKind,
  isSignupKind,
  isSuggestionKind,
  kindTold,
  type Notice,
  type SignupNotice,
} from './notice.ts';
import {
  isCaseKind,
  isConsultationKind,
  isOfficeKind,
  isOutreachKind,
  isRequestKind,
} from './staff-notice.ts';
import { listNoticesOf } from './notice-queries.ts';

const most = 100;

type Row = Awaited<ReturnType<typeof listNoticesOf>>[number];

const answeredFor = ({ holderName, partySize, keptBy }: Row) => ({
  ...{ name: holderName ?? '', partySize: partySize ?? 1 },
  isFamily: keptBy !== null,
});

/** What has become of it since she was told. */
function sinceThen(ctx: PersonCtx, row: Row, passedOn: ReadonlySet<string>) {
  const times = {
    offer_ends_at: row.offerEndsAt,
    confirmed_at: row.confirmedAt,
    withdrawn_at: row.withdrawnAt,
  };
  const isOffered = statusOf(times, ctx.now) === 'offered' && !row.cancelledAt;
  const isHers = row.holderId === ctx.actor.personId;
  return {
    offerEndsAt: isOffered ? row.offerEndsAt : null,
    passedOn: row.signupId !== null && passedOn.has(row.signupId),
    forHer: isHers ? null : answeredFor(row),
    cancelled: row.cancelledAt ? { why: row.cancelledWhy } : null,
  } satisfies Partial<SignupNotice>;
}

type Known = {
  /** Sign-ups whose lapsed offer somebody else was asked about next. */
  passedOn: ReadonlySet<string>;
  changesOf: ReadonlyMap<string, Change[]>;
};

const endOf = ({ endedAt, ...row }: Row) =>
  endedAt && { how: howItEnded({ ...row, endedAt }), intoName: row.intoName };

/** None where the row is of a kind that this version does not know. */
function presentNotice(ctx: PersonCtx, row: Row, { passedOn, changesOf }: Known): Notice[] {
  const { id, at, readAt, signupId, suggestionId, questionId, activityId, title, startsAt } = row;
  const kind = kindTold(row);
  const { announcementId, appointmentId, requestId, caseId, consultationId, homeName } = row;
  const told = { id, at, readAt };
  if (isAccountKind(kind) || isOfficeKind(kind) || isOutreachKind(kind)) return [{ ...told, kind }];
  if (isSuggestionKind(kind) && suggestionId) return [{ ...told, kind, suggestionId }];
  if (isQuestionKind(kind) && questionId && activityId) return [{ ...told, kind, questionId, activityId }];
  if (isRequestKind(kind) && requestId) return [{ ...told, kind, requestId }];
  if (isCaseKind(kind) && caseId) return [{ ...told, kind, caseId }];
  if (isConsultationKind(kind) && consultationId) return [{ ...told, kind, consultationId }];
  if (kind === 'home-announcement' && announcementId) return [{ ...told, kind, announcementId }];
  if (isKeeperKind(kind) && appointmentId && homeName !== null) {
    const { until, pauseUntil } = row;
    return [
      { ...told, kind, appointmentId, homeName, lastDay: lastDayOf(until), pauseUntil, end: endOf(row) },
    ];
  }
  if (isSignupKind(kind) && signupId && activityId && title !== null && startsAt) {
    const changes = changesOf.get(row.changeId ?? '') ?? [];
    const about = { signupId, activityId, title, startsAt, position: row.position, changes };
    return [{ ...told, kind, ...about, ...sinceThen(ctx, row, passedOn) }];
  }
  return [];
}

/** Her inbox, the newest first. */
export async function listNotices(ctx: Ctx): Promise<Notice[]> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const rows = await listNoticesOf(ctx.db, ctx.actor.personId, most);
    const lapsed = rows.flatMap(({ kind, signupId }) =>
      kind === 'offer-lapsed' && signupId ? signupId : [],
    );
    const changed = rows.flatMap(({ changeId }) => changeId ?? []);
    const changes = await listChangesById(ctx.db, changed);
    // Whose turn it was next is somebody else's claim; of it she learns that there was one.
    const passedOn = await asSystem(ctx, (ctx) => listPassedOn(ctx.db, lapsed));
    const changesOf = new Map(changes.map((change) => [change.id, presentChange(change)]));
    return rows.flatMap((row) => presentNotice(ctx, row, { passedOn, changesOf }));
  });
}
