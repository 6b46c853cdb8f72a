import { joinCell } from '../../core/people/join-cell.ts';
import type { Cell } from '../../core/shared/ctx.ts';
import { readPhone } from '../../core/people/phones/phone.ts';
import type { Auth } from '../auth/open-auth.ts';
import { maskPhone } from '../../core/people/mask-phone.ts';
import { openCtx, type World } from '../world.ts';

/**
 * The person of this cell who signs in with a phone; null where nobody has signed in with it yet, so that a mistyped
 * number opens no account. Invalid where it is no mobile number.
 */
export async function personOfPhone(
  { world, auth }: { world: World; auth: Pick<Auth, 'findAccount' | 'membershipOf'> },
  typedPhone: string,
  cell: Cell,
): Promise<string | null> {
  const phone = readPhone(typedPhone);
  const accountId = await auth.findAccount(phone);
  if (accountId === null) return null;
  const joining = { accountId, phoneMasked: maskPhone(phone) };
  const newPersonId = await joinCell(openCtx(world, cell, { kind: 'anonymous' }), joining);
  return auth.membershipOf({ accountId, cell, newPersonId });
}
