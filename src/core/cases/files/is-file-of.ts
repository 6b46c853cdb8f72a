import type { Db } from '../../shared/ctx.ts';
import { findFile } from './file-queries.ts';

/** Whether a file is kept in this case, and was not struck. */
export async function isFileOf(
  db: Db,
  { caseId, fileId }: { caseId: string; fileId: string },
): Promise<boolean> {
  const file = await findFile(db, caseId, fileId);
  return file !== undefined && file.about !== null;
}
