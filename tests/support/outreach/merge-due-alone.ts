import { openDatabase } from '../../../src/platform/db/open-database.ts';
import { openCtx } from '../../../src/platform/world.ts';
import { mergeDueVillages } from '../../../src/core/village-mergers/merge-due-villages.ts';
import { testCell } from '../postgres-template.ts';
import { testVaults } from '../vaults/test-vaults.ts';

/** The chores that make villages one, in a process of its own that a test can kill. */
const [host = '', user = '', password = '', database = '', now = ''] = process.argv.slice(2);
const db = openDatabase({ host, user, password, database, max: 2 });
const clock = () => new Date(now);
const world = { db, clock, cells: [testCell] as [typeof testCell], vaultOf: testVaults({ db, clock }) };
await mergeDueVillages(openCtx(world, testCell, { kind: 'system' }));
await db.destroy();
