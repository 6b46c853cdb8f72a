import type { OnProgress, Progress } from '../platform/backup/file/backup-format.ts';

const words: Record<Progress['doing'], string> = {
  copying: '备份 copying',
  checking: '核对 checking',
  loading: '恢复 loading',
  comparing: '比对 comparing',
};
const everyMs = 2000;

export const inMegabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** A line on stderr for each table that holds rows, and every two seconds of a long one. */
export function showProgress(): OnProgress {
  let shownAt = Date.now();
  return ({ doing, table, rows, bytes, done }) => {
    const now = Date.now();
    if (done ? rows === 0 : now - shownAt < everyMs) return;
    shownAt = now;
    console.error(
      `${words[doing]} ${table}: ${rows.toLocaleString('en')} rows, ${inMegabytes(bytes)}${done ? '' : ' …'}`,
    );
  };
}
