import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbedded } from '../../src/platform/db/embedded/start-embedded.ts';
import { prepareDatabase } from '../../src/platform/db/migrate.ts';
import { openDatabase, type Connection } from '../../src/platform/db/open-database.ts';
import { onToldToStop } from '../../src/platform/on-told-to-stop.ts';
import { openReferenceDistrict } from '../../src/platform/open-reference-district.ts';
import { readSecrets } from '../../src/platform/secrets.ts';
import { openVaults } from '../../src/platform/vault/open-vaults.ts';
import { readMasterKey } from '../../src/platform/vault/read-master-key.ts';
import { seedHomes } from '../../src/platform/seed/seed-homes.ts';
import { furnish, type Targets } from './furnish.ts';

/** The one database of a run: what each side's processes need to reach it, and what they may ask for. */
export type Ground = {
  /** For our server; without the demo, whose every notice is also an SMS on a page. */
  ours: Record<string, string>;
  /** For the controls and pgbench: libpq's own variables, as the owner. */
  control: Record<string, string>;
  targets: Targets;
  /** For files of the run. */
  folder: string;
  close: () => Promise<void>;
};

const clock = () => new Date();
const sayEvery = 50_000;

/** A throw-away PostgreSQL with its settings for keeps: a district, `homes` synthetic homes, activities, residents. */
export async function openGround(homes: number, say: (what: string) => void): Promise<Ground> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'weijia-bench-'));
  // Started by root, PostgreSQL runs as another user, who must get in.
  await chmod(dataDir, 0o755);
  const embedded = await startEmbedded({ dataDir });
  const clear = async () => {
    await embedded.stop();
    await rm(embedded.place.folder, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  };
  let cleared: Promise<void> | undefined;
  const close = () => (cleared ??= clear());
  onToldToStop(() => void close().then(() => process.exit(130)));
  try {
    const connection = embedded.connectionOf('owner');
    const targets = await fill(connection, { dataDir, homes, say });
    return {
      ours: settingsOf(connection, dataDir),
      control: libpqOf(connection),
      targets,
      folder: dataDir,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

type Filling = { dataDir: string; homes: number; say: (what: string) => void };

async function fill(connection: Connection, { dataDir, homes, say }: Filling): Promise<Targets> {
  const secrets = readSecrets(dataDir);
  const owner = openDatabase({ ...connection, max: 2 });
  try {
    await prepareDatabase(owner, { app: secrets.appPassword, signin: secrets.signinPassword });
    await openReferenceDistrict(owner);
    const all = homes.toLocaleString('en');
    say(`${all} homes, about a minute for 200,000`);
    const onProgress = (written: number) => {
      if (written % sayEvery === 0) say(`${written.toLocaleString('en')} of ${all} homes`);
    };
    await seedHomes(owner, { homes, clock, onProgress });
    say('activities, residents');
    const kept = { dataDir, masterKeyFile: null };
    const master = await readMasterKey(kept, owner);
    const vaultOf = openVaults({ db: owner, master, cipher: 'aes', clock });
    return await furnish(owner, { secret: secrets.authSecret, clock, vaultOf });
  } finally {
    await owner.destroy();
  }
}

/** A real district's settings; its texts reach nobody, since nothing listens on the port of discard. */
const district = {
  WEIJIA_DEMO: '0',
  WEIJIA_ORGANISER: 'bench',
  WEIJIA_RECORD_NUMBER: 'bench',
  WEIJIA_COMPLAINTS_PHONE: '12338',
  WEIJIA_SMS: 'aliyun',
  WEIJIA_SMS_KEY_ID: 'bench',
  WEIJIA_SMS_KEY_SECRET: 'bench',
  WEIJIA_SMS_SIGN: 'bench',
  WEIJIA_SMS_TEMPLATES: 'code=bench',
  WEIJIA_SMS_ENDPOINT: 'http://127.0.0.1:9',
};

function settingsOf({ host, port, user, password, database }: Connection, dataDir: string) {
  const url = new URL(`postgresql://localhost/${database ?? ''}`);
  url.username = user ?? '';
  url.password = typeof password === 'string' ? password : '';
  url.port = String(port ?? '');
  url.searchParams.set('host', host ?? '');
  return { ...district, DATABASE_URL: url.href, WEIJIA_DATA_DIR: dataDir };
}

/** The controls plan as our roles do (`roles.ts`): without this their speed hangs on when statistics are gathered. */
const libpqOf = ({ host, port, user, password, database }: Connection) => ({
  PGHOST: host ?? '',
  PGPORT: String(port ?? ''),
  PGUSER: user ?? '',
  PGPASSWORD: typeof password === 'string' ? password : '',
  PGDATABASE: database ?? '',
  PGOPTIONS: '-c enable_seqscan=off -c plan_cache_mode=force_generic_plan -c jit=off',
});
