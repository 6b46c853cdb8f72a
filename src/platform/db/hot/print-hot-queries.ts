import { drawMasterKey } from '../../vault/master-key.ts';
import { openVaults } from '../../vault/open-vaults.ts';
import { openDatabase, type Connection } from '../open-database.ts';
import { readCells } from '../../world.ts';
import { askHotQueries } from './ask-hot-queries.ts';
import { openRecorder } from './record-queries.ts';

const heading = `-- The SQL of what is done many times a second, as the verbs of core send it: printed by \`npx weijia generate\`.
-- src/platform/db/hot/hot-queries.db.test.ts asserts that none of it scans a large table.`;

const clause =
  / (from|(?:inner|left) join|where|order by|limit|values|returning|for update|set) (?=["(\w$])/g;

/** One clause a line where Kysely wrote it all in one; raw SQL keeps its lines. */
const inLines = (sql: string): string =>
  sql.includes('\n')
    ? sql.trim().replaceAll(/^ {4}/gm, '')
    : sql.replaceAll(clause, (_, keyword: string) => `\n  ${keyword} `);

/** The text of docs/hot-queries.sql, from what is asked of a freshly migrated database with one empty cell. */
export async function printHotQueries(source: Connection): Promise<string> {
  const recorder = openRecorder(source);
  const keysDb = openDatabase({ ...source, max: 1 });
  try {
    const clock = () => new Date();
    const works = await askHotQueries(recorder, {
      db: recorder.db,
      cells: await readCells(recorder.db),
      clock,
      vaultOf: openVaults({ db: keysDb, master: drawMasterKey(), cipher: 'aes', clock }),
    });
    const parts = works.map(({ title, queries }) =>
      [`-- ${title}`, ...new Set(queries.map(({ sql }) => `${inLines(sql)};`))].join('\n'),
    );
    return `${[heading, ...parts].join('\n\n')}\n`;
  } finally {
    await Promise.all([recorder.db.destroy(), keysDb.destroy()]);
  }
}
