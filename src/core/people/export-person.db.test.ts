import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyRow } from '../../../tests/support/every-row.ts';
import {
  aHome,
  aHost,
  anActivity,
  aPerson,
  appointed,
  lettersDelivered,
  type Person,
} from '../../../tests/support/factories.ts';
import { openTown, type Town } from '../../../tests/support/open-town.ts';
import { cancelActivity } from '../activities/cancel-activity.ts';
import { markPresent } from '../attendance/mark-present.ts';
import { showRoll } from '../attendance/show-roll.ts';
import { signUp } from '../signups/sign-up.ts';
import { exportPerson } from './export-person.ts';
import { columnsAboutHer } from './columns/person-columns.ts';
import { columnsWhereSheActed } from './columns/where-she-acted.ts';

let town: Town;
let home: { id: string };
let host: Person;

beforeAll(async () => {
  town = await openTown();
  home = await aHome(town);
  host = await aHost(town, '王大姐', home);
});
afterAll(() => town.close());

/** Columns that hold an id, but never a person's, or hers only beside a column that is exported. */
const ofNoPerson = [
  'introductions.id introductions.roster_id person_phones.roster_id rosters.id roster_rows.id',
  'roster_rows.roster_id roster_rows.executive_id roster_rows.made_id roster_rows.replaced_id household_counts.said_in',
  'tellings.id tellings.roster_id same_women.id same_women.ended_link_id same_women.ended_introduction_id',
  'cares.link_id',
  'activities.id activities.place_id activities.thing_id activities.home_id',
  'appointments.id appointments.home_id attendances.id attendances.signup_id',
  'audit.id audit.subject_id audit.home_id answers.subject_id',
  'claim_events.thing_id claim_events.claim_id claims.id claims.thing_id contacts.id',
  'claim_events.taken_claim_id claim_events.returned_claim_id claim_events.ended_claim_id',
  'claims.slot_id slots.claim_id slots.thing_id slots.ended_id slot_things.thing_id',
  'taken_slots.claim_id taken_slots.thing_id',
  'door_codes.activity_id door_counts.id door_counts.activity_id door_counts.client_id attendances.client_id',
  'homes.id homes.parent_id notices.id notices.signup_id notices.suggestion_id notices.letter_id outbox.id outbox.subject_id',
  'people.account_id places.id places.home_id signups.id signups.activity_id suggestions.id',
  'teams.id teams.home_id teams.own_home_id things.id things.home_id',
  'homes.cover_photo_id hours_exceptions.home_id photos.id photos.home_id',
  'showing_consents.id showing_consents.member_id team_members.id team_members.team_id',
  'reminders.signup_id notices.change_id notices.question_id',
  'activity_drafts.id activity_drafts.home_id activity_drafts.place_id activity_changes.id activity_changes.activity_id',
  'activity_questions.id activity_questions.activity_id feedback.id feedback.activity_id',
  'announcements.id announcement_homes.announcement_id announcement_homes.home_id homes.merged_into_id',
  'mergers.id mergers.from_id mergers.into_id notices.announcement_id notices.appointment_id',
  'excuses.signup_id missed_place_rules.id',
  'requests.id requests.home_id notices.request_id request_walls.request_id request_events.id request_events.request_id',
  'request_notes.event_id request_notes.request_id request_texts.id request_texts.request_id duty_turns.id vault_keys.id',
  // A person's, and told to nobody: who stands before a wall must not learn that there is one.
  'request_walls.person_id case_walls.person_id consultation_walls.person_id',
  'board_questions.id board_questions.request_id board_questions.home_id board_answers.id board_answers.question_id',
  'executives.id links.id links.executive_id link_moves.link_id visits.id visits.client_id visits.link_id',
  'pockets.id pockets.executive_id pocket_receipts.pocket_id pocket_receipts.client_id',
  'outreach_plans.id outreach_plan_parts.plan_id outreach_plan_parts.executive_id outreach_plan_parts.link_id',
  'home_areas.home_id reach_changes.deed_id village_mergers.id village_merger_parts.merger_id',
  'village_merger_parts.part_id village_moves.moved_id',
  'group_leaders.id village_messages.id villages_to_tell.id villages_to_tell.message_id',
  'board_answers.home_id talents.request_id talent_asks.id talent_asks.request_id',
  'consultation_walls.consultation_id consultation_texts.id consultation_texts.consultation_id notices.consultation_id',
  'consultations.id consultations.specialist_id consultations.place_id consultations.claim_id consultations.room_claim_id',
  'consultations.case_id legal_aid_applications.id legal_aid_applications.case_id specialist_days.specialist_id',
  'specialists.id specialists.place_id specialists.thing_id room_things.place_id room_things.thing_id',
  'cases.id requests.case_id notices.case_id case_members.id case_members.case_id case_walls.id case_walls.case_id',
  'case_walls.home_id broken_glasses.id broken_glasses.case_id case_screens.id case_screens.case_id',
  'case_reports.referral_id case_consents.file_id case_reports.id case_reports.case_id case_parties.id case_parties.case_id case_plans.id case_plans.case_id',
  'case_sessions.id case_sessions.case_id case_tasks.id case_tasks.case_id case_notes.id case_notes.case_id',
  'case_files.id case_files.case_id case_file_chunks.id case_file_chunks.case_id case_file_chunks.file_id',
  'case_follow_ups.id case_follow_ups.case_id case_clocks.id case_clocks.case_id case_clocks.about_id',
  'receivers.id desk_phones.id case_consents.id case_consents.case_id case_consents.receiver_id case_erasures.id case_erasures.case_id',
  'case_referrals.id case_referrals.case_id case_referrals.consent_id case_referrals.receiver_id',
  'referral_links.id referral_links.case_id referral_links.referral_id',
  'protection_orders.id protection_orders.case_id order_words.order_id order_words.case_id order_steps.id',
  'order_steps.order_id order_steps.case_id order_evidence.id order_evidence.order_id order_evidence.case_id',
  'order_evidence.file_id order_packs.id order_packs.order_id order_packs.case_id warning_letters.id',
  'warning_letters.case_id warning_visits.id warning_visits.letter_id warning_visits.case_id district_clocks.id',
  'mediation_committees.id mediations.id mediations.case_id mediations.committee_id mediation_stories.id',
  'mediation_stories.mediation_id mediation_stories.case_id mediation_sides.id mediation_sides.mediation_id',
  'mediation_sides.case_id mediation_guests.id mediation_guests.mediation_id mediation_guests.case_id',
  'mediation_sittings.id mediation_sittings.mediation_id mediation_sittings.case_id mediation_caucuses.id',
  'mediation_caucuses.mediation_id mediation_caucuses.case_id mediation_agreements.id',
  'mediation_agreements.mediation_id mediation_agreements.case_id mediation_marks.id',
  'mediation_marks.agreement_id mediation_marks.case_id mediation_marks.file_id mediation_promises.id',
  'mediation_promises.agreement_id mediation_promises.case_id mediation_protection_wishes.id',
  'mediation_protection_wishes.mediation_id mediation_protection_wishes.case_id',
].flatMap((line) => line.split(' '));

test('no column of the catalog that may hold a person is forgotten by the export', async () => {
  const { rows } = await sql<{ column: string }>`
    select table_name || '.' || column_name as column from information_schema.columns
    where table_schema = ${town.cells[0].schema} and data_type = 'uuid' and is_generated = 'NEVER'
    order by 1`.execute(town.owner);
  const exported = [...columnsAboutHer, ...columnsWhereSheActed].flatMap(({ table, columns }) =>
    columns.map((column) => `${table}.${column}`),
  );
  expect(exported.filter((column) => ofNoPerson.includes(column))).toEqual([]);
  expect(rows.map(({ column }) => column)).toEqual([...exported, ...ofNoPerson].sort());
});

test('she is given every row of the cell in which her id stands', async () => {
  const person = await appointed(town, await aPerson(town, '李婶'), { home, role: 'deputy' });
  const mine = await anActivity(town, { host: person, home, title: '唱柳腔' });
  const signup = await signUp(person.ctx(), { activityId: mine.id }, { key: 'tapped-once' });
  const guest = await signUp(person.ctx(), { activityId: mine.id, name: '陈奶奶' });
  for (const { id } of [signup, guest]) await markPresent(person.ctx(), { signupId: id, present: true });
  await markPresent(person.ctx(), { signupId: guest.id, present: false });
  await showRoll(host.ctx(), mine.id);
  await cancelActivity(person.ctx(), { activityId: mine.id });
  await lettersDelivered(town);
  const copy = await exportPerson(person.ctx());
  const given = JSON.stringify(copy);
  for (const { table, text } of await everyRow(town.owner, town.cells[0].schema)) {
    if (!text.includes(person.id)) continue;
    const row = JSON.parse(text);
    expect(given, `${table} ${text}`).toContain(row.id ?? row.key ?? row.at);
  }
  expect(copy.activities).toMatchObject([{ title: '唱柳腔', homeName: '泉心泉意' }]);
  expect(copy.aboutHer['people']).toMatchObject([{ name: '李婶', phone_masked: '138****5678' }]);
});

test('what she is given tells her nothing of those whom she served', async () => {
  const person = await appointed(town, await aPerson(town, '赵大娘'), { home, role: 'deputy' });
  const activity = await anActivity(town, { host, home });
  const neighbour = await aPerson(town, '孙姐', '136****9999');
  const signup = await signUp(neighbour.ctx(), { activityId: activity.id });
  await signUp(person.ctx(), { activityId: activity.id, name: '周奶奶' });
  await markPresent(person.ctx(), { signupId: signup.id, present: true });
  const given = JSON.stringify(await exportPerson(person.ctx()));
  for (const secret of ['孙姐', '136****9999', neighbour.id, '周奶奶']) expect(given).not.toContain(secret);
});
