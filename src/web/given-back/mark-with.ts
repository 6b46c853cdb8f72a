import { createHmac } from 'node:crypto';

/** Marks an account so that this server knows it again, and nobody reads in the mark whose it is. */
export function markWith(secret: string, purpose: string): (accountId: string) => string {
  const key = createHmac('sha256', secret).update(purpose).digest();
  return (accountId) => createHmac('sha256', key).update(accountId).digest('base64url').slice(0, 22);
}
