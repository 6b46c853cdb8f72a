import type { Db } from '../../shared/ctx.ts';

type NewPack = {
  id: string;
  order_id: string;
  case_id: string;
  made_at: Date;
  made_by: string;
  sha256: Buffer;
  size: number;
  files: number;
  manifest: Buffer;
};

export const insertPack = (db: Db, pack: NewPack) => db.insertInto('order_packs').values(pack).execute();

/** The newest first. `is_kept`: whether it can be written again. */
export const listPacksOf = (db: Db, caseId: string) =>
  db
    .selectFrom('order_packs')
    .select(['id', 'order_id', 'made_at', 'made_by', 'sha256', 'size', 'files'])
    .select((eb) => eb('manifest', 'is not', null).$castTo<boolean>().as('is_kept'))
    .where('case_id', '=', caseId)
    .orderBy('id', 'desc')
    .execute();

export const findPack = (db: Db, { caseId, packId }: { caseId: string; packId: string }) =>
  db
    .selectFrom('order_packs')
    .select(['id', 'order_id', 'made_at', 'made_by', 'sha256', 'size', 'files', 'manifest'])
    .where('case_id', '=', caseId)
    .where('id', '=', packId)
    .executeTakeFirst();
