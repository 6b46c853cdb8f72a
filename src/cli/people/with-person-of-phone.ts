import { joinCell } from '../../core/people/join-cell.ts';
import { maskPhone } from '../../core/people/mask-phone.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { makeId } from '../../core/shared/ids.ts';
import { accountOf } from '../../platform/auth/account-of.ts';
import { membershipOf } from '../../platform/auth/membership-of.ts';
import { StartError } from '../../platform/start-error.ts';
import { lockedVault } from '../../platform/vault/locked-vault.ts';
import { openCtx, readCells } from '../../platform/world.ts';
import { asOwner } from '../as-owner.ts';

/** Works, as the system, with the person who signs in with a phone; she becomes one of the first district where she was none. */
export async function withPersonOfPhone(
  phone: string,
  work: (ctx: Ctx, personId: string) => Promise<void>,
): Promise<void> {
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
    await work(ctx, personId);
    console.log(`✓ ${maskPhone(phone)} ${cell.divisionCode}`);
  });
}
