import { CompiledQuery, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aHome,
  aHost,
  anOfficer,
  aPerson,
  asTheSystem,
  auditWritten,
} from '../../../../tests/support/factories.ts';
import { aLivelyTown } from '../../../../tests/support/lively-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { sealAudit } from '../../../core/audit/seal-audit.ts';
import { rightsOfACell } from './rights-of-a-cell.ts';

const cell = 'd370215';
const guarded = Object.entries(rightsOfACell(cell)).filter(([, { rows }]) => rows);
const tablesOf = (command: 'insert' | 'update' | 'delete') =>
  guarded.flatMap(([table, { grants, rows }]) =>
    grants.includes(command) && rows?.[command] ? [table] : [],
  );

/**
 * Whoever acts may write these: a link of a claim's history, which the history itself holds true, a letter, and what a deed changes of
 * figures, which the doctor counts anew.
 */
const writtenByAnybody = ['claim_events', 'outbox', 'reach_changes'];

type Outsider = { id: string; office: boolean };

let database: TestDatabase;
let outsiders: Record<string, Outsider>;
beforeAll(async () => {
  database = await createTestDatabase();
  const { town } = await aLivelyTown(database);
  const away = await aHome(town, '名都苑', '370215005001');
  await auditWritten(town, { minutesAgo: 9 });
  await sealAudit(asTheSystem(town));
  const townOffice = { role: 'town', divisionCode: '370215002' } as const;
  outsiders = {
    'a neighbour': { id: (await aPerson(town, '路过的')).id, office: false },
    'the host of another home': { id: (await aHost(town, '于大姐', away)).id, office: false },
    "another town's office": { id: (await anOfficer(town, '孙大姐', townOffice)).id, office: true },
    "the district's office without its second step": {
      id: (await anOfficer(town, '刘大姐')).id,
      office: false,
    },
  };
});
afterAll(() => database.drop());

class Undone extends Error {}

/** As one of them; whatever it does is undone. The rows it touched, or the code by which PostgreSQL refused it. */
async function attempt({ id, office }: Outsider, statement: CompiledQuery): Promise<number | string> {
  let touched = 0;
  try {
    await database.app.transaction().execute(async (trx) => {
      await sql.raw(`set local weijia.actor = '${id}'`).execute(trx);
      if (office) await sql.raw(`set local weijia.office = 'on'`).execute(trx);
      touched = Number((await trx.executeQuery(statement)).numAffectedRows ?? 0n);
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return touched;
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
  return touched;
}

const columnsOf = async (table: string): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${`${cell}."${table}"`}::regclass and attnum > 0 and not attisdropped and attgenerated = ''
    order by attnum`.execute(database.owner);
  return rows.map(({ name }) => name);
};

/** Rows of others, and not their own: what each of them is noted for by being there. */
const ofOthers = async (table: string): Promise<object[]> => {
  const { rows } = await sql<{ row: object }>`
    select to_jsonb(t) as row from ${sql.id(cell, table)} t`.execute(database.owner);
  const ids = Object.values(outsiders).map(({ id }) => id);
  return rows.flatMap(({ row }) => (ids.some((id) => JSON.stringify(row).includes(id)) ? [] : row));
};

const refused = '42501';
/** A suggestion without a name may be left by anybody. */
const isNameless = (row: object) => 'body' in row && 'person_id' in row && row.person_id === null;

test.for(tablesOf('insert').filter((table) => !writtenByAnybody.includes(table)))(
  'whoever has nothing to do with it writes no row of %s in the place of others',
  async (table) => {
    const columns = (await columnsOf(table)).map((name) => `"${name}"`).join();
    const rows = (await ofOthers(table)).filter((row) => !isNameless(row));
    expect(rows).not.toEqual([]);
    const text = `insert into ${cell}."${table}" (${columns})
      select ${columns} from jsonb_populate_record(null::${cell}."${table}", $1::jsonb)`;
    for (const [who, outsider] of Object.entries(outsiders)) {
      for (const row of rows.slice(0, 5)) {
        const outcome = await attempt(outsider, CompiledQuery.raw(text, [JSON.stringify(row)]));
        expect({ who, outcome }).toEqual({ who, outcome: refused });
      }
    }
  },
);

/** Of these somebody has one of her own, which a word of no consequence is taken from. */
const ownRows: Record<string, { column: string; whose: (who: string) => boolean }> = {
  people: { column: 'language', whose: () => true },
  homes: { column: 'tagline', whose: (who) => who === 'the host of another home' },
};

test.for(tablesOf('update'))('nor changes one of %s', async (table) => {
  const own = ownRows[table];
  const [column] = own ? [own.column] : await columnsOf(table);
  const others = await ofOthers(table);
  expect(others).not.toEqual([]);
  // Without a look at any row: what may be read guards nothing here.
  const statement = CompiledQuery.raw(`update ${cell}."${table}" set "${column}" = default`);
  for (const [who, outsider] of Object.entries(outsiders)) {
    const touched = own?.whose(who) === true ? 1 : 0;
    expect({ who, outcome: await attempt(outsider, statement) }).toEqual({ who, outcome: touched });
  }
});

test.for(tablesOf('delete'))('nor takes one of %s away', async (table) => {
  expect(await ofOthers(table)).not.toEqual([]);
  const statement = CompiledQuery.raw(`delete from ${cell}."${table}"`);
  for (const [who, outsider] of Object.entries(outsiders)) {
    expect({ who, outcome: await attempt(outsider, statement) }).toEqual({ who, outcome: 0 });
  }
});
