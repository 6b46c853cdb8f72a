import { sql } from 'kysely';
import type { Db } from '../../shared/ctx.ts';

/* Nothing ends before it began, also where the clock was ahead then and is right now. */

/** Members of a home's teams who may be named: a standing consent, and a name. Asked as the system. */
export const listMembersShown = (db: Db, homeId: string) =>
  db
    .selectFrom('team_members')
    .innerJoin('teams', 'teams.id', 'team_members.team_id')
    .innerJoin('people', 'people.id', 'team_members.person_id')
    .innerJoin('showing_consents', 'showing_consents.member_id', 'team_members.id')
    .select(['team_members.team_id as teamId', 'people.name'])
    .where('teams.home_id', '=', homeId)
    .where('team_members.left_at', 'is', null)
    .where('showing_consents.withdrawn_at', 'is', null)
    .where('people.name', 'is not', null)
    .orderBy('team_members.id')
    .execute();

/** All members of a home's teams as its host sees them, with the consent that stands. */
export const listMembers = (db: Db, homeId: string) =>
  db
    .selectFrom('team_members')
    .innerJoin('teams', 'teams.id', 'team_members.team_id')
    .innerJoin('people', 'people.id', 'team_members.person_id')
    .leftJoin('showing_consents', (join) =>
      join
        .onRef('showing_consents.member_id', '=', 'team_members.id')
        .on('showing_consents.withdrawn_at', 'is', null),
    )
    .select(['team_members.id', 'team_members.team_id as teamId', 'people.name'])
    .select(['showing_consents.given_on as givenOn', 'showing_consents.recorded_at as recordedAt'])
    .where('teams.home_id', '=', homeId)
    .where('teams.ended_at', 'is', null)
    .where('team_members.left_at', 'is', null)
    .where('people.name', 'is not', null)
    .orderBy('team_members.id')
    .execute();

export const findMember = (db: Db, memberId: string) =>
  db
    .selectFrom('team_members')
    .innerJoin('teams', 'teams.id', 'team_members.team_id')
    .select(['team_members.id', 'team_members.person_id', 'teams.home_id'])
    .where('team_members.id', '=', memberId)
    .where('team_members.left_at', 'is', null)
    .executeTakeFirst();

type MemberRow = { id: string; team_id: string; person_id: string; added_by: string; added_at: Date };

export const insertMember = (db: Db, member: MemberRow) =>
  db.insertInto('team_members').values(member).execute();

export const markMemberLeft = (db: Db, memberId: string, at: Date) =>
  db
    .updateTable('team_members')
    .set({ left_at: sql<Date>`greatest(added_at, ${at}::timestamptz)` })
    .where('id', '=', memberId)
    .execute();

type ConsentRow = {
  person_id: string;
  id: string;
  member_id: string;
  given_on: string;
  recorded_by: string;
  recorded_at: Date;
};

/** A consent that stands already stays as it is. */
export const insertConsent = (db: Db, consent: ConsentRow) =>
  db
    .insertInto('showing_consents')
    .values(consent)
    .onConflict((conflict) => conflict.column('member_id').where('withdrawn_at', 'is', null).doNothing())
    .execute();

export const markConsentWithdrawn = (db: Db, memberId: string, by: { at: Date; personId: string }) =>
  db
    .updateTable('showing_consents')
    .set({
      withdrawn_at: sql<Date>`greatest(recorded_at, ${by.at}::timestamptz)`,
      withdrawn_by: by.personId,
    })
    .where('member_id', '=', memberId)
    .where('withdrawn_at', 'is', null)
    .execute();
