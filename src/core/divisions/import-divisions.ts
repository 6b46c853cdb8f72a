import type { Db } from '../shared/ctx.ts';
import { invalid, type FieldFault } from '../shared/errors.ts';
import {
  beginVersions,
  correctSameEdition,
  endReplacedVersions,
  listKnownCodes,
  listLinesOlderThanStored,
  waitForOtherImports,
  type Edition,
} from './division-import-queries.ts';
import { checkDivisionRow, faultAt, type CheckedRow, type DivisionRow } from './division-row.ts';

export type ImportDivisions = Edition & {
  /** Do all the work and all the checks, then leave everything as it was. */
  dryRun?: boolean;
  onProgress?: (rows: number) => void;
};

/** Codes that a list does not name stay as they are: a list of one town says nothing of the others. */
export type ImportedDivisions = { rows: number; added: number; changed: number; unchanged: number };

const batchSize = 5_000;
const faultsShown = 20;

/**
 * Takes a list of divisions into the commons: all of it or, with each faulty line named, nothing. Rows may come in
 * any order. A code whose name changed gets a new version from `validFrom` on; the old one ends that day and stays.
 */
export async function importDivisions(
  { db }: { db: Db },
  rows: AsyncIterable<DivisionRow>,
  options: ImportDivisions,
): Promise<ImportedDivisions> {
  const trial = new Trial();
  const result = { rows: 0, added: 0, changed: 0, unchanged: 0 };
  try {
    await db.transaction().execute(async (db) => {
      await waitForOtherImports(db);
      const list = new ListOfCodes();
      for await (const batch of batchesOf(rows, list)) {
        addTo(result, batch.length, await storeBatch(db, batch, options));
        options.onProgress?.(result.rows);
      }
      refuse(await list.faultsOfParents(db));
      if (options.dryRun) throw trial;
    });
  } catch (error) {
    if (error !== trial) throw error;
  }
  return result;
}

/** Thrown at the end of a dry run, so that the transaction is rolled back. */
class Trial extends Error {}

function refuse(faults: readonly FieldFault[]) {
  if (faults.length > 0) throw invalid(faults.slice(0, faultsShown));
}

/** Checked rows by the thousand; the faults of a batch are told together, so that a list is mended in few rounds. */
async function* batchesOf(rows: AsyncIterable<DivisionRow>, list: ListOfCodes): AsyncGenerator<CheckedRow[]> {
  let batch: CheckedRow[] = [];
  let faults: FieldFault[] = [];
  for await (const row of rows) {
    const checked = checkDivisionRow(row);
    if (!('level' in checked)) faults.push(checked);
    else if (list.add(checked)) batch.push(checked);
    else faults.push(faultAt(row.line, 'code', 'division-code-repeated'));
    if (batch.length + faults.length < batchSize) continue;
    refuse(faults);
    yield batch;
    batch = [];
    faults = [];
  }
  refuse(faults);
  if (batch.length > 0) yield batch;
}

async function storeBatch(db: Db, batch: readonly CheckedRow[], edition: Edition) {
  const older = await listLinesOlderThanStored(db, batch, edition);
  refuse(older.map((line) => faultAt(line, 'row', 'division-older-than-stored')));
  const corrected = await correctSameEdition(db, batch, edition);
  const ended = await endReplacedVersions(db, batch, edition);
  const begun = await beginVersions(db, batch, edition);
  return { added: begun - ended, changed: corrected + ended };
}

function addTo(
  result: ImportedDivisions,
  rows: number,
  { added, changed }: { added: number; changed: number },
) {
  result.rows += rows;
  result.added += added;
  result.changed += changed;
  result.unchanged += rows - added - changed;
}

/** Remembers which codes a list holds, and at which line each parent is first wanted. */
class ListOfCodes {
  readonly #codes = new Set<string>();
  readonly #wanted = new Map<string, number>();

  /** False where the list has named this code before. */
  add({ code, parentCode, line }: CheckedRow): boolean {
    if (this.#codes.has(code)) return false;
    this.#codes.add(code);
    if (parentCode !== null && !this.#wanted.has(parentCode)) this.#wanted.set(parentCode, line);
    return true;
  }

  async faultsOfParents(db: Db): Promise<FieldFault[]> {
    const absent = [...this.#wanted.keys()].filter((code) => !this.#codes.has(code));
    const known = new Set(await listKnownCodes(db, absent));
    return absent
      .filter((code) => !known.has(code))
      .map((code) => faultAt(this.#wanted.get(code) ?? 0, 'parent_code', 'division-parent-missing'));
  }
}
