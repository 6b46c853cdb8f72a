import type { Connection } from './open-database.ts';

/** A connection as one address; a socket's folder stands as the `host` parameter. */
export function urlOf({ host, port, user, password, database }: Connection): string {
  const url = new URL(`postgresql://localhost/${database ?? ''}`);
  url.username = user ?? '';
  url.password = typeof password === 'string' ? password : '';
  if (host) url.searchParams.set('host', host);
  if (port) url.port = String(port);
  return url.href;
}
