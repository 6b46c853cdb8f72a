import { noteResetByOperator } from '../../core/offices/note-reset-by-operator.ts';
import { maskPhone } from '../../core/people/mask-phone.ts';
import { findAccount } from '../../platform/auth/account-of.ts';
import { listMemberships } from '../../platform/auth/list-memberships.ts';
import { deleteStep } from '../../platform/auth/second-step/second-step-queries.ts';
import { StartError } from '../../platform/start-error.ts';
import { lockedVault } from '../../platform/vault/locked-vault.ts';
import { openCtx, readCells } from '../../platform/world.ts';
import { asOwner } from '../as-owner.ts';
import { readPhoneArgument } from './read-phone-argument.ts';

const usage = '用法 / usage: npx weijia readmit <手机号 / phone>';

/**
 * `readmit <phone>` takes away the second step of somebody in the district's own office, above which nobody stands
 * here: she sets up a new one when she next enters. It is written down, and she is told.
 */
export async function readmit(args: string[]): Promise<number> {
  const phone = readPhoneArgument(args, usage);
  await asOwner(async (db) => {
    const clock = () => new Date();
    const cells = await readCells(db);
    const accountId = await findAccount({ db }, phone);
    if (accountId === null) {
      throw new StartError('这个手机号还没登录过 / nobody has signed in with this phone');
    }
    // Written down first: where this breaks off in between it is done again, and nothing was taken without a line.
    for (const { cell: number, personId } of await listMemberships({ db }, accountId)) {
      const cell = cells.find((one) => one.number === number);
      if (cell) {
        const ctx = openCtx({ db, cells, clock, vaultOf: lockedVault }, cell, { kind: 'system' });
        await noteResetByOperator(ctx, { personId });
      }
    }
    await db.transaction().execute((db) => deleteStep(db, accountId));
    console.log(`✓ ${maskPhone(phone)}`);
  });
  return 0;
}
