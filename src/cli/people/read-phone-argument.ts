import { isCoreError } from '../../core/shared/errors.ts';
import { readPhone } from '../../core/people/phones/phone.ts';
import { StartError } from '../../platform/start-error.ts';

/** The one phone that a command names. Throws its usage where it is none, or more than one. */
export function readPhoneArgument(args: readonly string[], usage: string): string {
  const [phone, ...more] = args;
  if (phone === undefined || more.length > 0) throw new StartError(usage);
  try {
    return readPhone(phone);
  } catch (error) {
    if (isCoreError(error)) throw new StartError(`${usage} (11 位 / digits)`);
    throw error;
  }
}
