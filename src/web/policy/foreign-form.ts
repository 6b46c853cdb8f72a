import type { FastifyRequest } from 'fastify';

const allows = (pattern: string, host: string) =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern;

/** A form that another site sends in her name. Browsers always say where a form comes from; other clients say nothing. */
export function isForeignForm(
  { method, headers, host }: Pick<FastifyRequest, 'method' | 'headers' | 'host'>,
  allowed: readonly string[],
): boolean {
  const { origin } = headers;
  if (method !== 'POST') return false;
  if (origin === undefined) return /^(cross|same)-site$/.test(headers['sec-fetch-site'] ?? '');
  if (!URL.canParse(origin)) return true;
  const from = new URL(origin).host;
  return from !== host && !allowed.some((pattern) => allows(pattern, from));
}
