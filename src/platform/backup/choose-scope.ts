import { knownMigrations } from '../db/migrations.ts';
import { StartError } from '../start-error.ts';
import type { Manifest } from './file/backup-format.ts';

/** What of a backup is to be restored: everything, or some cells beside others that stay as they are. */
export type Scope = {
  whole: boolean;
  cells: Manifest['cells'];
  /** The schemas that are made anew. */
  schemas: Manifest['schemas'];
};

export async function chooseScope(manifest: Manifest, names: string[] | undefined): Promise<Scope> {
  const unknown = names?.find((name) => !manifest.cells.some(({ schema }) => schema === name));
  if (unknown) {
    const there = manifest.cells.map(({ schema }) => schema).join(', ');
    throw new StartError(
      `备份里没有 ${unknown}，只有 ${there} / the backup holds no ${unknown}, only ${there}`,
    );
  }
  for (const schema of manifest.schemas) await refuseNewer(schema);
  const whole = manifest.whole && names === undefined;
  const cells = manifest.cells.filter(({ schema }) => names?.includes(schema) ?? true);
  const schemas = manifest.schemas.filter(({ name }) => whole || cells.some(({ schema }) => schema === name));
  return { whole, cells, schemas };
}

async function refuseNewer({ name, kind, migrations }: Manifest['schemas'][number]): Promise<void> {
  const known = await knownMigrations(kind);
  if (migrations.length > 0 && migrations.every((migration, at) => known[at] === migration)) return;
  throw new StartError(
    `备份里的 ${name} 是另一版微家的，请先更新程序 / ${name} in the backup is of another version of Weijia, update this one first`,
  );
}
