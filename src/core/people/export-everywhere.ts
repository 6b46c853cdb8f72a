import type { Ctx } from '../shared/ctx.ts';
import { isCoreError, notFound } from '../shared/errors.ts';
import { exportPerson, type PersonExport } from './export-person.ts';

export type ExportOfACell = PersonExport & { district: string };

/** What a cell holds about her; none where she has been erased. */
async function exportOf(ctx: Ctx): Promise<ExportOfACell[]> {
  try {
    return [{ district: ctx.cell.divisionCode, ...(await exportPerson(ctx)) }];
  } catch (error) {
    if (isCoreError(error) && error.code === 'person-not-found') return [];
    throw error;
  }
}

/** Everything that any of her cells holds about her; the first one's on top. NotFound where none knows her. */
export async function exportEverywhere(
  hers: readonly Ctx[],
): Promise<ExportOfACell & { elsewhere: ExportOfACell[] }> {
  const [first, ...elsewhere] = (await Promise.all(hers.map(exportOf))).flat();
  if (!first) throw notFound('person-not-found');
  return { ...first, elsewhere };
}
