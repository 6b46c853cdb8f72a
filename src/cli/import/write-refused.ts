import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { refusedTable } from '../../core/rosters/refused/refused-table.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { zhHans } from '../../locales/zh-Hans/tree.ts';
import { writeTable } from '../../platform/tables/write-table.ts';

const words = zhHans.rosters;

/** Writes the refused lines of a roster as a table, for the eyes of who runs the command alone. */
export async function writeRefused(ctx: Ctx, rosterId: string, file: string): Promise<void> {
  const { rows } = await refusedTable(ctx, { rosterId }, words);
  await pipeline(writeTable(rows, words.whereWrong), createWriteStream(file, { mode: 0o600 }));
  console.log(`  ${words.whereWrong}：${file}`);
}
