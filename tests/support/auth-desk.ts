import type { Kysely } from 'kysely';
import { makeId } from '../../src/core/shared/ids.ts';
import { openAuth, type Auth, type AuthOptions } from '../../src/platform/auth/open-auth.ts';
import type { DB } from '../../src/platform/db/types.generated.ts';
import { createFakeSms, type FakeSms } from '../../src/platform/sms/fake-sms.ts';

export type Desk = { auth: Auth; sms: FakeSms; options: AuthOptions; wait: (minutes: number) => void };

/** Sign-in with a fake SMS and a clock that the test moves on. */
export function openDesk(signinDb: Kysely<DB>, given: Partial<AuthOptions> = {}): Desk {
  let passed = 0;
  const now = () => new Date(Date.now() + passed);
  const sms = createFakeSms();
  const options: AuthOptions = {
    signinDb,
    secret: 'Zq3vN8sT1xK6wB0yR5uE2cH7jL4mP9aD',
    demo: null,
    sms,
    now,
    newId: () => makeId(0, now()),
    ...given,
  };
  return { auth: openAuth(options), sms, options, wait: (minutes) => (passed += minutes * 60_000) };
}
