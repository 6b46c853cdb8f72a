import { openJson } from '../../cases/sealed-json.ts';
import { seeCase } from '../../cases/see-case.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import { forbiddenTo } from '../../offices/forbidden-to.ts';
import { listSeatsActedFor } from '../../requests/desk-queries.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { addMonths, dayOf, startOfDay } from '../../shared/dates.ts';
import { isCoreError } from '../../shared/errors.ts';
import { asSystem, inTransaction } from '../../shared/transaction.ts';
import { listSides, type MediationRow, type SideRow } from '../docket-queries.ts';
import { sideOf, SideParticulars } from '../docket-words.ts';
import { numberOf } from '../mediation.ts';
import { findFormOf, listForClaims, listForRegister } from './register-queries.ts';
import { outcomeOf, surnameOf, type Register, type RegisterRow } from './register.ts';

export type Asked = { of: Register; month: string; committeeId?: string | undefined };

/** Ids alone, as the system; of none of them a word is read here. */
const dockets = async (ctx: PersonCtx, { of, month, committeeId }: Asked): Promise<MediationRow[]> =>
  inTransaction(ctx, async (ctx) => {
    if ((await listSeatsActedFor(ctx)).length === 0) throw await forbiddenTo(ctx, 'caseworkers-only');
    const [from, to] = [startOfDay(`${month}-01`), startOfDay(addMonths(`${month}-01`, 1))];
    const asked = { personId: ctx.actor.personId, from, to, committeeId };
    return asSystem(ctx, ({ db }) =>
      of === 'claims' ? listForClaims(db, asked) : listForRegister(db, asked),
    );
  });

/**
 * One case after another, each entered by itself: what she reads of it now, with a line in its log; undefined where a wall stands
 * before her, as if there were no such docket.
 */
async function rowsOf(ctx: PersonCtx, docket: MediationRow, verb: 'show-register' | 'export-register') {
  try {
    return await inTransaction(ctx, async (ctx) => {
      await seeCase(ctx, docket.case_id, 'export-docket');
      const form = (await findFormOf(ctx.db, docket.id)) ?? null;
      const sides = await listSides(ctx.db, docket.id);
      await recordDeed(ctx, { verb, subjectId: docket.case_id });
      return { docket, form, sides };
    });
  } catch (error) {
    if (isCoreError(error) && error.code === 'case-not-found') return undefined;
    throw error;
  }
}

async function surnameIn(ctx: PersonCtx, { id, particulars }: SideRow): Promise<string> {
  const side = await openJson(ctx, { value: particulars, bound: sideOf(id) }, SideParticulars);
  return surnameOf(side.name);
}

type Rows = NonNullable<Awaited<ReturnType<typeof rowsOf>>>;

async function present(ctx: PersonCtx, { docket, form, sides }: Rows, of: Register): Promise<RegisterRow> {
  const { stage } = docket;
  const parties = of === 'claims' ? [] : await Promise.all(sides.map((side) => surnameIn(ctx, side)));
  return {
    ...{ number: numberOf(docket), dispute: docket.dispute, isSmall: docket.is_small, form, parties },
    committee: { name: docket.committee_name, number: docket.committee_number },
    ...{ acceptedOn: dayOf(docket.opened_at), endedOn: docket.ended_at && dayOf(docket.ended_at) },
    ...{ outcome: outcomeOf(stage) },
    fulfilled: stage === 'kept' ? true : stage === 'in-force' ? false : null,
  };
}

/** Outside of every transaction, because each case is entered in its own. Forbidden `caseworkers-only`. */
export async function readRegister(
  ctx: PersonCtx,
  asked: Asked,
  verb: 'show-register' | 'export-register',
): Promise<RegisterRow[]> {
  const found: RegisterRow[] = [];
  for (const docket of await dockets(ctx, asked)) {
    const rows = await rowsOf(ctx, docket, verb);
    if (rows) found.push(await present(ctx, rows, asked.of));
  }
  return found;
}
