import { sql } from 'kysely';
import { countAhead } from '../claims/claim-queries.ts';
import { statusOf } from '../claims/claim.ts';
import { recordDeedWith, type Deed } from '../deeds/record-deed.ts';
import { cellTable } from '../shared/cell-table.ts';
import { insertPlacingToTell, type PlacingToTell } from '../notices/tell-of-placing.ts';
import type { Cell, Ctx, Db } from '../shared/ctx.ts';
import { notFound } from '../shared/errors.ts';
import { askTogether } from '../shared/queries/ask-together.ts';
import { keptQuery, type Slots } from '../shared/queries/kept-query.ts';
import { asSystem } from '../shared/transaction.ts';
import { missingColumn, violatedConstraint } from '../shared/violations.ts';
import { doorCodeOf, type MySignup, type PartyCounts, type SignupAtDoor } from './signup.ts';

export type NewSignup = PartyCounts &
  PlacingToTell & {
    activity_id: string;
    person_id: string;
    party_size: number;
  };

/**
 * She who places it has not been erased, and until the end she cannot be: the line of her inbox rests on it, and where
 * none is written, `placed_at` stays empty without her and is refused.
 */
const placedAt = ({ at, has }: Slots<NewSignup>, cell: Cell) =>
  has('noticeId')
    ? at('placed_at')
    : sql`(select ${at('placed_at')}::timestamptz from ${cellTable(cell, 'people')} as placer
        where placer.id = ${at('placed_by')} and placer.erased_at is null for key share)`;

const insertRow = (slots: Slots<NewSignup>, cell: Cell) => {
  const { at } = slots;
  return sql`
    insert into ${cellTable(cell, 'signups')}
      (id, activity_id, person_id, placed_by, women, children, elders, men, party_size, placed_at)
    values (${at('id')}, ${at('activity_id')}, ${at('person_id')}, ${at('placed_by')}, ${at('women')},
      ${at('children')}, ${at('elders')}, ${at('men')}, ${at('party_size')}, ${placedAt(slots, cell)})`;
};

const recordWithSignup = recordDeedWith((slots: Slots<NewSignup>, cell) =>
  slots.has('noticeId')
    ? [insertRow(slots, cell), insertPlacingToTell(slots, cell)]
    : [insertRow(slots, cell)],
);

/** Writes the sign-up and what it leaves behind. NotFound where she who places it has been erased. */
export async function insertSignup(ctx: Ctx, signup: NewSignup, deed: Deed): Promise<void> {
  try {
    await recordWithSignup(ctx, deed, signup);
  } catch (error) {
    const placerIsGone =
      missingColumn(error) === 'signups.placed_at' || violatedConstraint(error) === 'notices_person_fkey';
    throw placerIsGone ? notFound('person-not-found') : error;
  }
}

const selectActivitiesToSignUpFor = keptQuery((db, { at }: Slots<{ ids: readonly string[] }>) =>
  db
    .selectFrom('activities')
    .leftJoin('things', 'things.id', 'activities.thing_id')
    .select([
      'activities.id as asked',
      'activities.home_id',
      'activities.thing_id',
      'activities.ends_at',
      'activities.cancelled_at',
      'things.capacity',
      'things.taken',
      'things.waiting',
    ])
    // Asked once for the whole statement, however many activities it answers.
    .select((eb) =>
      eb
        .exists(eb.selectFrom('missed_place_rules').select('id').where('ended_at', 'is', null))
        .as('has_rule'),
    )
    .where('activities.id', '=', sql<string>`any(${at('ids')}::uuid[])`),
);

/** What signing up decides on. */
export const findActivityToSignUpFor = askTogether((place, ids) =>
  selectActivitiesToSignUpFor(place, { ids }),
);

const signupsWithClaims = (db: Db) =>
  db
    .selectFrom('signups')
    .innerJoin('claims', 'claims.id', 'signups.id')
    .select([
      'signups.id',
      'signups.activity_id',
      'signups.person_id',
      'signups.placed_by',
      'signups.party_size',
      'signups.placed_at',
      'claims.thing_id',
      'claims.turn',
      'claims.offer_ends_at',
      'claims.confirmed_at',
      'claims.withdrawn_at',
    ]);

export type SignupRow = Awaited<ReturnType<ReturnType<typeof signupsWithClaims>['execute']>>[number];

/** A sign-up that row-level security lets the actor see: her own, one she placed, or one at a home she keeps. */
export const findSignupVisible = (db: Db, signupId: string): Promise<SignupRow | undefined> =>
  signupsWithClaims(db).where('signups.id', '=', signupId).executeTakeFirst();

/** The same where it is known to be there. Throws NotFound. */
export async function getSignupVisible(db: Db, signupId: string): Promise<SignupRow> {
  const row = await findSignupVisible(db, signupId);
  if (!row) throw notFound('signup-not-found');
  return row;
}

/** Whether the host has marked that they came. */
export async function isPresent(db: Db, signupId: string): Promise<boolean> {
  const row = await db
    .selectFrom('attendances')
    .select('id')
    .where('signup_id', '=', signupId)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The sign-ups of these people that are not withdrawn, newest first. */
export const listSignupsOf = (db: Db, personIds: readonly string[], limit: number): Promise<SignupRow[]> =>
  signupsWithClaims(db)
    .where('signups.person_id', 'in', personIds)
    .where('claims.withdrawn_at', 'is', null)
    .orderBy('signups.id', 'desc')
    .limit(limit)
    .execute();

/** The open sign-ups of these people for one activity; each has one at most. */
export const listSignupsFor = (
  db: Db,
  activityId: string,
  personIds: readonly string[],
): Promise<SignupRow[]> =>
  signupsWithClaims(db)
    .where('signups.activity_id', '=', activityId)
    .where('signups.person_id', 'in', personIds)
    .where('claims.withdrawn_at', 'is', null)
    .execute();

/** Somebody of this name whom a host wrote down for the same activity, where she still stands on the roll. */
export const findNamesake = (db: Db, activityId: string, name: string) =>
  db
    .selectFrom('signups')
    .innerJoin('claims', 'claims.id', 'signups.id')
    .innerJoin('people', 'people.id', 'signups.person_id')
    .select(['people.name', 'signups.party_size as partySize'])
    .where('signups.activity_id', '=', activityId)
    .where('claims.withdrawn_at', 'is', null)
    .where('people.name', '=', name)
    .orderBy('claims.turn')
    .limit(1)
    .executeTakeFirst();

/** As she sees it; her position counts claims that are hidden from her, so it is asked as the system. */
export async function presentSignup(ctx: Ctx, row: SignupRow): Promise<MySignup> {
  const status = statusOf(row, ctx.now);
  const ahead =
    status === 'waiting' ? await asSystem(ctx, (ctx) => countAhead(ctx.db, row.thing_id, row.turn)) : null;
  return {
    id: row.id,
    activityId: row.activity_id,
    status,
    position: ahead === null ? null : ahead + 1,
    hadPlace: row.confirmed_at !== null || row.offer_ends_at !== null,
    offerEndsAt: status === 'offered' ? row.offer_ends_at : null,
    partySize: row.party_size,
    code: doorCodeOf(row.id),
    placedAt: row.placed_at,
  };
}

/** The same with whether she is here; who noted it is not hers to see, so it is asked as the system. */
export async function presentAtDoor(ctx: Ctx, row: SignupRow): Promise<SignupAtDoor> {
  const isHere = await asSystem(ctx, (ctx) => isPresent(ctx.db, row.id));
  return { ...(await presentSignup(ctx, row)), isHere };
}
