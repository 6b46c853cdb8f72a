import { listRefused } from '../../core/rosters/list-refused.ts';
import type { RosterShown } from '../../core/rosters/show-roster.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { zhHans } from '../../locales/zh-Hans/tree.ts';

const words = zhHans.rosters;

/** So many are named one by one; how many there are of each is said of all. */
const mostNamed = 200;

export async function nameRefused(ctx: Ctx, rosterId: string): Promise<void> {
  const { items } = await listRefused(ctx, { rosterId, limit: mostNamed });
  for (const { line, problems } of items)
    console.log(`  ${words.line(line)}：${problems.map((problem) => words.wrong[problem]).join('；')}`);
}

export function tell(roster: RosterShown): void {
  for (const { problem, rows } of roster.problems)
    console.log(`  ${rows} × ${words.wrong[problem]} (${problem})`);
  const isRead = roster.state === 'read';
  console.log(
    `✓ ${words.kinds[roster.kind]} · ${isRead ? '试运行，什么都没写 / dry run, nothing written' : '已导入 / imported'}`,
  );
  console.log(
    `  ${roster.rows} 行 rows = ${isRead ? `能收 ready ${roster.ready}` : `收了 taken ${roster.taken}`} + 没收 refused ${roster.refused}`,
  );
}
