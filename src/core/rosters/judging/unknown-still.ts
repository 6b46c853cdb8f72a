import { holdMarks } from '../../people/phones/hold-marks.ts';
import { noContactMark, whoWished } from '../../people/phones/no-contact.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { refuseMeanwhile } from './judge-queries.ts';
import { markRowRefused, type ReadyRow } from '../row-queries.ts';

/** By her name in the village that hers has become part of since the line was read. */
async function markWhereSheLiesNow(ctx: Ctx, row: ReadyRow): Promise<Buffer[]> {
  const { name, village_code: villageCode, of_code: ofCode } = row;
  if (ofCode === null || name === null || villageCode === null) return [];
  return [await noContactMark(ctx, { name, villageCode })];
}

/**
 * Those lines of a piece of whom nobody is known by now: since the roster was judged an executive at the door may have written somebody
 * down, or she said no. Until the transaction ends nobody does either. As the system, behind executives.
 */
export async function unknownStill(ctx: Ctx, rows: readonly ReadyRow[]): Promise<ReadyRow[]> {
  const now = new Map<string, Buffer[]>();
  for (const row of rows) now.set(row.id, await markWhereSheLiesNow(ctx, row));
  const marksNow = [...now.values()].flat();
  await holdMarks(ctx, [
    ...rows.flatMap(({ mark, name_mark }) => [mark ?? [], name_mark ?? []].flat()),
    ...marksNow,
  ]);
  const refused = new Set(
    await refuseMeanwhile(
      ctx,
      rows.map(({ id }) => id),
    ),
  );
  const wished = await whoWished(ctx.db, marksNow);
  const still: ReadyRow[] = [];
  for (const row of rows.filter(({ id }) => !refused.has(id)))
    if (now.get(row.id)?.some(wished)) await markRowRefused(ctx.db, row.id, 'wishes-no-contact');
    else still.push(row);
  return still;
}
