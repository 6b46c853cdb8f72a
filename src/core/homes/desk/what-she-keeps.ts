import { prefixOf } from '../../divisions/division.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { hasHomeWithin } from '../home-queries.ts';
import { dutiesOf } from './furnish.ts';

/** Whether she keeps a home, and whether there is one whose page she may edit: an office may edit hundreds, which are not read for this. */
export type WhatSheKeeps = { keepsHomes: boolean; writesPages: boolean };

async function keptIn(ctx: Ctx): Promise<WhatSheKeeps> {
  return inTransaction(personOnly(ctx), async (ctx) => {
    const { homes, divisions } = await dutiesOf(ctx);
    const keepsHomes = homes.length > 0;
    const writesPages =
      keepsHomes || (divisions.length > 0 && (await hasHomeWithin(ctx.db, divisions.map(prefixOf))));
    return { keepsHomes, writesPages };
  });
}

/** In any of her cells. */
export async function whatSheKeeps(hers: readonly Ctx[]): Promise<WhatSheKeeps> {
  const all = await Promise.all(hers.map(keptIn));
  return {
    keepsHomes: all.some(({ keepsHomes }) => keepsHomes),
    writesPages: all.some(({ writesPages }) => writesPages),
  };
}
