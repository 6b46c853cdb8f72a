import { refusedTable } from '../../../core/rosters/refused/refused-table.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import { downloadHeaders } from '../../../platform/files/download-headers.ts';
import { writeTable, xlsxType } from '../../../platform/tables/write-table.ts';
import { partOf, plainly } from '../../page-request.ts';
import { officeCtx } from './roster-ctx.ts';

/** The refused lines of a roster, to be mended and handed in again; it leaves as fast as it is taken. */
export const loader = plainly(async (page, args) => {
  const words = sentencesIn(page.language).rosters;
  const { fileName: name, rows } = await refusedTable(
    await officeCtx(page),
    { rosterId: partOf(args, 'id') },
    words,
  );
  return new Response(writeTable(rows, words.whereWrong), {
    headers: downloadHeaders({ name, mediaType: xlsxType }),
  });
});
