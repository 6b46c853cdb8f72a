import type { Db } from '../../shared/ctx.ts';

/** Whether a file is kept in this case, and was not struck. */
export const isFileOf = (_db: Db, _of: { caseId: string; fileId: string }): Promise<boolean> =>
  Promise.resolve(false);
