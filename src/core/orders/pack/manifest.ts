import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What goes into an archive, in its order: a file of the case by its id, or what was made for it, as it was made. */
const Entry = z.strictObject({
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  from: z.union([z.strictObject({ fileId: z.string() }), z.strictObject({ base64: z.string() })]),
});
export type Entry = z.output<typeof Entry>;

export const Manifest = z.strictObject({ madeAt: z.coerce.date(), entries: z.array(Entry) });
export type Manifest = z.output<typeof Manifest>;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const madeEntry = (path: string, bytes: Uint8Array): Entry => ({
  ...{ path, sha256: sha256Of(bytes) },
  from: { base64: Buffer.from(bytes).toString('base64') },
});

export const sumsPath = 'SHA256SUMS';

/** As `sha256sum -c` reads it. */
export const sumsOf = (entries: readonly Entry[]): Entry =>
  madeEntry(sumsPath, Buffer.from(entries.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('')));
