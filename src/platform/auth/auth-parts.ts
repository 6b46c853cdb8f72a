import type { Kysely } from 'kysely';
import type { DB } from '../db/types.generated.ts';
import type { Sms } from '../sms/sms.ts';
import type { CodeKeys } from './codes/keys.ts';
import type { Uses } from './sessions/uses.ts';

/** What the verbs of sign-in share. `db` is the sign-in role's: no other reaches `accounts`, it reaches nothing else. */
export type AuthParts = {
  db: Kysely<DB>;
  secret: string;
  cookieName: string;
  keys: CodeKeys;
  sms: Sms;
  /** How many codes the whole district may be sent in a day. */
  codesADay: number;
  uses: Uses;
  now: () => Date;
  newId: () => string;
};
