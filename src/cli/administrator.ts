import { appointAdministrator } from '../core/people/appoint-administrator.ts';
import { joinCell } from '../core/people/join-cell.ts';
import { makeId } from '../core/shared/ids.ts';
import { accountOf } from '../platform/auth/account-of.ts';
import { membershipOf } from '../platform/auth/membership-of.ts';
import { maskPhone } from '../core/people/mask-phone.ts';
import { StartError } from '../platform/start-error.ts';
import { lockedVault } from '../platform/vault/locked-vault.ts';
import { openCtx, readCells } from '../platform/world.ts';
import { asOwner } from './as-owner.ts';
import { readPhoneArgument } from './read-phone-argument.ts';

const usage = '用法 / usage: npx weijia administrator <手机号 / phone>';

/** `administrator <phone>` appoints the first person of the district's office: she signs in with that phone. */
export async function administrator(args: string[]): Promise<number> {
  const phone = readPhoneArgument(args, usage);
  await asOwner(async (db) => {
    const clock = () => new Date();
    const cells = await readCells(db).catch(() => {
      throw new StartError('还没有县区，请先 npm start / no district yet, run npm start first');
    });
    const [cell] = cells;
    const ctx = openCtx({ db, cells, clock, vaultOf: lockedVault }, cell, { kind: 'system' });
    const sharing = { db, now: clock, newId: () => makeId(0, clock()) };
    const accountId = await accountOf(sharing, phone);
    const newPersonId = await joinCell(ctx, { accountId, phoneMasked: maskPhone(phone) });
    const personId = await membershipOf(sharing, { accountId, cell, newPersonId });
    await appointAdministrator(ctx, { personId });
    console.log(`✓ ${maskPhone(phone)} ${cell.divisionCode}`);
  });
  return 0;
}
