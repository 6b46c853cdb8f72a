import { importHomes, type ImportedHomes } from '../../core/home-lists/import-homes.ts';
import { openTable } from '../../platform/tables/open-table.ts';
import { inOfficeOf } from '../people/in-office-of.ts';
import { inThousands, showEvery } from '../show-every.ts';
import { findFile } from './find-file.ts';
import { tellRefused } from './list-faults.ts';
import { readListArguments } from './read-list-arguments.ts';
import { refuseImport } from './refuse-import.ts';
import { tellTaken } from './tell-taken.ts';

/** What a table without them is told that it lacks. */
const columns = { name: '微家名称', village: '村居，或区划代码', header: '列名' };

/** `import homes <file> [--dry-run]`: each line of an office's own table becomes a home, or is named with what is wrong in it. */
export async function importHomeList(args: string[]): Promise<number> {
  const { file, as, ...said } = readListArguments('homes', args);
  await findFile(file);
  return inOfficeOf(as, async ({ ctx, divisionCode }) => {
    const source = { lines: openTable(file), onRefused: tellRefused, onProgress: showEvery(1000) };
    tell(await importHomes(ctx, { divisionCode, ...said }, source), said.dryRun);
    return 0;
  }).catch((error: unknown) => refuseImport(error, columns));
}

function tell({ founded, leftOut, ...counts }: ImportedHomes, dryRun: boolean): void {
  tellTaken({ ...counts, made: founded, of: '微家 homes', dryRun });
  if (leftOut === 0) return;
  console.log(
    `  ${inThousands(leftOut)} 行没写负责人的名字、自己的手机：那是大家都看得到的 / names and own phones of leaders left out`,
  );
  console.log(
    dryRun
      ? '    她们都同意写上去，就加 --leaders-agreed / add --leaders-agreed where each of them agreed'
      : '    她同意了，在网页上给那一家写上 / where she agrees, write it on the page of her home',
  );
}
