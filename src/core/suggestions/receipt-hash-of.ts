import { createHash } from 'node:crypto';

/** Only this is kept, so that a copy of the database lets nobody come back in her place. */
export const receiptHashOf = (receipt: string): string =>
  createHash('sha256').update(`suggestion ${receipt}`).digest('base64url');
