import type { NotNull } from 'kysely';
import type { Db } from '../shared/ctx.ts';
import type { Dispute, GuestKind, MediationStage, Origin, Side, WayOfReading } from './mediation.ts';

export const mediationsFrom = (db: Db) =>
  db
    .selectFrom('mediations')
    .innerJoin('mediation_committees as committee', 'committee.id', 'mediations.committee_id')
    .select([
      ...(['mediations.id', 'mediations.case_id', 'mediations.year', 'mediations.seq'] as const),
      ...(['mediations.mediator_id', 'mediations.opened_at', 'mediations.ended_at'] as const),
      ...(['mediations.is_small', 'mediations.prolonged_on', 'mediations.papers_back_on'] as const),
      ...(['committee.name as committee_name', 'committee.number as committee_number'] as const),
    ])
    .select((eb) => [
      eb.ref('mediations.state').$castTo<MediationStage>().as('stage'),
      eb.ref('mediations.dispute').$castTo<Dispute>().as('dispute'),
      eb.ref('mediations.origin').$castTo<Origin>().as('origin'),
    ]);

export type MediationRow = Awaited<ReturnType<ReturnType<typeof mediationsFrom>['executeTakeFirstOrThrow']>>;

/** The newest docket of a case: the one that is open, where one is. */
export const findMediationOf = (db: Db, caseId: string): Promise<MediationRow | undefined> =>
  mediationsFrom(db)
    .where('mediations.case_id', '=', caseId)
    .orderBy('mediations.id', 'desc')
    .limit(1)
    .executeTakeFirst();

export const findMediation = (db: Db, id: string): Promise<MediationRow | undefined> =>
  mediationsFrom(db).where('mediations.id', '=', id).executeTakeFirst();

type Changed = Partial<{
  state: MediationStage;
  mediator_id: string;
  ended_at: Date;
  ended_by: string;
  prolonged_on: string;
  prolonged_by: string;
  papers_back_on: string;
  papers_back_by: string;
}>;

export const markMediation = (db: Db, id: string, changed: Changed) =>
  db.updateTable('mediations').set(changed).where('id', '=', id).execute();

export const findStory = (db: Db, mediationId: string) =>
  db
    .selectFrom('mediation_stories')
    .select(['id', 'words', 'ending'])
    .where('mediation_id', '=', mediationId)
    .where('words', 'is not', null)
    .$narrowType<{ words: NotNull }>()
    .executeTakeFirstOrThrow();

export const markEnding = (db: Db, mediationId: string, ending: Buffer) =>
  db.updateTable('mediation_stories').set({ ending }).where('mediation_id', '=', mediationId).execute();

/** Here and below: what was forgotten with its case is not there. */
const sidesFrom = (db: Db) =>
  db
    .selectFrom('mediation_sides')
    .where('particulars', 'is not', null)
    .select(['id', 'mediation_id', 'particulars', 'rights_read_on'])
    .select(['agreed_at', 'refused_at', 'accepted_mediator_at', 'receipt_hash'])
    .$narrowType<{ particulars: NotNull }>()
    .select((eb) => [
      eb.ref('side').$castTo<Side>().as('side'),
      eb.ref('rights_read_how').$castTo<WayOfReading | null>().as('rights_read_how'),
    ]);

export type SideRow = Awaited<ReturnType<ReturnType<typeof sidesFrom>['executeTakeFirstOrThrow']>>;

/** Both, `one` before `other`. */
export const listSides = (db: Db, mediationId: string): Promise<SideRow[]> =>
  sidesFrom(db).where('mediation_id', '=', mediationId).orderBy('side').execute();

/** Whoever stands in a docket of a case, in any of them, with who each is. */
export const listSidesOfCase = (db: Db, caseId: string) =>
  sidesFrom(db).where('case_id', '=', caseId).execute();

/** Whose code it is. Asked as the system. */
export const findSideOfReceipt = (db: Db, hash: string): Promise<SideRow | undefined> =>
  sidesFrom(db).where('receipt_hash', '=', hash).executeTakeFirst();

type SideChanged = Partial<{
  rights_read_on: string;
  rights_read_how: WayOfReading;
  agreed_at: Date | null;
  refused_at: Date;
  accepted_mediator_at: Date | null;
  receipt_hash: string;
}>;

export const markSide = (
  db: Db,
  { mediationId, side }: { mediationId: string; side: Side },
  changed: SideChanged,
) =>
  db
    .updateTable('mediation_sides')
    .set(changed)
    .where('mediation_id', '=', mediationId)
    .where('side', '=', side)
    .execute();

/** Another mediator is to be accepted by both anew. */
export const markMediatorToAccept = (db: Db, mediationId: string) =>
  db
    .updateTable('mediation_sides')
    .set({ accepted_mediator_at: null })
    .where('mediation_id', '=', mediationId)
    .execute();

const guestsFrom = (db: Db) =>
  db
    .selectFrom('mediation_guests')
    .where('words', 'is not', null)
    .select(['id', 'words', 'one_agreed_at', 'other_agreed_at', 'declined_at'])
    .$narrowType<{ words: NotNull }>()
    .select((eb) => eb.ref('kind').$castTo<GuestKind>().as('kind'));

export const listGuests = (db: Db, mediationId: string) =>
  guestsFrom(db).where('mediation_id', '=', mediationId).orderBy('id').execute();

export const findGuest = (db: Db, mediationId: string, id: string) =>
  guestsFrom(db).where('mediation_id', '=', mediationId).where('id', '=', id).executeTakeFirst();

export const markGuest = (
  db: Db,
  id: string,
  changed: { one_agreed_at?: Date; other_agreed_at?: Date; declined_at?: Date },
) => db.updateTable('mediation_guests').set(changed).where('id', '=', id).execute();

const sittingsFrom = (db: Db) =>
  db
    .selectFrom('mediation_sittings')
    .where('place', 'is not', null)
    .select(['id', 'starts_at', 'place', 'called_off_at', 'recorded_at', 'record'])
    .$narrowType<{ place: NotNull }>();

export const listSittings = (db: Db, mediationId: string) =>
  sittingsFrom(db).where('mediation_id', '=', mediationId).orderBy('starts_at').orderBy('id').execute();

export const findSitting = (db: Db, mediationId: string, id: string) =>
  sittingsFrom(db).where('mediation_id', '=', mediationId).where('id', '=', id).executeTakeFirst();

export const markSitting = (
  db: Db,
  id: string,
  changed: { called_off_at: Date } | { recorded_at: Date; recorded_by: string; record: Buffer },
) => db.updateTable('mediation_sittings').set(changed).where('id', '=', id).execute();

/** Whatever was still to come with both there. */
export const markSittingsCalledOff = (db: Db, mediationId: string, at: Date) =>
  db
    .updateTable('mediation_sittings')
    .set({ called_off_at: at })
    .where('mediation_id', '=', mediationId)
    .where('recorded_at', 'is', null)
    .where('called_off_at', 'is', null)
    .execute();

/** Hers alone: row-level security shows nobody another's. */
export const listCaucusesOf = (db: Db, mediationId: string) =>
  db
    .selectFrom('mediation_caucuses')
    .select(['id', 'words', 'written_at'])
    .where('words', 'is not', null)
    .$narrowType<{ words: NotNull }>()
    .select((eb) => eb.ref('side').$castTo<Side>().as('side'))
    .where('mediation_id', '=', mediationId)
    .orderBy('id')
    .execute();
