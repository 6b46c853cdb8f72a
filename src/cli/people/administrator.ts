import { appointAdministrator } from '../../core/people/appoint-administrator.ts';
import { readPhoneArgument } from './read-phone-argument.ts';
import { withPersonOfPhone } from './with-person-of-phone.ts';

const usage = '用法 / usage: npx weijia administrator <手机号 / phone>';

/** `administrator <phone>` appoints the first person of the district's office: she signs in with that phone. */
export async function administrator(args: string[]): Promise<number> {
  const phone = readPhoneArgument(args, usage);
  await withPersonOfPhone(phone, (ctx, personId) => appointAdministrator(ctx, { personId }));
  return 0;
}
