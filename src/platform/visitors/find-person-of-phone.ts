import { maskPhone } from '../../core/people/mask-phone.ts';
import type { Cell } from '../../core/shared/ctx.ts';
import { readPhone } from '../../core/people/phones/phone.ts';
import type { Auth } from '../auth/open-auth.ts';

/**
 * Who signs in with a phone, and who she is in this cell: nobody yet where she has not been here, for to be looked for
 * makes nobody of her. Null where nobody signs in with it; Invalid where it is no mobile number.
 */
export async function findPersonOfPhone(
  auth: Pick<Auth, 'findAccount' | 'listMemberships'>,
  typedPhone: string,
  cell: Cell,
) {
  const phone = readPhone(typedPhone);
  const accountId = await auth.findAccount(phone);
  if (accountId === null) return null;
  const here = (await auth.listMemberships(accountId)).find((member) => member.cell === cell.number);
  return { personId: here?.personId ?? null, phoneMasked: maskPhone(phone) };
}
