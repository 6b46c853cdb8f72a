import { readConfig } from '../../platform/config.ts';
import { rotateKeys } from '../../platform/vault/rotate-keys.ts';
import { sealedColumns } from '../../core/people/columns/sealed-columns.ts';
import { readMasterKey } from '../../platform/vault/read-master-key.ts';
import { asOwner } from '../as-owner.ts';
import { openCells } from '../open-cells.ts';

/** `keys rotate`: each cell seals with a new key, and what older keys sealed is sealed anew. 1 where something opens no more. */
export async function rotate(): Promise<number> {
  const config = readConfig(process.env);
  let broken = 0;
  await asOwner(async (db) => {
    const { cells, clock } = await openCells(db);
    const master = await readMasterKey(config, db);
    for (const cell of cells) {
      const { cipher } = config;
      const done = await rotateKeys({ db, master, cipher, clock, columns: sealedColumns }, cell);
      broken += done.broken.length;
      for (const place of done.broken) console.error(`✗ ${place}`);
      console.log(
        `✓ ${cell.schema}: ${done.resumed ? '接着上次的做完了 / taken up again' : '换了新钥匙 / a new key'} · 重新封存 / sealed anew ${done.resealed}`,
      );
    }
  });
  return broken > 0 ? 1 : 0;
}
