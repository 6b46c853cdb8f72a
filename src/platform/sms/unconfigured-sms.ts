import { ruleBroken } from '../../core/shared/errors.ts';
import type { Sms } from './sms.ts';

/** A real district without a provider: sending fails in the open, nothing pretends to have sent. */
export const unconfiguredSms: Sms = {
  send: () => Promise.reject(ruleBroken('sms-not-configured')),
};
