import type { Db } from '../shared/ctx.ts';

/** What of a request is sealed, or made from what is: nothing that anybody can read. */
export const unreadableColumns = ['words', 'contact', 'caller_mark', 'receipt_hash', 'word_key'];

/** What she asked under her own name, sealed. Asked as the system. */
export const listSealedOf = (db: Db, personId: string) =>
  db
    .selectFrom('requests')
    .select(['id', 'door', 'words', 'contact'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
