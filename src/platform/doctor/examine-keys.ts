import { statSync } from 'node:fs';
import type { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import { openDatabase, type Connection } from '../db/open-database.ts';
import type { DB } from '../db/types.generated.ts';
import { listCustody } from '../vault/custody/custody-queries.ts';
import type { MasterKey } from '../vault/master-key.ts';
import { findUnopened } from '../vault/find-unopened.ts';
import {
  findMasterKey,
  listMasterNames,
  masterKeyFileOf,
  refuseOtherKeys,
} from '../vault/read-master-key.ts';
import { readCells } from '../world.ts';
import { asFault, type Finding } from './examine.ts';

type Kept = Pick<Config, 'dataDir' | 'masterKeyFile'>;

/** Whether what is sealed opens today, and whether it could be opened were this machine gone. Changes nothing. */
export async function* examineKeys(owner: Connection, kept: Kept, now: Date): AsyncGenerator<Finding> {
  const db = openDatabase({ ...owner, max: 2 });
  try {
    const { master, ...finding } = await lookAtMaster(db, kept);
    yield finding;
    if (!master) return;
    const faults = await findSealedFaults(db, master).catch(asFault);
    yield { what: '最近封存的内容都打得开 / what was sealed last opens', faults };
    yield await lookAtCustody(db, master, now);
  } finally {
    await db.destroy();
  }
}

async function lookAtMaster(db: Kysely<DB>, kept: Kept): Promise<Finding & { master: MasterKey | null }> {
  const what = '主密钥打得开这个库 / the master key opens this database';
  try {
    const needed = await listMasterNames(db);
    const master = findMasterKey(kept);
    refuseOtherKeys(kept, master, needed);
    return { what, faults: [], warnings: master ? openToOthers(masterKeyFileOf(kept)) : [], master };
  } catch (error) {
    return { what, faults: asFault(error), master: null };
  }
}

const openToOthers = (file: string): string[] =>
  (statSync(file).mode & 0o077) === 0
    ? []
    : [`别人也读得到 ${file}，请 chmod 600 / ${file} is open to others: chmod 600`];

async function findSealedFaults(db: Kysely<DB>, master: MasterKey): Promise<string[]> {
  const faults: string[] = [];
  for (const cell of await readCells(db)) {
    faults.push(...(await findUnopened({ db, master, cipher: 'aes', clock: () => new Date() }, cell)));
  }
  return faults;
}

const aYear = 365 * 86_400_000;

async function lookAtCustody(db: Kysely<DB>, master: MasterKey, now: Date): Promise<Finding> {
  const done = await listCustody(db, master.name);
  const split = done.find(({ kind }) => kind === 'split');
  const rehearsed = done.find((row) => row.kind === 'rehearsal' && row.split === split?.split);
  const day = rehearsed?.done_at.toISOString().slice(0, 10);
  const what = rehearsed
    ? `主密钥由${split?.officers.join('、')}保管，上次试过找回：${day}，${rehearsed.officers.join('、')} / the master key is split, a recovery was last rehearsed on ${day}`
    : '主密钥分给三人保管，试过找回 / the master key is split and its recovery rehearsed';
  const warnings = !split
    ? [
        '还没有分给三个人，机器坏了就再也打不开：npx weijia keys split / not split yet: were this machine lost, nothing sealed would ever open again',
      ]
    : !rehearsed
      ? ['分了，还没试过能不能找回：npx weijia keys rehearse / split, but no recovery was rehearsed']
      : now.getTime() - rehearsed.done_at.getTime() > aYear
        ? ['一年多没试过找回了：npx weijia keys rehearse / more than a year ago: rehearse again']
        : [];
  return { what, faults: [], warnings };
}
