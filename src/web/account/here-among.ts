import type { Ctx } from '../../core/shared/ctx.ts';

/** She in this page's district, or where she is not known there, in the first that knows her. */
export const hereAmong = (hers: readonly Ctx[], here: Ctx): Ctx =>
  hers.find(({ cell }) => cell.number === here.cell.number) ?? hers[0] ?? here;
