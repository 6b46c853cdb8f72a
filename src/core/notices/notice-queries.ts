import type { Db } from '../shared/ctx.ts';

/** With all that one of them may be about; only one that tells of a placing has an event. */
const noticesAndSubjects = (db: Db) =>
  db
    .selectFrom('notices')
    .leftJoin('signups', 'signups.id', 'notices.signup_id')
    .leftJoin('activity_questions', 'activity_questions.id', 'notices.question_id')
    .leftJoin('activities', (join) =>
      join.on((eb) =>
        eb('activities.id', '=', eb.fn.coalesce('signups.activity_id', 'activity_questions.activity_id')),
      ),
    )
    .leftJoin('appointments', 'appointments.id', 'notices.appointment_id')
    .leftJoin('homes as kept', 'kept.id', 'appointments.home_id')
    .leftJoin('homes as into', 'into.id', 'kept.merged_into_id')
    .leftJoin('claims', 'claims.id', 'signups.id')
    .leftJoin('people', 'people.id', 'signups.person_id')
    .leftJoin('relatives', 'relatives.person_id', 'signups.person_id')
    .leftJoin('claim_events', (join) =>
      join
        .onRef('claim_events.claim_id', '=', 'notices.signup_id')
        .on('claim_events.kind', 'in', ['confirmed', 'queued'])
        .on('notices.kind', '=', 'signup-placed'),
    );

/** Her inbox, the newest first. */
export const listNoticesOf = (db: Db, personId: string, limit: number) =>
  noticesAndSubjects(db)
    .select(['notices.id', 'notices.kind', 'notices.at', 'notices.read_at as readAt'])
    .select(['notices.signup_id as signupId', 'notices.suggestion_id as suggestionId'])
    .select(['notices.question_id as questionId', 'notices.change_id as changeId'])
    .select(['notices.request_id as requestId', 'notices.case_id as caseId'])
    .select('notices.consultation_id as consultationId')
    .select(['notices.announcement_id as announcementId', 'claim_events.place_in_queue as position'])
    .select(['notices.appointment_id as appointmentId', 'appointments.until'])
    .select(['kept.name as homeName', 'kept.pause_until as pauseUntil'])
    .select(['appointments.ended_at as endedAt', 'kept.closed_at as homeClosedAt', 'into.name as intoName'])
    .select(['activities.id as activityId', 'activities.title', 'activities.starts_at as startsAt'])
    .select(['activities.cancelled_at as cancelledAt', 'activities.cancelled_why as cancelledWhy'])
    .select(['signups.person_id as holderId', 'signups.party_size as partySize', 'people.name as holderName'])
    .select('relatives.kept_by as keptBy')
    .select(['claims.offer_ends_at as offerEndsAt', 'claims.confirmed_at as confirmedAt'])
    .select(['claims.withdrawn_at as withdrawnAt', 'claim_events.kind as outcome'])
    .where('notices.person_id', '=', personId)
    .orderBy('notices.at', 'desc')
    .orderBy('notices.id', 'desc')
    .limit(limit)
    .execute();

export const countUnreadOf = async (db: Db, personId: string): Promise<number> => {
  const row = await db
    .selectFrom('notices')
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.unread;
};

export const markRead = (db: Db, notice: { id: string; personId: string }, at: Date) =>
  db
    .updateTable('notices')
    .set({ read_at: at })
    .where('id', '=', notice.id)
    .where('person_id', '=', notice.personId)
    .where('read_at', 'is', null)
    .execute();

export const markAllRead = (db: Db, personId: string, at: Date) =>
  db
    .updateTable('notices')
    .set({ read_at: at })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .execute();

/** What she was told of somebody else's sign-ups. */
export const deleteNoticesOfHolder = (
  db: Db,
  { personId, holderId }: { personId: string; holderId: string },
) =>
  db
    .deleteFrom('notices')
    .where('person_id', '=', personId)
    .where('signup_id', 'in', (eb) => eb.selectFrom('signups').select('id').where('person_id', '=', holderId))
    .execute();
