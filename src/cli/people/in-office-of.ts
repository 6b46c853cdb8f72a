import type { PersonOfPhone } from '../../core/deputies/name-deputy.ts';
import { findOfficer } from '../../core/offices/office-queries.ts';
import type { PersonCtx } from '../../core/shared/ctx.ts';
import { makeId } from '../../core/shared/ids.ts';
import { inTransaction } from '../../core/shared/transaction.ts';
import { findAccount } from '../../platform/auth/account-of.ts';
import { listMemberships } from '../../platform/auth/list-memberships.ts';
import { membershipOf } from '../../platform/auth/membership-of.ts';
import { StartError } from '../../platform/start-error.ts';
import { findPersonOfPhone } from '../../platform/visitors/find-person-of-phone.ts';
import { personOfPhone } from '../../platform/visitors/person-of-phone.ts';
import { openCtx } from '../../platform/world.ts';
import { asOwner } from '../as-owner.ts';
import { openCells } from '../open-cells.ts';

export type Desk = {
  ctx: PersonCtx;
  divisionCode: string;
  personOfPhone: PersonOfPhone;
  /** The same, where she is one of the district already; nobody is made one by asking. */
  findPersonOfPhone: PersonOfPhone;
  /** For a trial: whoever signs in and has not been here is an id that is nobody's, and stays so. */
  trialPersonOfPhone: PersonOfPhone;
};

const nobody =
  '这里还没有区县妇联的人，请先 npx weijia administrator <手机号> / no office yet: npx weijia administrator <phone>';

/**
 * Works as whoever has been longest at the first district's office, or as whoever of it signs in with this phone: the operator runs the
 * command, the office answers for it.
 */
export async function inOfficeOf(
  phone: string | undefined,
  work: (desk: Desk) => Promise<number>,
): Promise<number> {
  return asOwner(async (db) => {
    const world = await openCells(db);
    const [cell] = world.cells;
    const system = openCtx(world, cell, { kind: 'system' });
    const sharing = { db, now: world.clock, newId: () => makeId(0, world.clock()) };
    const auth = {
      findAccount: (typed: string) => findAccount(sharing, typed),
      listMemberships: (accountId: string) => listMemberships(sharing, accountId),
      membershipOf: (member: Parameters<typeof membershipOf>[1]) => membershipOf(sharing, member),
    };
    const known: PersonOfPhone = (typed) => personOfPhone({ world, auth }, typed, cell);
    const asked = phone === undefined ? null : await known(phone);
    if (phone !== undefined && asked === null) throw new StartError(nobody);
    const officer = await inTransaction(system, ({ db }) => findOfficer(db, cell.divisionCode, asked));
    if (!officer) throw new StartError(nobody);
    const { personId, accountId } = officer;
    const actor = { kind: 'person', personId, accountId, secondStepDone: true } as const;
    const ctx = { ...openCtx(world, cell, actor), actor };
    const find = (typed: string) => findPersonOfPhone(auth, typed, cell);
    const found: PersonOfPhone = async (typed) => (await find(typed))?.personId ?? null;
    const trial: PersonOfPhone = async (typed) => {
      const somebody = await find(typed);
      return somebody && (somebody.personId ?? ctx.newId());
    };
    const { divisionCode } = cell;
    return work({
      ctx,
      divisionCode,
      personOfPhone: known,
      findPersonOfPhone: found,
      trialPersonOfPhone: trial,
    });
  });
}
