import { createHash } from 'node:crypto';

/** Only this is kept of a code, so that a copy of the database lets nobody come back in her place. */
export const receiptHashOf = (code: string): string =>
  createHash('sha256').update(`request ${code}`).digest('base64url');
