import { sql } from 'kysely';
import { insertWall } from '../../../src/core/cases/team/team-queries.ts';
import { personOnly } from '../../../src/core/shared/person-only.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { aHome, aHost, anOfficer, aPerson, lettersDelivered, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';
import { aCaseworker, aRequest, hersAlone } from './case-town.ts';
import { aLivelyCase } from './lively-case.ts';

/** Somebody to whom no word of a case may come; null for who has not signed in. */
export type Outsider = { who: string; person: Person | null; audits?: true };

/** Words that stand in the lively case alone, one of each of its sealed tables. */
const marks = [hersAlone, '她今天来了', '先找住处', '陪她去医院', '要找她的住处', '有住处了'];

export type HiddenCase = {
  caseId: string;
  requestId: string;
  /** An id of each table that belongs to the case. */
  partIds: string[];
  lead: Person;
};

/** A case with a row in every table, and of each table the id of one. */
export async function aHiddenCase(town: Town): Promise<HiddenCase> {
  const lead = await aCaseworker(town, '秦大姐', 'rights');
  const { id: requestId } = await aRequest(town);
  await aLivelyCase(town, { desk: lead, requestId });
  const { rows: cases } = await sql<{ id: string }>`
    select case_id::text as id from d370215.requests where id = ${requestId}`.execute(town.owner);
  const caseId = cases[0]?.id ?? '';
  const partIds: string[] = [];
  for (const table of await tablesWith(town, 'case_id')) {
    const { rows } = await sql<{ id: string }>`
      select id::text from ${sql.id('d370215', table)} where case_id = ${caseId} limit 1`.execute(town.owner);
    partIds.push(...rows.map(({ id }) => id));
  }
  return { caseId, requestId, partIds, lead };
}

async function tablesWith(town: Town, column: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.table_name as name from information_schema.columns c
    join information_schema.columns k on k.table_schema = c.table_schema and k.table_name = c.table_name
      and k.column_name = 'id'
    where c.table_schema = 'd370215' and c.column_name = ${column} and c.table_name like 'case%' order by 1`.execute(
    town.owner,
  );
  return rows.map(({ name }) => name);
}

/** Everybody else there is: other teams, the walled off, hosts, superiors, auditor, operator, neighbours, nobody. */
export async function everybodyElse(town: Town, { caseId, lead }: HiddenCase): Promise<Outsider[]> {
  const home = await aHome(town);
  const walled = await aCaseworker(town, '高大姐', 'mediator');
  // Past the verb: the case is closed by now.
  await inTransaction(lead.ctx(), (ctx) =>
    insertWall(personOnly(ctx), { caseId, personId: walled.id, why: 'kin' }),
  );
  await lettersDelivered(town);
  const one = async (who: string, person: Promise<Person>): Promise<Outsider> => ({
    who,
    person: await person,
  });
  return [
    await one('rights desk, no team', aCaseworker(town, '温二姐', 'rights')),
    await one('counsellor, no team', aCaseworker(town, '史大姐', 'counsellor')),
    { who: 'before a wall', person: walled },
    await one('host of her home', aHost(town, '江大姐', home)),
    await one('host of another home', aHost(town, '于大姐', await aHome(town, '名都苑'))),
    await one('town office', anOfficer(town, '林大姐', { role: 'town', divisionCode: '370215004' })),
    await one('district office', anOfficer(town, '宋大姐')),
    { ...(await one('auditor', aCaseworker(town, '严大姐', 'auditor'))), audits: true },
    await one('operator', aCaseworker(town, '纪大姐', 'operator')),
    await one('neighbour', aPerson(town, '李婶')),
    { who: 'nobody', person: null },
  ];
}

/** How many rows the cell has that belong to a case, by table: what somebody has done to one moves it. */
export async function rowsOfCases(town: Town): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of await tablesWith(town, 'case_id')) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.id('d370215', table)}`.execute(town.owner);
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}

/** What of the case stands in an answer: one of its words, or its own id where nobody had named it. */
export const toldOf = (body: string, { unnamed = [] }: { unnamed?: readonly string[] } = {}): string[] =>
  [...marks, ...unnamed].filter((mark) => body.includes(mark));
