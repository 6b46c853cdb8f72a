import { importVisits } from '../../core/visit-lists/import-visits.ts';
import { openTable } from '../../platform/tables/open-table.ts';
import { inOfficeOf } from '../people/in-office-of.ts';
import { showEvery } from '../show-every.ts';
import { findFile } from './find-file.ts';
import { tellRefused } from './list-faults.ts';
import { readListArguments } from './read-list-arguments.ts';
import { refuseImport } from './refuse-import.ts';
import { tellTaken } from './tell-taken.ts';

/** What a table without them is told that it lacks. */
const columns = {
  executive: '执委，或执委电话',
  name: '联系对象，或她的手机',
  day: '日期',
  channel: '方式',
  header: '列名',
};

/** `import visits <file> [--dry-run]`: each line of an office's own table is logged as of its day, or named with what is wrong in it. */
export async function importVisitList(args: string[]): Promise<number> {
  const { file, as, dryRun } = readListArguments('visits', args);
  await findFile(file);
  return inOfficeOf(as, async ({ ctx, divisionCode, findPersonOfPhone: personOfPhone }) => {
    const told = { onRefused: tellRefused, onProgress: showEvery(1000) };
    const source = { lines: openTable(file), personOfPhone, ...told };
    const { logged, hasNotes, ...counts } = await importVisits(ctx, { divisionCode, dryRun }, source);
    tellTaken({ ...counts, made: logged, of: '走访 visits', dryRun });
    if (hasNotes)
      console.log(
        '  记内容的那一列没有读：走访说了什么，只归执委自己 / the column of notes was not read: a note is its executive’s alone',
      );
    return 0;
  }).catch((error: unknown) => refuseImport(error, columns));
}
