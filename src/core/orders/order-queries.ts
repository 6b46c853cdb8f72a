import type { Db } from '../shared/ctx.ts';
import type { Applicant, ReasonForHer } from './applicants.ts';
import type { OrderState, OrderStep } from './order.ts';

const ordersFrom = (db: Db) =>
  db
    .selectFrom('protection_orders')
    .select(['id', 'case_id', 'opened_at', 'is_urgent', 'filed_at', 'accepted_at', 'decided_at', 'served_at'])
    .select((eb) => [
      'valid_until',
      eb.ref('state').$castTo<OrderState>().as('state'),
      eb.ref('applicant').$castTo<Applicant>().as('applicant'),
      eb.ref('for_her').$castTo<ReasonForHer | null>().as('for_her'),
    ]);

export type OrderRow = Awaited<ReturnType<ReturnType<typeof ordersFrom>['executeTakeFirstOrThrow']>>;

export const findOrder = (
  db: Db,
  { caseId, orderId }: { caseId: string; orderId: string },
): Promise<OrderRow | undefined> =>
  ordersFrom(db).where('id', '=', orderId).where('case_id', '=', caseId).executeTakeFirst();

/** The newest first. */
export const listOrdersOf = (db: Db, caseId: string): Promise<OrderRow[]> =>
  ordersFrom(db).where('case_id', '=', caseId).orderBy('id', 'desc').execute();

type NewOrder = {
  id: string;
  case_id: string;
  opened_at: Date;
  opened_by: string;
  applicant: Applicant;
  for_her: ReasonForHer | null;
  is_urgent: boolean;
  state: 'preparing';
};

export const insertOrder = (db: Db, order: NewOrder) =>
  db.insertInto('protection_orders').values(order).execute();

type Changed = Partial<{
  applicant: Applicant;
  for_her: ReasonForHer | null;
  is_urgent: boolean;
  state: OrderState;
  filed_at: Date;
  filed_noted_at: Date;
  granted_noted_at: Date;
  accepted_at: Date;
  decided_at: Date;
  served_at: Date;
  valid_until: string;
}>;

export const markOrder = (db: Db, id: string, changed: Changed) =>
  db.updateTable('protection_orders').set(changed).where('id', '=', id).execute();

type Written = {
  order_id: string;
  case_id: string;
  particulars: Buffer;
  written_at: Date;
  written_by: string;
};

export const putWords = (db: Db, words: Written) =>
  db
    .insertInto('order_words')
    .values(words)
    .onConflict((conflict) =>
      conflict.column('order_id').doUpdateSet({
        particulars: words.particulars,
        written_at: words.written_at,
        written_by: words.written_by,
      }),
    )
    .execute();

/** Those that are not forgotten. */
export const listWordsOf = (db: Db, caseId: string) =>
  db
    .selectFrom('order_words')
    .select((eb) => ['order_id', eb.ref('particulars').$notNull().as('particulars')])
    .where('case_id', '=', caseId)
    .where('particulars', 'is not', null)
    .execute();

type NewStep = {
  id: string;
  order_id: string;
  case_id: string;
  step: OrderStep;
  at: Date;
  valid_until: string | null;
  words: Buffer | null;
  noted_at: Date;
  noted_by: string;
};

export const insertStep = (db: Db, step: NewStep) => db.insertInto('order_steps').values(step).execute();

/** In the order in which they were noted. */
export const listStepsOf = (db: Db, caseId: string) =>
  db
    .selectFrom('order_steps')
    .select(['id', 'order_id', 'at', 'valid_until', 'words', 'noted_at'])
    .select((eb) => eb.ref('step').$castTo<OrderStep>().as('step'))
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute();

/** When the last of its steps was taken, so that none is noted before it. */
export async function findLastStepAt(db: Db, orderId: string): Promise<Date | null> {
  const { at } = await db
    .selectFrom('order_steps')
    .where('order_id', '=', orderId)
    .select(({ fn }) => fn.max('at').as('at'))
    .executeTakeFirstOrThrow();
  return at;
}
