import { StartError } from '../../start-error.ts';

export function alreadyOpen(holder: string): StartError {
  const pid = /\d+/.exec(holder)?.[0] ?? '?';
  return new StartError(
    `微家已经在这里开着了（进程 ${pid}），不用再开一次 / Weijia is already running here (process ${pid})`,
  );
}
