import { createHash } from 'node:crypto';

type Line = { visitedBy: string; linkId: string; day: string; channel: string };

/** What a device makes by chance, made of what the line says (UUIDv8, RFC 9562 §5.8): the same line again is the same visit. */
export function idOfLine({ visitedBy, linkId, day, channel }: Line): string {
  const hash = createHash('sha256').update(`visit ${visitedBy} ${linkId} ${day} ${channel}`).digest('hex');
  const variant = '89ab'[Number.parseInt(hash.slice(16, 17), 16) % 4] ?? '8';
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join('-');
}
