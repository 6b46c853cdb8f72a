import { existsSync, rmSync } from 'node:fs';
import { readConfig } from '../../config.ts';
import { StartError } from '../../start-error.ts';
import { startEmbedded } from './start-embedded.ts';

/** The body of `bin/reset`. Starting it first proves that no Weijia has the data open, and stops what a killed one left. */
async function throwDataAway(args: string[]): Promise<void> {
  const { dataDir, database } = readConfig(process.env);
  if (!existsSync(dataDir)) return;
  if (database.kind === 'server') {
    throw new StartError(
      `数据在 DATABASE_URL 的库里，${dataDir} 里是它的密钥，不能删 / the data lies where DATABASE_URL says, and ${dataDir} holds its keys: not thrown away`,
    );
  }
  if (!args.includes('--yes')) {
    throw new StartError(
      `这会删掉 ${dataDir} 里的全部数据，确定就加上 --yes / this deletes all data in ${dataDir}; add --yes to do it`,
    );
  }
  const embedded = await startEmbedded({ dataDir });
  await embedded.stop();
  rmSync(embedded.place.folder, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}

try {
  await throwDataAway(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
