import type { NotNull } from 'kysely';
import type { Db } from '../shared/ctx.ts';
import type { Side, Signer, WayOfMarking } from './mediation.ts';

export type AgreementForm = 'written' | 'oral';

/** Here and below: what was forgotten with its case is not there. */
const agreementsFrom = (db: Db) =>
  db
    .selectFrom('mediation_agreements')
    .where('terms', 'is not', null)
    .select(['id', 'mediation_id', 'of_status', 'terms', 'made_on', 'in_force_on'])
    .select(['confirmation_asked_on', 'confirmed_on'])
    .$narrowType<{ terms: NotNull }>()
    .select((eb) => eb.ref('form').$castTo<AgreementForm>().as('form'));

export type AgreementRow = Awaited<ReturnType<ReturnType<typeof agreementsFrom>['executeTakeFirstOrThrow']>>;

export const findAgreementOf = (db: Db, mediationId: string): Promise<AgreementRow | undefined> =>
  agreementsFrom(db).where('mediation_id', '=', mediationId).executeTakeFirst();

type NewAgreement = {
  id: string;
  mediation_id: string;
  case_id: string;
  form: AgreementForm;
  of_status: boolean;
  terms: Buffer;
  made_on: string;
  made_by: string;
  in_force_on: string | null;
};

export const insertAgreement = (db: Db, agreement: NewAgreement) =>
  db.insertInto('mediation_agreements').values(agreement).execute();

export const markAgreement = (
  db: Db,
  id: string,
  changed: Partial<{ in_force_on: string; confirmation_asked_on: string; confirmed_on: string }>,
) => db.updateTable('mediation_agreements').set(changed).where('id', '=', id).execute();

export const listMarks = (db: Db, agreementId: string) =>
  db
    .selectFrom('mediation_marks')
    .select(['id', 'marked_on', 'file_id'])
    .select((eb) => [
      eb.ref('whose').$castTo<Signer>().as('whose'),
      eb.ref('how').$castTo<WayOfMarking>().as('how'),
    ])
    .where('agreement_id', '=', agreementId)
    .orderBy('marked_on')
    .orderBy('id')
    .execute();

type NewMark = {
  id: string;
  agreement_id: string;
  case_id: string;
  whose: Signer;
  how: WayOfMarking;
  marked_on: string;
  file_id: string | null;
  noted_by: string;
};

export const insertMark = (db: Db, mark: NewMark) => db.insertInto('mediation_marks').values(mark).execute();

export const listPromises = (db: Db, agreementId: string) =>
  db
    .selectFrom('mediation_promises')
    .select(['id', 'words', 'due_on', 'looked_on', 'kept', 'remark'])
    .where('words', 'is not', null)
    .$narrowType<{ words: NotNull }>()
    .select((eb) => eb.ref('side').$castTo<Side>().as('side'))
    .where('agreement_id', '=', agreementId)
    .orderBy('due_on')
    .orderBy('id')
    .execute();

export const findPromise = (db: Db, agreementId: string, id: string) =>
  db
    .selectFrom('mediation_promises')
    .select(['id', 'due_on', 'looked_on', 'kept'])
    .where('agreement_id', '=', agreementId)
    .where('id', '=', id)
    .executeTakeFirst();

type NewPromise = {
  id: string;
  agreement_id: string;
  case_id: string;
  side: Side;
  words: Buffer;
  due_on: string;
  set_by: string;
};

export const insertPromise = (db: Db, promise: NewPromise) =>
  db.insertInto('mediation_promises').values(promise).execute();

export const markPromise = (
  db: Db,
  id: string,
  looked: { looked_on: string; looked_by: string; kept: boolean; remark: Buffer | null },
) => db.updateTable('mediation_promises').set(looked).where('id', '=', id).execute();
