import type { Kysely } from 'kysely';
import type { DB } from '../db/types.generated.ts';
import { maskPhone } from '../../core/people/mask-phone.ts';
import type { Sms } from './sms.ts';

/** The demo's outbox: texts stand on a page for everybody to read instead of going to a phone. */
export function createDemoSms(deps: { signinDb: Kysely<DB>; now: () => Date; newId: () => string }): Sms {
  return {
    has: () => true,
    send: async (phone, text) => {
      await deps.signinDb
        .insertInto('accounts.texts')
        .values({ id: deps.newId(), phone_masked: maskPhone(phone), body: text.plain, at: deps.now() })
        .execute();
    },
  };
}
