import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareWithBackup } from '../platform/backup/compare-with-backup.ts';
import { readConfig } from '../platform/config.ts';
import { loginOf } from '../platform/db/open-databases.ts';
import type { Connection } from '../platform/db/open-database.ts';
import { examine, type Finding } from '../platform/doctor/examine.ts';
import { examineCalendar } from '../platform/doctor/examine-calendar.ts';
import { examineKeys } from '../platform/doctor/examine-keys.ts';
import { StartError } from '../platform/start-error.ts';
import { showProgress } from './show-progress.ts';
import { withOwner } from './with-owner.ts';

/** `doctor [--compare <backup>]`: a line for each thing looked at; 1 where one of them is wrong. */
export async function doctor(args: string[]): Promise<number> {
  const backupFile = readBackupFile(args);
  const appLogin = readAppLogin();
  return withOwner(async (owner) => {
    let healthy = true;
    for await (const finding of examine(owner, appLogin)) healthy = show(finding) && healthy;
    for await (const finding of examineKeys(owner, readConfig(process.env), new Date())) {
      healthy = show(finding) && healthy;
    }
    healthy = show(examineCalendar(new Date())) && healthy;
    if (healthy && backupFile) healthy = show(await compare(owner, path.resolve(backupFile)));
    return healthy ? 0 : 1;
  });
}

/** Who the application signs in as, where the operator has named somebody. */
function readAppLogin(): string | undefined {
  const { database } = readConfig(process.env);
  return database.kind === 'server' && database.appUrl ? loginOf(database.appUrl) : undefined;
}

async function compare(owner: Connection, file: string): Promise<Finding> {
  const tables = await compareWithBackup(owner, { file, onProgress: showProgress() });
  return {
    what: `与备份一致 / the same as the backup, ${tables.length} tables: ${file}`,
    faults: tables
      .filter(({ same }) => !same)
      .map(
        ({ table, rows, rowsInBackup }) => `${table} differs: ${rows} rows, ${rowsInBackup} in the backup`,
      ),
  };
}

function show({ what, faults, warnings = [] }: Finding): boolean {
  const sign = warnings.length === 0 ? '✓' : '!';
  console.log(`${faults.length === 0 ? sign : '✗'} ${what}`);
  for (const told of [...faults, ...warnings]) console.log(`  ${told}`);
  return faults.length === 0;
}

function readBackupFile(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { compare: { type: 'string' } } }).values.compare;
  } catch {
    throw new StartError('用法 / usage: npx weijia doctor [--compare <backup file>]');
  }
}
