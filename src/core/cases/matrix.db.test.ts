import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCaseworker, aRequest, herWord } from '../../../tests/support/cases/case-town.ts';
import { aLivelyCase } from '../../../tests/support/cases/lively-case.ts';
import {
  outcomeOf,
  rowsTouched,
  sqlActs,
  tablesOfCases,
  verbs,
  type Outcome,
} from '../../../tests/support/cases/matrix.ts';
import {
  aHome,
  aHost,
  aPerson,
  anOfficer,
  asNobody,
  byPhoneAlone,
  type Person,
} from '../../../tests/support/factories.ts';
import { aReferral } from '../../../tests/support/cases/referring.ts';
import { askToErase } from '../erasures/ask-to-erase.ts';
import { aCommittee, aDocket } from '../../../tests/support/mediations/a-docket.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { writeCaucus } from '../mediations/sittings/write-caucus.ts';
import type { Ctx } from '../shared/ctx.ts';
import type { Standing } from './case.ts';
import { caseActs, type CaseAct } from './case-policy.ts';
import { keepFile } from './files/keep-file.ts';
import { breakGlass } from './glass/break-glass.ts';
import { addMember } from './team/add-member.ts';
import { setWall } from './team/set-wall.ts';

type Column = {
  who: string;
  standing: Standing | null;
  ctx: () => Ctx;
  /** May read who has read it, and not a word else. */
  audits?: true;
};

const isAct = (name: string): name is CaseAct => Object.hasOwn(caseActs, name);
const acts = Object.keys(caseActs).filter(isAct);

let town: Town;
let lead: Person;
let columns: Column[];
let caseId: string;

/** On the team of another case; only this one is asked about. */
async function ofAnotherTeam(): Promise<Person> {
  const person = await aCaseworker(town, '石大姐', 'rights');
  const { id: requestId } = await aRequest(town);
  await aLivelyCase(town, { desk: person, requestId });
  return person;
}

/** Before a wall of each kind: of her household, her kin, the other side, of the same unit, named. */
async function walledOff(): Promise<Column[]> {
  const reasons = ['household', 'kin', 'other-party', 'same-unit', 'named'] as const;
  const built: Column[] = [];
  for (const why of reasons) {
    const person = await aCaseworker(town, '高大姐', 'rights');
    await setWall(lead.ctx(), { caseId, why, personId: person.id });
    built.push({ who: `before a wall (${why})`, standing: null, ctx: person.ctx });
  }
  return built;
}

async function everybody(): Promise<Column[]> {
  const home = await aHome(town);
  const outside = async (who: string, person: Promise<Person>): Promise<Column> => ({
    ...{ who, standing: null, ctx: (await person).ctx },
  });
  const member = await aCaseworker(town, '周大姐', 'rights');
  await addMember(lead.ctx(), { caseId, personId: member.id });
  const glass = await aCaseworker(town, '叶大姐', 'counsellor');
  await breakGlass(glass.ctx(), { caseId, reason: '夜里来电，要找她的住处' });
  return [
    { who: 'lead', standing: 'lead', ctx: lead.ctx },
    { who: 'member', standing: 'member', ctx: member.ctx },
    { who: 'who broke the glass', standing: 'glass', ctx: glass.ctx },
    ...(await walledOff()),
    await outside('rights desk, another team', ofAnotherTeam()),
    await outside('rights desk, no team', aCaseworker(town, '秦二姐', 'rights')),
    await outside('mediator, no team', aCaseworker(town, '史大姐', 'mediator')),
    await outside('host of her home', aHost(town, '江大姐', home)),
    await outside('host of another home', aHost(town, '于大姐', await aHome(town, '名都苑'))),
    await outside('town office', anOfficer(town, '林大姐', { role: 'town', divisionCode: '370215004' })),
    await outside('district office', anOfficer(town, '宋大姐')),
    { ...(await outside('auditor', aCaseworker(town, '严大姐', 'auditor'))), audits: true },
    await outside('operator', aCaseworker(town, '纪大姐', 'operator')),
    await outside('neighbour', aPerson(town, '李婶')),
    { who: 'lead without her second step', standing: null, ctx: byPhoneAlone(lead).ctx },
    { who: 'nobody', standing: null, ctx: () => asNobody(town) },
  ];
}

beforeAll(async () => {
  town = await openTown();
  lead = await aCaseworker(town, '秦大姐', 'rights');
  const opened = await aDocket(town, lead, (await aCommittee(town)).id);
  caseId = opened.caseId;
  await writeCaucus(lead.ctx(), { caseId, side: 'one', words: '她单独说的' });
  await keepFile(lead.ctx(), { caseId, name: '便条.txt', source: [Buffer.from('门锁着')] });
  await aReferral(lead, { caseId });
  await askToErase(asNobody(town), { code: opened.code, word: herWord });
  columns = await everybody();
}, 60_000);
afterAll(() => town.close());

/** As the policy file has it: whoever has no standing is told that there is no such case. */
function expected({ standing, audits }: Column, act: CaseAct): Outcome {
  if (audits && act === 'see-accesses') return 'let-through';
  if (standing === null) return 'not-found';
  return caseActs[act].some((allowed) => allowed === standing) ? 'let-through' : 'forbidden';
}

/** Those without standing first: what the team does then changes nothing of what they were told. */
const inOrder = () => [...columns].sort((a, b) => Number(a.standing !== null) - Number(b.standing !== null));

/** The acts that end something come last. */
const ending: readonly CaseAct[] = ['let-go', 'ask-to-close', 'decide-closing', 'follow-up', 'lock'];
const actsInOrder = () => [...acts.filter((act) => !ending.includes(act)), ...ending];

type Cell = { who: string; act: string; was: string; should: string };

async function cellsOfVerbs(asked: readonly Column[]): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const column of asked) {
    for (const act of actsInOrder()) {
      const ctx = column.ctx();
      const was = await outcomeOf(verbs[act](ctx, caseId, ctx.newId()));
      const isRefusedForStep = was === 'forbidden' && column.who === 'lead without her second step';
      cells.push({
        who: column.who,
        act,
        was: isRefusedForStep ? 'not-found' : was,
        should: expected(column, act),
      });
    }
  }
  return cells;
}

/** Of these tables everybody may see her own row: her seat, her glass, the wall before her. */
const ownRows = ['case_members', 'case_walls', 'broken_glasses'];

async function cellsOfSql(): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const { who, standing, ctx } of columns.filter((column) => column.standing === null)) {
    const { actor } = ctx();
    const as =
      actor.kind === 'person'
        ? { personId: actor.personId, office: actor.secondStepDone === true }
        : { personId: null, office: false };
    for (const table of tablesOfCases) {
      for (const act of sqlActs) {
        if (act === 'select' && ownRows.includes(table)) continue;
        const rows = await rowsTouched(town, as, { act, table, caseId });
        cells.push({ who, act: `${act} ${table}`, was: `${rows} rows`, should: standing ?? '0 rows' });
      }
    }
  }
  return cells;
}

const leaksIn = (cells: readonly Cell[]) => cells.filter(({ was, should }) => was !== should);

test(
  'each persona may do to a case what the policy says and nothing else, by verb and in the database',
  { timeout: 120_000 },
  async () => {
    const [byVerb, bySql] = [await cellsOfVerbs(inOrder()), await cellsOfSql()];
    const leaks = [...leaksIn(byVerb), ...leaksIn(bySql)];
    console.info(`cases: ${byVerb.length} cells by verb, ${bySql.length} by SQL, ${leaks.length} leaks`);
    expect(leaks).toEqual([]);
    expect(byVerb.length).toBe(columns.length * acts.length);
  },
);

test('the case that is asked about has rows to hide, so that an empty answer says something', async () => {
  const seen: string[] = [];
  for (const table of tablesOfCases) {
    const of = table === 'cases' ? 'id' : 'case_id';
    const { rows } =
      await sql`select from ${sql.id('d370215', table)} where ${sql.id(of)} = ${caseId}`.execute(town.owner);
    if (rows.length > 0) seen.push(table);
  }
  expect(seen).toEqual(
    expect.arrayContaining([
      ...['cases', 'case_notes', 'case_parties', 'case_members', 'case_walls'],
      ...['case_files', 'case_file_chunks'],
      ...['case_consents', 'case_referrals', 'referral_links', 'case_erasures'],
      ...['mediations', 'mediation_stories', 'mediation_sides', 'mediation_caucuses'],
    ]),
  );
});

test('what one side said to the mediator alone is a row of hers, and of nobody else on the team', async () => {
  for (const { who, ctx } of columns) {
    const { actor } = ctx();
    if (actor.kind !== 'person') continue;
    const as = { personId: actor.personId, office: actor.secondStepDone === true };
    const rows = await rowsTouched(town, as, { act: 'select', table: 'mediation_caucuses', caseId });
    expect([who, rows > 0]).toEqual([who, who === 'lead']);
  }
});

test('a leak that is planted in the database is found by the same walk', async () => {
  await sql`create policy planted on d370215.case_notes for select to weijia_app using (true)`.execute(
    town.owner,
  );
  const found = leaksIn(await cellsOfSql());
  await sql`drop policy planted on d370215.case_notes`.execute(town.owner);
  expect(found.map(({ act }) => act)).toContain('select case_notes');
  expect(leaksIn(await cellsOfSql())).toEqual([]);
});

test('so is a seat on the team that somebody was given behind the back of its lead', async () => {
  const column = columns.find(({ who }) => who === 'rights desk, no team');
  const actor = column?.ctx().actor;
  if (!column || actor?.kind !== 'person') throw new Error('somebody of the desk is asked about');
  const seat = { id: lead.ctx().newId(), case_id: caseId, person_id: actor.personId, is_lead: false };
  const cell = town.owner.withSchema('d370215');
  await cell
    .insertInto('case_members')
    .values({ ...seat, joined_at: town.clock(), added_by: lead.id })
    .execute();
  const found = leaksIn(await cellsOfVerbs([column]));
  expect(found.map(({ act }) => act)).toEqual(expect.arrayContaining(['see', 'write-note', 'verify-notes']));
  await cell.deleteFrom('case_members').where('id', '=', seat.id).execute();
  expect(leaksIn(await cellsOfVerbs([column]))).toEqual([]);
});
