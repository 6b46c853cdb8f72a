import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Chores } from '../core/chores/chores.ts';
import { doChores } from '../core/chores/do-chores.ts';
import { StartError } from '../platform/start-error.ts';
import { openCtx } from '../platform/world.ts';
import { asOwner } from './as-owner.ts';
import { openCells } from './open-cells.ts';

const usage =
  '用法 / usage: npx weijia jobs run [--at 2026-12-22T09:30:00+08:00]（不写时差算北京时间 / without an offset: Shanghai)';

/** `jobs run --at <ISO time>` does whatever is due by then in every cell, at that clock, and says what it did. */
export async function jobs(args: string[]): Promise<number> {
  const at = readTime(args);
  return asOwner(async (db) => {
    let failed = 0;
    const tell = (error: unknown) => {
      failed += 1;
      console.error(error);
    };
    const world = await openCells(db, () => at);
    for (const cell of world.cells) {
      const ctx = openCtx(world, cell, { kind: 'system' });
      const done = await doChores(ctx, { lettersUntil: at, onFailure: tell });
      console.log(`${cell.schema} ${at.toISOString()}: ${inWords(done)}`);
    }
    return failed > 0 ? 1 : 0;
  });
}

const inWords = (done: Chores) =>
  [
    `让给下一位的名额 / offers passed on ${done.offersPassedOn}`,
    `让给下一位的时段 / hours passed on ${done.hoursPassedOn}`,
    `提醒 / reminders sent ${done.remindersSent}`,
    `转到区里的求助 / requests passed on ${done.requestsPassedOn}`,
    `快到时间的求助 / requests near their end ${done.requestsWarnedOf}`,
    `到时间没人回的求助 / requests past their time ${done.requestsLapsed}`,
    `到了三小时的急看 / looks in an emergency that are over ${done.glassesMended}`,
    `到日子的回访 / follow-ups whose day has come ${done.followUpsTold}`,
    `快到或到了期限的时限 / clocks of cases told of ${done.clocksTold}`,
    `到期的代办 / deputies ended ${done.deputiesEnded}`,
    `送到消息 / letters delivered ${done.lettersDelivered}`,
    ...(done.lettersFailed > 0 ? [`没送到 / failed ${done.lettersFailed}`] : []),
    `封存记录 / audit lines sealed ${done.linesSealed}`,
    `清掉旧应答 / old answers forgotten ${done.answersForgotten}`,
    `清掉旧信 / old letters forgotten ${done.lettersForgotten}`,
    `清掉到日子的建议 / old suggestions forgotten ${done.suggestionsForgotten}`,
    `清掉到日子的求助 / old requests forgotten ${done.requestsForgotten}`,
    `清掉到日子的个案 / old cases forgotten ${done.casesForgotten}`,
    `并起来的村居 / villages merged ${done.villagesMerged}`,
    `数过的月份 / months counted ${done.figuresCounted}`,
    `名册推进的批次 / pieces of rosters ${done.rostersAdvanced}`,
    `汇总的联系变动 / changes of reach gathered ${done.reachGathered}`,
    `名录更新 / homes published anew ${done.homesPublished}`,
  ].join(' · ');

function readTime(args: string[]): Date {
  const { at, command } = parse(args);
  if (command !== 'run') throw new StartError(usage);
  if (at === undefined) return new Date();
  const hasOffset = z.iso.datetime({ offset: true }).safeParse(at).success;
  const read = z.iso.datetime({ local: true, offset: true }).safeParse(at);
  if (!read.success) throw new StartError(usage);
  return new Date(hasOffset ? at : `${at}+08:00`);
}

function parse(args: string[]): { at: string | undefined; command: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { at: { type: 'string' } },
      allowPositionals: true,
    });
    return { at: values.at, command: positionals.join(' ') };
  } catch {
    throw new StartError(usage);
  }
}
