import type { Kysely } from 'kysely';
import { demoCast } from '../../db/seeds/demo/demo-cast.ts';
import { makeId } from '../core/shared/ids.ts';
import { openAuth, type Auth } from './auth/open-auth.ts';
import { cloneRoot, type Config } from './config.ts';
import { explainRefusal } from './db/explain-refusal.ts';
import { openDatabase } from './db/open-database.ts';
import { openDatabases, type Databases } from './db/open-databases.ts';
import { prepareDatabase } from './db/migrate.ts';
import { refusePowerfulLogin } from './db/rights/refuse-powerful-login.ts';
import type { DB } from './db/types.generated.ts';
import { fillDemoHelp } from './demo/help/fill-demo-help.ts';
import { loadDemo } from './demo/load-demo.ts';
import { refuseDemoDatabase } from './demo/refuse-demo-database.ts';
import { openReferenceDistrict } from './open-reference-district.ts';
import { readSecrets } from './secrets.ts';
import { createDemoSms } from './sms/demo-sms.ts';
import { openSms } from './sms/open-sms.ts';
import type { SmsSettings } from './sms/sms-settings.ts';
import type { MasterKey } from './vault/master-key.ts';
import { openVaults } from './vault/open-vaults.ts';
import { readMasterKey } from './vault/read-master-key.ts';
import { readCells, type World } from './world.ts';

/** Everything behind the doors, ready: the database in today's shape, its cells, and sign-in. */
export type House = { world: World; auth: Auth; databases: Databases; close: () => Promise<void> };

const clock = () => new Date();

/** Nobody waits longer than this for an answer; what still runs then is given up, so that locks never stand. */
const patience = {
  connectionTimeoutMillis: 10_000,
  statement_timeout: 30_000,
  idle_in_transaction_session_timeout: 60_000,
};

/** As the owner: the newest shape, and somebody's district in it. */
async function furnish(config: Config, databases: Databases): Promise<MasterKey> {
  const owner = openDatabase({ ...databases.owner, max: 2 });
  try {
    await prepareDatabase(owner, databases.logins);
    if (!config.demo) await refuseDemoDatabase(owner);
    const master = await readMasterKey(config, owner);
    const vaultOf = openVaults({ db: owner, master, cipher: config.cipher, clock });
    await (config.demo ? loadDemo(owner, { clock, vaultOf }) : openReferenceDistrict(owner));
    return master;
  } finally {
    await owner.destroy();
  }
}

function smsOf({ sms }: Config): SmsSettings {
  if (!sms) throw new Error('a real district is opened with a provider of texts');
  return sms;
}

function openSignIn(config: Config, signinDb: Kysely<DB>): Auth {
  const newId = () => makeId(0, clock());
  const cast = demoCast.map(({ persona, name, phone, appointment }) => ({
    persona,
    name,
    phone,
    role: appointment?.role ?? 'resident',
  }));
  return openAuth({
    signinDb,
    secret: readSecrets(config.dataDir).authSecret,
    baseUrl: config.baseUrl ?? undefined,
    demo: config.demo ? { cast } : null,
    sms: config.demo ? createDemoSms({ signinDb, now: clock, newId }) : openSms(smsOf(config)),
    codesADay: config.codesADay,
    outside: config.outside,
    now: clock,
    newId,
  });
}

/** Opens the database and all that stands on it. What was opened is closed again where a step fails. */
export async function openHouse(config: Config, onGivenUp: (error: unknown) => void): Promise<House> {
  const databases = await openDatabases(config, { onGivenUp }).catch((error) => {
    throw explainRefusal(error);
  });
  try {
    const master = await furnish(config, databases);
    const db = openDatabase({ ...databases.app, ...patience, max: 24 });
    await refusePowerfulLogin(db).catch(async (error: unknown) => {
      await db.destroy();
      throw error;
    });
    const signinDb = openDatabase({ ...databases.signin, ...patience, max: 12 });
    // A connection of its own: whoever waits for a key inside a transaction holds one already.
    const keysDb = openDatabase({ ...databases.app, ...patience, max: 1 });
    const vaultOf = openVaults({ db: keysDb, master, cipher: config.cipher, clock });
    const world = { db, cells: await readCells(db), clock, vaultOf };
    if (config.demo) await fillDemoHelp(world);
    const close = async () => {
      await Promise.all([db.destroy(), signinDb.destroy(), keysDb.destroy()]);
      await databases.stop();
    };
    return { world, auth: openSignIn(config, signinDb), databases, close };
  } catch (error) {
    await databases.stop();
    throw config.database.kind === 'server' ? explainRefusal(error) : error;
  }
}

export const pagesFolder = `${cloneRoot}build`;
