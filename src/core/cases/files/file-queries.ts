import type { Db } from '../../shared/ctx.ts';

type NewFile = {
  id: string;
  case_id: string;
  about: Buffer;
  bytes: number;
  chunks: number;
  kept_at: Date;
  kept_by: string;
};

export const insertFile = (db: Db, file: NewFile) => db.insertInto('case_files').values(file).execute();

type NewChunk = { id: string; case_id: string; file_id: string; seq: number; sealed: Buffer };

export const insertChunk = (db: Db, chunk: NewChunk) =>
  db.insertInto('case_file_chunks').values(chunk).execute();

/** Of a case, in the order in which they came; those that were struck too. */
export const listFileRows = (db: Db, caseId: string) =>
  db
    .selectFrom('case_files')
    .select(['id', 'about', 'bytes', 'kept_at', 'kept_by', 'struck_at'])
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute();

/** How many of a case are kept still. */
export async function countFiles(db: Db, caseId: string): Promise<number> {
  const { files } = await db
    .selectFrom('case_files')
    .select(({ fn }) => fn.countAll<number>().as('files'))
    .where('case_id', '=', caseId)
    .where('struck_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(files);
}

export const findFile = (db: Db, caseId: string, id: string) =>
  db
    .selectFrom('case_files')
    .select(['id', 'about', 'bytes', 'chunks', 'struck_at'])
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .executeTakeFirst();

/** Its pieces, in order. */
export const listChunks = (db: Db, fileId: string) =>
  db
    .selectFrom('case_file_chunks')
    .select(['id', 'sealed'])
    .where('file_id', '=', fileId)
    .orderBy('seq')
    .execute();

export const deleteChunks = (db: Db, fileId: string) =>
  db.deleteFrom('case_file_chunks').where('file_id', '=', fileId).execute();

export const markFileStruck = (db: Db, id: string, struck: { struck_at: Date; struck_by: string }) =>
  db
    .updateTable('case_files')
    .set({ ...struck, about: null })
    .where('id', '=', id)
    .execute();
