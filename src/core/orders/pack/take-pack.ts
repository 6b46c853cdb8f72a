import { z } from 'zod';
import { openJson } from '../../cases/sealed-json.ts';
import { seeCase } from '../../cases/see-case.ts';
import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { conflict, notFound } from '../../shared/errors.ts';
import { isId } from '../../shared/ids.ts';
import { parseInput } from '../../shared/parse-input.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { manifestOf } from '../order-shapes.ts';
import { fileOf } from './files-of-pack.ts';
import { Manifest } from './manifest.ts';
import { findPack } from './pack-queries.ts';
import { writeArchive } from './write-archive.ts';

export const TakePack = z.strictObject({ caseId: z.string(), packId: z.string() });
export type TakePack = z.input<typeof TakePack>;

export type PackTaken = { name: string; sha256: string; size: number; pieces: AsyncIterable<Uint8Array> };

/**
 * The archive as it was made, byte for byte, piece by piece; that it was taken is written down first. NotFound `pack-not-found`;
 * Conflict `case-forgotten` once its words are gone: its hash stands still. A file that is not what it was breaks it off.
 */
export async function takePack(ctx: Ctx, input: TakePack): Promise<PackTaken> {
  const { caseId, packId } = parseInput(TakePack, input);
  const pack = await inTransaction(personOnly(ctx), async (ctx) => {
    await seeCase(ctx, caseId, 'take-pack');
    const pack = isId(packId) ? await findPack(ctx.db, { caseId, packId }) : undefined;
    if (!pack) throw notFound('pack-not-found');
    if (!pack.manifest) throw conflict('case-forgotten');
    await recordDeed(ctx, { verb: 'take-order-pack', subjectId: caseId });
    return { ...pack, manifest: pack.manifest };
  });
  const manifest = await openJson(ctx, { value: pack.manifest, bound: manifestOf(pack.id) }, Manifest);
  return {
    // No name and no word of hers: it lies in a folder of downloads.
    name: `材料-${dayOf(pack.made_at)}.zip`,
    ...{ sha256: pack.sha256.toString('hex'), size: Number(pack.size) },
    pieces: writeArchive(manifest, fileOf(ctx, caseId)),
  };
}
