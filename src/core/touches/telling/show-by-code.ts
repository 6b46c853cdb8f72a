import type { Reading } from '../../audit/reading.ts';
import { findDivision } from '../../divisions/division-queries.ts';
import type { Tries } from '../../requests/returning/code-tries.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { dayOf } from '../../shared/dates.ts';
import { notFound } from '../../shared/errors.ts';
import { readingsOf } from '../readings-of.ts';
import type { Touch } from '../touch.ts';
import { listTouchesOf } from '../touch-queries.ts';
import { touchesOf } from '../touches-of.ts';
import { findTelling } from './telling-queries.ts';
import { withCode } from './with-code.ts';

/** `over`: she has said that nobody shall be in touch with her. */
export type ToldByCode =
  | {
      state: 'stands';
      touch: Touch;
      readings: Reading[];
      /** Who tells her: the district's name. */
      district: string;
    }
  | { state: 'over' };

async function find(ctx: Ctx, codeHash: Buffer) {
  const telling = await findTelling(ctx.db, codeHash, dayOf(ctx.now));
  if (!telling || telling.answered_at !== null) return { telling, row: undefined, readings: [] };
  const hers = [telling.person_id];
  const [row] = await listTouchesOf(ctx, hers);
  return { telling, row, readings: await readingsOf(ctx, hers) };
}

/**
 * What the text leads to, asked as nobody: who is to be in touch with her, what is kept of her, on what ground, until when, and who
 * looked. Reading changes nothing. NotFound `touch-not-found` where the code is wrong, its day has passed, or the roster was taken back;
 * RuleBroken `too-many-code-tries`.
 */
export async function showByCode(
  ctx: Ctx,
  { code }: { code: string },
  { tries }: { tries?: Tries } = {},
): Promise<ToldByCode> {
  const { telling, row, readings } = await withCode(ctx, { code, tries }, find);
  if (telling && telling.answered_at !== null) return { state: 'over' };
  const [touch] = row ? await touchesOf(ctx, [row]) : [];
  if (!touch) throw notFound('touch-not-found');
  const district = await findDivision(ctx.db, ctx.cell.divisionCode, ctx.now);
  return { state: 'stands', touch, readings, district: district?.name ?? '' };
}
