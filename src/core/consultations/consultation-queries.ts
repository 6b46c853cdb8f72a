import type { Selectable } from 'kysely';
import type { Consultations } from '../../platform/db/types.generated.ts';
import { wallOfConsultation } from '../requests/asking/walls-of.ts';
import type { Db } from '../shared/ctx.ts';
import type { ConsultationKind, Ending } from './consultation.ts';

const columns = [
  'consultations.id',
  'consultations.specialist_id',
  'consultations.claim_id',
  'consultations.room_claim_id',
  'consultations.starts_at',
  'consultations.ends_at',
  'consultations.case_id',
  'consultations.is_first',
  'consultations.words',
  'consultations.contact',
  'consultations.word_key',
] as const;

/** With who listens, the room and the home; who reads it adds which. */
export const consultationsFrom = (db: Db) =>
  db
    .selectFrom('consultations')
    .innerJoin('specialists', 'specialists.id', 'consultations.specialist_id')
    .innerJoin('places', 'places.id', 'consultations.place_id')
    .innerJoin('homes', 'homes.id', 'places.home_id')
    .innerJoin('room_things', 'room_things.place_id', 'consultations.place_id')
    .select(columns)
    .select(['specialists.title', 'specialists.speaks', 'specialists.person_id', 'specialists.thing_id'])
    .select(['room_things.thing_id as room_thing_id', 'places.name as place_name'])
    .select(['homes.id as home_id', 'homes.name as home_name', 'homes.address', 'homes.address_hidden'])
    .select((eb) => [
      eb.ref('specialists.kind').$castTo<ConsultationKind>().as('kind'),
      eb.ref('consultations.ending').$castTo<Ending | null>().as('ending'),
    ]);

export type ConsultationRow = Awaited<
  ReturnType<ReturnType<typeof consultationsFrom>['executeTakeFirstOrThrow']>
>;

/** As row-level security lets this actor see it. */
export const findConsultationVisible = (db: Db, id: string): Promise<ConsultationRow | undefined> =>
  consultationsFrom(db).where('consultations.id', '=', id).executeTakeFirst();

/** Asked as the system: whoever holds a code sees no row. */
export const findConsultationOfReceipt = (
  db: Db,
  receiptHash: string,
): Promise<ConsultationRow | undefined> =>
  consultationsFrom(db).where('consultations.receipt_hash', '=', receiptHash).executeTakeFirst();

/** Until the transaction ends nobody moves or ends it; its things are locked before. Asked as the system. */
export const lockConsultation = (db: Db, id: string): Promise<ConsultationRow | undefined> =>
  consultationsFrom(db).where('consultations.id', '=', id).forUpdate('consultations').executeTakeFirst();

/** Of one who listens, those that still stand and end after an instant. Asked as the system. */
export const listStandingOf = (db: Db, specialistId: string, after: Date): Promise<ConsultationRow[]> =>
  consultationsFrom(db)
    .where('consultations.specialist_id', '=', specialistId)
    .where('consultations.ended_at', 'is', null)
    .where('consultations.ends_at', '>', after)
    .orderBy('consultations.id')
    .execute();

type Whose = { personId: string; isOfTheDesk: boolean };
type Period = { from: Date; until: Date };

/** Hers as who listens, and at the desk of those who have no account; what a wall hides, row-level security hides too. */
export const listComing = (db: Db, { personId, isOfTheDesk }: Whose, { from, until }: Period) =>
  consultationsFrom(db)
    .where((eb) =>
      eb.or([
        eb('specialists.person_id', '=', personId),
        ...(isOfTheDesk
          ? [eb.and([eb('specialists.person_id', 'is', null), eb('consultations.case_id', 'is', null)])]
          : []),
      ]),
    )
    .where((eb) =>
      eb.not(
        eb.exists(wallOfConsultation(db, { about: eb.ref('consultations.id'), person: eb.val(personId) })),
      ),
    )
    .where('consultations.starts_at', '>=', from)
    .where('consultations.starts_at', '<', until)
    .orderBy('consultations.starts_at')
    .orderBy('consultations.id')
    .limit(500)
    .execute();

/** What its team has booked, the latest first. */
export const listConsultationsOfCase = (db: Db, caseId: string): Promise<ConsultationRow[]> =>
  consultationsFrom(db)
    .where('consultations.case_id', '=', caseId)
    .orderBy('consultations.starts_at', 'desc')
    .orderBy('consultations.id', 'desc')
    .limit(200)
    .execute();

export type NewConsultation = Omit<
  Selectable<Consultations>,
  'ended_at' | 'ending' | 'reminded_at' | 'forgotten_at' | 'unopened_since' | 'open_again_at'
>;

export const insertConsultation = (db: Db, row: NewConsultation) =>
  db.insertInto('consultations').values(row).execute();

type Changed = Partial<
  Pick<
    Selectable<Consultations>,
    'specialist_id' | 'place_id' | 'claim_id' | 'room_claim_id' | 'starts_at' | 'ends_at' | 'reminded_at'
  >
> & { ended_at?: Date; ending?: Ending };

export const markConsultation = (db: Db, id: string, changed: Changed) =>
  db.updateTable('consultations').set(changed).where('id', '=', id).execute();

/** In a flood nobody counts further. */
const mostCounted = 5001;

/** How many have come without a name since then. Asked as the system. */
export async function countBookedSince(db: Db, since: Date): Promise<number> {
  const booked = db
    .selectFrom('consultations')
    .where('booked_at', '>=', since)
    .where('case_id', 'is', null)
    .select('id')
    .limit(mostCounted);
  const row = await db
    .selectFrom(booked.as('booked'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

export const insertConsultationWalls = async (
  db: Db,
  id: string,
  before: readonly string[],
): Promise<void> => {
  if (before.length === 0) return;
  await db
    .insertInto('consultation_walls')
    .values(before.map((personId) => ({ consultation_id: id, person_id: personId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
