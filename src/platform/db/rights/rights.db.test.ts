import { sql, type Kysely } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asNobody } from '../../../../tests/support/factories.ts';
import { aLivelyTown, neighbourCell, type LivelyTown } from '../../../../tests/support/lively-town.ts';
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/postgres-database.ts';
import { listActivities } from '../../../core/activities/list-activities.ts';
import { cellNumberOf } from '../../../core/shared/ids.ts';
import { systemActorId } from '../../../core/shared/transaction.ts';
import { appRole, signinRole } from '../roles.ts';
import type { DB } from '../types.generated.ts';
import { findRightsFaults } from './find-rights-faults.ts';
import { rightsOfACell } from './rights-of-a-cell.ts';
import { rightsOfAccounts } from './rights-of-accounts.ts';
import { rightsOfCommons } from './rights-of-commons.ts';

let database: TestDatabase;
let jimo: LivelyTown;
let chengyang: LivelyTown;
beforeAll(async () => {
  database = await createTestDatabase();
  jimo = await aLivelyTown(database);
  chengyang = await aLivelyTown(database, neighbourCell);
});
afterAll(() => database.drop());

const isHerRelative = (cell: string, column: string, me: string) =>
  `${column} in (select person_id from ${cell}.relatives where kept_by = ${me})`;

/** Nothing of a case is a resident's to read in the database; she has her code. */
const tablesOfCases = [
  ...[
    'broken_glasses',
    'case_clocks',
    'case_file_chunks',
    'case_files',
    'case_follow_ups',
    'case_members',
    'case_notes',
    'case_parties',
    'case_plans',
  ],
  ...['case_reports', 'case_screens', 'case_sessions', 'case_tasks', 'case_walls', 'cases'],
  ...['case_consents', 'case_erasures', 'case_referrals', 'referral_links'],
  ...['protection_orders', 'order_evidence', 'order_packs', 'order_steps', 'order_words'],
  ...['warning_letters', 'warning_visits', 'case_figures'],
  ...[
    'mediation_agreements',
    'mediation_caucuses',
    'mediation_guests',
    'mediation_marks',
    'mediation_promises',
    'mediation_protection_wishes',
  ],
  ...['mediation_sides', 'mediation_sittings', 'mediation_stories', 'mediations'],
];

/** Whose row is it? One line for each table that tells of people; `me` is the person who looks. */
const herRows: Record<string, (cell: string, me: string) => string> = {
  people: (cell, me) => `id = ${me} or ${isHerRelative(cell, 'id', me)}`,
  appointments: (_, me) => `person_id = ${me}`,
  claims: (cell, me) =>
    `holder_id = ${me} or (placed_by = ${me} and slot_id is not null) or ${isHerRelative(cell, 'holder_id', me)}`,
  claim_events: (cell, me) => `claim_id in (select id from ${cell}."claims" where holder_id = ${me})`,
  slots: (_, me) => `holder_id = ${me} or placed_by = ${me}`,
  taken_slots: (cell, me) => `claim_id in (select id from ${cell}."claims" where holder_id = ${me})`,
  signups: (cell, me) => `person_id = ${me} or ${isHerRelative(cell, 'person_id', me)}`,
  attendances: (cell, me) => `signup_id in (select id from ${cell}."signups" where person_id = ${me})`,
  excuses: (cell, me) => `signup_id in (select id from ${cell}."signups" where person_id = ${me})`,
  door_counts: (_, me) => `person_id = ${me}`,
  audit: (_, me) => `person_id = ${me} or actor_id = ${me}`,
  outbox: () => 'false',
  answers: (_, me) => `actor_id = ${me}`,
  notices: (_, me) => `person_id = ${me}`,
  relatives: (_, me) => `kept_by = ${me}`,
  suggestions: (_, me) => `person_id = ${me}`,
  team_members: (_, me) => `person_id = ${me}`,
  showing_consents: (_, me) => `person_id = ${me}`,
  reminders: (cell, me) => `signup_id in (select id from ${cell}."signups" where person_id = ${me})`,
  activity_questions: (_, me) => `person_id = ${me}`,
  feedback: (_, me) => `person_id = ${me}`,
  activity_drafts: () => 'false',
  mergers: () => 'false',
  announcements: () => 'false',
  requests: (_, me) => `person_id = ${me}`,
  request_walls: () => 'false',
  request_events: () => 'false',
  request_notes: () => 'false',
  request_texts: () => 'false',
  talents: (_, me) => `person_id = ${me}`,
  talent_asks: (_, me) => `person_id = ${me}`,
  executives: () => 'false',
  links: (_, me) => `person_id = ${me}`,
  link_moves: () => 'false',
  village_mergers: () => 'false',
  visits: () => 'false',
  rosters: () => 'false',
  roster_rows: () => 'false',
  person_phones: (_, me) => `person_id = ${me}`,
  introductions: (_, me) => `person_id = ${me}`,
  group_leaders: (_, me) => `person_id = ${me}`,
  tellings: () => 'false',
  same_women: () => 'false',
  cares: (_, me) => `person_id = ${me}`,
  outreach_plans: () => 'false',
  outreach_plan_parts: () => 'false',
  pockets: () => 'false',
  pocket_receipts: () => 'false',
  village_messages: () => 'false',
  duty_turns: () => 'false',
  consultations: () => 'false',
  consultation_walls: () => 'false',
  consultation_texts: () => 'false',
  legal_aid_applications: () => 'false',
  ...Object.fromEntries(tablesOfCases.map((table) => [table, () => 'false'])),
};

/** A resident has no row of these. */
const unseen = [
  ...['outbox', 'appointments', 'activity_drafts', 'mergers', 'announcements'],
  ...['request_walls', 'request_events', 'request_notes', 'request_texts', 'duty_turns'],
  ...['executives', 'link_moves', 'visits', 'rosters', 'roster_rows', 'tellings'],
  'same_women',
  ...['outreach_plans', 'outreach_plan_parts'],
  ...['pockets', 'pocket_receipts', 'village_messages'],
  'village_mergers',
  ...['consultations', 'consultation_walls', 'consultation_texts', 'legal_aid_applications'],
  ...tablesOfCases,
];

/** Rows guarded though they tell of nobody: seals are for every auditor's eyes, a door's code for who keeps the home. */
const guardedButImpersonal = [
  ...['announcement_homes', 'audit_seals', 'door_codes', 'specialist_days'],
  ...['reach_changes', 'reach_sums', 'wishes_of_no_contact'],
  ...['village_merger_parts', 'village_moves', 'villages_to_tell'],
];
/**
 * An activity is public, with who announced or changed it; so is a home, with the office that rests it, the district's rule, who
 * listens where, its list of committees, its directory of bodies, its desk's phone, its rule of 1+3+N and how many households it counts,
 * how long it lets something take, and what stands on the board.
 */
const publicThoughPersonal = [
  ...['activities', 'activity_changes', 'homes', 'mediation_committees', 'missed_place_rules', 'receivers'],
  ...['specialists', 'board_questions', 'board_answers', 'district_clocks', 'desk_phones'],
  ...['outreach_rules', 'household_counts', 'home_areas'],
];

async function rowsSeen(
  db: Kysely<DB>,
  cell: string,
  look: { table: string; actor?: string; where?: string },
) {
  return db.transaction().execute(async (trx) => {
    if (look.actor) await sql.raw(`set local weijia.actor = '${look.actor}'`).execute(trx);
    const { rows } = await sql<{ row: string }>`
      select t::text as row from ${sql.id(cell, look.table)} t where ${sql.raw(look.where ?? 'true')} order by 1`.execute(
      trx,
    );
    return rows.map(({ row }) => row);
  });
}

test('each table of commons, accounts and both cells has exactly the rights of its list', async () => {
  const faults = await Promise.all([
    findRightsFaults(database.owner, 'commons', { role: appRole, rights: rightsOfCommons }),
    findRightsFaults(database.owner, 'accounts', { role: signinRole, rights: rightsOfAccounts }),
    ...['d370215', 'd370214'].map((cell) =>
      findRightsFaults(database.owner, cell, { role: appRole, rights: rightsOfACell(cell) }),
    ),
  ]);
  expect(faults.flat()).toEqual([]);
});

test('a forgotten table, a right too many and a missing policy are each found', async () => {
  const faults = await database.owner.transaction().execute(async (trx) => {
    await sql`create table d370215.forgotten (id int); grant delete on d370215."audit" to weijia_app;
      grant select on d370215."homes" to public; drop policy people_select on d370215."people"`.execute(trx);
    const found = await findRightsFaults(trx, 'd370215', { role: appRole, rights: rightsOfACell('d370215') });
    await sql`drop table d370215.forgotten; revoke delete on d370215."audit" from weijia_app;
      revoke select on d370215."homes" from public`.execute(trx);
    await sql
      .raw(
        `create policy people_select on d370215."people" for select to weijia_app
      using (${rightsOfACell('d370215')['people']?.rows?.select})`,
      )
      .execute(trx);
    return found;
  });
  expect(faults.map((fault) => /^d370215\.(\w+)/.exec(fault)?.[1])).toEqual([
    'audit',
    'forgotten',
    'homes',
    'people',
  ]);
});

test('every table that names a person guards its rows, and each is known to these tests', async () => {
  const { rows } = await sql<{ table: string; guarded: boolean }>`
    select distinct c.relname as table, c.relrowsecurity as guarded
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
      and k.confrelid = 'd370215.people'::regclass
    where c.relnamespace = 'd370215'::regnamespace and c.relkind = 'r'
      and (k.oid is not null or c.relrowsecurity
        or a.attname in ('person_id', 'holder_id', 'placed_by', 'actor_id', 'account_id'))
    order by 1`.execute(database.owner);
  const personal = rows.filter(({ table }) => !publicThoughPersonal.includes(table));
  expect(personal.filter(({ guarded }) => !guarded)).toEqual([]);
  expect(personal.map(({ table }) => table)).toEqual(
    [...Object.keys(herRows), ...guardedButImpersonal].sort(),
  );
});

test.for(Object.keys(herRows))(
  'nobody and a stranger see no row of %s, 王大姐 only her own',
  async (table) => {
    const wang = jimo.people.wang.id;
    const where = herRows[table]?.('d370215', `'${wang}'`) ?? 'false';
    expect(await rowsSeen(database.owner, 'd370215', { table })).not.toEqual([]);
    expect(await rowsSeen(database.app, 'd370215', { table })).toEqual([]);
    expect(await rowsSeen(database.app, 'd370215', { table, actor: chengyang.people.wang.id })).toEqual([]);
    const hers = await rowsSeen(database.owner, 'd370215', { table, where });
    expect(await rowsSeen(database.app, 'd370215', { table, actor: wang })).toEqual(hers);
    if (!unseen.includes(table)) expect(hers).not.toEqual([]);
  },
);

test('two cells side by side share no row, no key and no sign-up', async () => {
  const cards = await Promise.all(
    [jimo, chengyang].map((it) => listActivities(asNobody(it.town), { limit: 50 })),
  );
  expect(cards.map(({ items }) => items.map(({ id }) => id))).toEqual([
    expect.arrayContaining([jimo.activity.id]),
    expect.not.arrayContaining([jimo.activity.id]),
  ]);
  expect([jimo, chengyang].map(({ activity }) => cellNumberOf(activity.id))).toEqual([1, 2]);
  const { rows } = await sql`
    select from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
    where k.contype = 'f' and a.relnamespace <> b.relnamespace`.execute(database.owner);
  expect(rows).toEqual([]);
});

test.for([
  `update d370215."audit" set verb = 'none'`,
  `delete from d370215."audit"`,
  `truncate d370215."audit"`,
  `update d370215."claim_events" set units = 0`,
  `delete from d370215."claim_events"`,
  `update d370215."audit_seals" set lines = 0`,
  `update d370215."vault_keys" set retired_at = null`,
  `delete from d370215."vault_keys"`,
  `select * from accounts."user"`,
  `create table d370215.mine (id int)`,
  `create table public.mine (id int)`,
  `set role weijia_owner`,
])('the application may not: %s', async (statement) => {
  const attempt = database.app.transaction().execute(async (trx) => {
    await sql.raw(`set local weijia.actor = '${systemActorId}'`).execute(trx);
    await sql.raw(statement).execute(trx);
  });
  await expect(attempt).rejects.toThrow(/permission denied/);
});

test('the sign-in role reaches no cell and nothing that all cells share', async () => {
  for (const statement of [
    `select * from d370215."people"`,
    `select * from d370215."vault_keys"`,
    'select * from commons.homes',
  ]) {
    await expect(sql.raw(statement).execute(database.signin)).rejects.toThrow(/permission denied/);
  }
});
