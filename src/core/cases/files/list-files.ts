import { recordDeed } from '../../deeds/record-deed.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { personOnly } from '../../shared/person-only.ts';
import { inTransaction } from '../../shared/transaction.ts';
import { openJson } from '../sealed-json.ts';
import { seeCase } from '../see-case.ts';
import { AboutFile, aboutOf, type CaseFile } from './case-file.ts';
import { listFileRows } from './file-queries.ts';

type Row = Awaited<ReturnType<typeof listFileRows>>[number];

async function openAbout(ctx: Ctx, row: Row): Promise<CaseFile> {
  const { id, about, bytes: size, kept_at: keptAt, kept_by: keptBy, struck_at: struckAt } = row;
  const clear = { id, size, keptAt, keptBy };
  if (about === null || struckAt !== null) return { ...clear, struckAt: struckAt ?? keptAt, name: null };
  const opened = await openJson(ctx, { value: about, bound: aboutOf(id) }, AboutFile);
  return { ...clear, ...opened, struckAt: null };
}

/** What is kept with a case, in the order in which it came; also that something was struck. NotFound; Forbidden. */
export async function listFilesOf(ctx: Ctx, { caseId }: { caseId: string }): Promise<CaseFile[]> {
  const rows = await inTransaction(personOnly(ctx), async (ctx) => {
    await seeCase(ctx, caseId, 'list-files');
    const rows = await listFileRows(ctx.db, caseId);
    await recordDeed(ctx, { verb: 'list-case-files', subjectId: caseId });
    return rows;
  });
  return Promise.all(rows.map((row) => openAbout(ctx, row)));
}
