import { sql } from 'kysely';
import { insertWall } from '../../../src/core/cases/team/team-queries.ts';
import { personOnly } from '../../../src/core/shared/person-only.ts';
import { inTransaction } from '../../../src/core/shared/transaction.ts';
import { aHome, aHost, anOfficer, aPerson, lettersDelivered, type Person } from '../factories.ts';
import type { Town } from '../open-town.ts';
import { aCaseworker } from './case-town.ts';
import { marks, tablesOfACase, type HiddenCases } from './hidden-case.ts';

/** Somebody to whom no word of a case may come; null for who has not signed in. */
export type Outsider = { who: string; person: Person | null; audits?: true };

/** Everybody else there is: other teams, the walled off, hosts, superiors, auditor, operator, neighbours, nobody. */
export async function everybodyElse(town: Town, { caseIds, lead }: HiddenCases): Promise<Outsider[]> {
  const home = await aHome(town);
  const walled = await aCaseworker(town, '高大姐', 'mediator');
  // Past the verb: one of the cases is closed by now.
  for (const caseId of caseIds)
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
  for (const table of await tablesOfACase(town)) {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.id('d370215', table)}`.execute(town.owner);
    counts[table] = rows[0]?.n ?? 0;
  }
  return counts;
}

/** What of the cases stands in an answer: one of their words, or an id of one where nobody had named it. */
export const toldOf = (body: string, { unnamed = [] }: { unnamed?: readonly string[] } = {}): string[] =>
  [...Object.values(marks), ...unnamed].filter((mark) => body.includes(mark));

/** The ids that an address does not name: who is told one of them has learnt it here. */
export const unnamedIn = (address: string, { cases }: HiddenCases): string[] =>
  cases.flatMap(({ caseId, requestId }) => [caseId, requestId]).filter((id) => !address.includes(id));

/** Doors where an id that is no case's may still be a part of one. */
const takesAPart = /\/(paper|consultations|accesses|question-answers)\//;

/**
 * An address with the ids of the cases in it, where its parameters stand: as a case, as a request, and each row of a case as a
 * part of it. What a request is part of is no case's part, so of these one is tried.
 */
export function addressesOf(path: string, { cases }: HiddenCases): string[] {
  const [id, parameter] = [/:id\b|\{id\}/, /:\w+|\{\w+\}/g];
  return cases.flatMap(({ caseId, requestId, partIds }) => {
    if (path.search(parameter) < 0) return caseId === cases[0]?.caseId ? [path] : [];
    const [first = caseId] = partIds;
    const whole = [caseId, requestId, ...(takesAPart.test(path) ? partIds : [])];
    return whole.flatMap((one) => {
      const address = path.replace(id, one);
      const parts = one === caseId ? [caseId, requestId, ...partIds] : [first];
      return address.search(parameter) < 0
        ? [address]
        : parts.map((part) => address.replaceAll(parameter, part));
    });
  });
}
