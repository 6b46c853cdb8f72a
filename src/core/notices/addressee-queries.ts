import { sql, type RawBuilder } from 'kysely';
import type { LetterTopic } from '../deeds/letter.ts';
import { cellTable } from '../shared/cell-table.ts';
import { cellType } from '../shared/cell-type.ts';
import type { Ctx } from '../shared/ctx.ts';
import { passersInSql } from '../group-leaders/passers-in-sql.ts';
import { about, herWithAccount, lettersAs, type Addressed, type Letter } from './letter-parts.ts';
import { caseAddressees } from './case-addressee-queries.ts';
import { consultationAddressees } from './consultation-addressee-queries.ts';
import { requestAddressees } from './request-addressee-queries.ts';

/** In whose inbox it is told: her own, or that of who keeps her among her relatives. */
const reader = sql.raw('coalesce(r.kept_by, p.id)');
const hasReader = sql.raw('(p.account_id is not null or r.kept_by is not null)');

/** Others have none. What is her own comes first. */
const withReader = (ctx: Ctx) => sql`
  join ${cellTable(ctx.cell, 'people')} p on p.id = s.person_id
  left join ${cellTable(ctx.cell, 'relatives')} r on r.person_id = p.id
  where ${hasReader}
  order by r.kept_by nulls first`;

const aboutOneSignup = (kind: string) => (ctx: Ctx, letters: readonly Letter[]) => sql<Addressed>`
  select letter.id as letter_id, ${reader} as person_id, ${about({ signup: 's.id' })}, ${kind}::text as kind,
    letter.at
  from ${lettersAs(letters)}
  join ${cellTable(ctx.cell, 'signups')} s on s.id = letter.subject_id
  ${withReader(ctx)}`;

/** Host or deputy of the home where the activity is. */
const keepsTheHome = (ctx: Ctx) => sql`
  from ${cellTable(ctx.cell, 'appointments')} a
  where a.home_id = v.home_id and a.role in ('host', 'deputy') and a.ended_at is null`;

/**
 * Her turn, told to whoever answers it: she herself, or who keeps her among her relatives; for somebody else without an
 * account the host or deputy who wrote her down, and where that one keeps the home no longer, all who do. Of what was
 * called off since she is told that alone.
 */
const aboutHerTurn = (kind: string) => (ctx: Ctx, letters: readonly Letter[]) => sql<Addressed>`
  select letter.id as letter_id, answers.person_id, ${about({ signup: 's.id' })},
    ${kind}::text as kind, letter.at
  from ${lettersAs(letters)}
  join ${cellTable(ctx.cell, 'signups')} s on s.id = letter.subject_id
  join ${cellTable(ctx.cell, 'activities')} v on v.id = s.activity_id and v.cancelled_at is null
  join ${cellTable(ctx.cell, 'people')} p on p.id = s.person_id and p.erased_at is null
  left join ${cellTable(ctx.cell, 'relatives')} r on r.person_id = p.id
  cross join lateral (
    select ${reader} as person_id where ${hasReader}
    union
    select a.person_id ${keepsTheHome(ctx)} and not ${hasReader} and (a.person_id = s.placed_by
      or not exists (select ${keepsTheHome(ctx)} and a.person_id = s.placed_by))
  ) answers`;

/** Everybody with a place or in the queue. */
const stillIn = (ctx: Ctx) =>
  sql`join ${cellTable(ctx.cell, 'claims')} c on c.id = s.id and c.withdrawn_at is null`;

/** Everybody who was in when it was called off, also where her offer has run out since. */
const aboutACancelling = (ctx: Ctx, letters: readonly Letter[]) => sql<Addressed>`
  select letter.id as letter_id, ${reader} as person_id, ${about({ signup: 's.id' })}, 'activity-cancelled' as kind,
    letter.at
  from ${lettersAs(letters)}
  join ${cellTable(ctx.cell, 'signups')} s on s.activity_id = letter.subject_id
  join ${cellTable(ctx.cell, 'claims')} c on c.id = s.id
    and (c.withdrawn_at is null or c.withdrawn_at > letter.at)
  ${withReader(ctx)}`;

const aboutAChange = (ctx: Ctx, letters: readonly Letter[]) => sql<Addressed>`
  select letter.id as letter_id, ${reader} as person_id, ${about({ signup: 's.id', change: 'v.id' })},
    'activity-changed' as kind, letter.at
  from ${lettersAs(letters)}
  join ${cellTable(ctx.cell, 'activity_changes')} v on v.id = letter.subject_id
  join ${cellTable(ctx.cell, 'signups')} s on s.activity_id = v.activity_id
  ${stillIn(ctx)}
  ${withReader(ctx)}`;

/** Whoever has withdrawn since the letter was written, or whose activity was called off, is reminded of nothing. */
const aboutWhatIsNear = (ctx: Ctx, letters: readonly Letter[]) => sql<Addressed>`
  select letter.id as letter_id, ${reader} as person_id, ${about({ signup: 's.id' })}, 'activity-near' as kind,
    letter.at
  from ${lettersAs(letters)}
  join ${cellTable(ctx.cell, 'signups')} s on s.id = letter.subject_id
  join ${cellTable(ctx.cell, 'activities')} v on v.id = s.activity_id and v.cancelled_at is null
  ${stillIn(ctx)}
  ${withReader(ctx)}`;

const aboutASuggestion = (kind: string) => (ctx: Ctx, letters: readonly Letter[]) => sql<Addressed>`
  select letter.id as letter_id, s.person_id, ${about({ suggestion: 's.id' })},
    ${kind}::text as kind, letter.at
  from ${lettersAs(letters)}
  join ${cellTable(ctx.cell, 'suggestions')} s on s.id = letter.subject_id
  ${herWithAccount(ctx)}`;

const aboutAQuestion = (kind: string) => (ctx: Ctx, letters: readonly Letter[]) => sql<Addressed>`
  select letter.id as letter_id, s.person_id, ${about({ question: 's.id' })},
    ${kind}::text as kind, letter.at
  from ${lettersAs(letters)}
  join ${cellTable(ctx.cell, 'activity_questions')} s on s.id = letter.subject_id
  ${herWithAccount(ctx)}`;

/** About herself: the letter's subject is she. */
const aboutHerself = (kind: string) => (ctx: Ctx, letters: readonly Letter[]) => sql<Addressed>`
  select letter.id as letter_id, p.id as person_id, ${about({})}, ${kind}::text as kind,
    letter.at
  from ${lettersAs(letters)}
  join ${cellTable(ctx.cell, 'people')} p on p.id = letter.subject_id and p.account_id is not null`;

/** To the one who was appointed. */
const aboutATerm = (kind: string) => (ctx: Ctx, letters: readonly Letter[]) => sql<Addressed>`
  select letter.id as letter_id, s.person_id, ${about({ appointment: 's.id' })}, ${kind}::text as kind,
    letter.at
  from ${lettersAs(letters)}
  join ${cellTable(ctx.cell, 'appointments')} s on s.id = letter.subject_id
  ${herWithAccount(ctx)}`;

/** To all who keep the home when it is delivered. */
const aboutTheDoors = (kind: string) => (ctx: Ctx, letters: readonly Letter[]) => sql<Addressed>`
  select letter.id as letter_id, s.person_id, ${about({ appointment: 's.id' })}, ${kind}::text as kind,
    letter.at
  from ${lettersAs(letters)}
  join ${cellTable(ctx.cell, 'appointments')} s on s.home_id = letter.subject_id
    and s.role in ('host', 'deputy') and s.ended_at is null
  ${herWithAccount(ctx)}`;

/** To all who keep one of its homes, once; to nobody where it was withdrawn before it was delivered. */
const aboutWordsOfTheOffice = (ctx: Ctx, letters: readonly Letter[]) => sql<Addressed>`
  select distinct letter.id as letter_id, s.person_id, ${about({ announcement: 'w.id' })},
    'home-announcement' as kind, letter.at
  from ${lettersAs(letters)}
  join ${cellTable(ctx.cell, 'announcements')} w on w.id = letter.subject_id and w.withdrawn_at is null
  join ${cellTable(ctx.cell, 'announcement_homes')} t on t.announcement_id = w.id
  join ${cellTable(ctx.cell, 'appointments')} s on s.home_id = t.home_id
    and s.role in ('host', 'deputy') and s.ended_at is null
  ${herWithAccount(ctx)}`;

/** Once to each executive who leads a village where it waits, and to each chair who is here herself. */
const aboutAMessage = (ctx: Ctx, letters: readonly Letter[]) => sql<Addressed>`
  select distinct letter.id as letter_id, s.person_id, ${about({})}, 'message-to-pass' as kind, letter.at
  from ${lettersAs(letters)}
  join ${cellTable(ctx.cell, 'villages_to_tell')} t on t.message_id = letter.subject_id
  join ${passersInSql(ctx)} s on s.village_code = t.village_code
  ${herWithAccount(ctx)}`;

const addresseesOf: Record<LetterTopic, (ctx: Ctx, letters: readonly Letter[]) => RawBuilder<Addressed>> = {
  'signup-withdrawn': aboutOneSignup('signup-withdrawn'),
  'place-offered': aboutHerTurn('place-offered'),
  'place-freed': aboutHerTurn('place-freed'),
  'offer-lapsed': aboutHerTurn('offer-lapsed'),
  'activity-cancelled': aboutACancelling,
  'activity-changed': aboutAChange,
  'activity-near': aboutWhatIsNear,
  'suggestion-answered': aboutASuggestion('suggestion-answered'),
  'suggestion-closed': aboutASuggestion('suggestion-closed'),
  'question-answered': aboutAQuestion('question-answered'),
  'question-removed': aboutAQuestion('question-removed'),
  'second-step-set': aboutHerself('second-step-set'),
  'second-step-reset': aboutHerself('second-step-reset'),
  'outside-severed': aboutHerself('outside-severed'),
  'host-appointed': aboutATerm('host-appointed'),
  'appointment-extended': aboutATerm('appointment-extended'),
  'appointment-ending': aboutATerm('appointment-ending'),
  'appointment-ended': aboutATerm('appointment-ended'),
  'home-paused': aboutTheDoors('home-paused'),
  'home-opened': aboutTheDoors('home-opened'),
  'activities-came': aboutTheDoors('activities-came'),
  'home-announcement': aboutWordsOfTheOffice,
  'message-to-pass': aboutAMessage,
  ...requestAddressees,
  ...caseAddressees,
  ...consultationAddressees,
};

/** Whom the letters of one topic tell, in one statement. Asked as the system. */
export async function listAddressees(
  ctx: Ctx,
  topic: LetterTopic,
  letters: readonly Letter[],
): Promise<Addressed[]> {
  const { rows } = await addresseesOf[topic](ctx, letters).execute(ctx.db);
  return rows;
}

/** One row a letter and person: a letter that is delivered again changes nothing. */
export async function insertNotices(ctx: Ctx, notices: readonly Addressed[]): Promise<number> {
  if (notices.length === 0) return 0;
  const kinds = cellType(ctx.cell, 'notice_kind');
  const column = <K extends keyof Addressed>(key: K) => notices.map((notice) => notice[key]);
  const { numAffectedRows } = await sql`
    insert into ${cellTable(ctx.cell, 'notices')} (id, person_id, kind, signup_id,
      suggestion_id, question_id, change_id, appointment_id, announcement_id, request_id, case_id, consultation_id,
      letter_id, at)
    select * from unnest(${notices.map(() => ctx.newId())}::uuid[], ${column('person_id')}::uuid[],
      ${column('kind')}::${kinds}[], ${column('signup_id')}::uuid[],
      ${column('suggestion_id')}::uuid[], ${column('question_id')}::uuid[], ${column('change_id')}::uuid[],
      ${column('appointment_id')}::uuid[], ${column('announcement_id')}::uuid[],
      ${column('request_id')}::uuid[], ${column('case_id')}::uuid[],
      ${column('consultation_id')}::uuid[],
      ${column('letter_id')}::uuid[], ${column('at')}::timestamptz[])
    on conflict (letter_id, person_id) where letter_id is not null do nothing`.execute(ctx.db);
  return Number(numAffectedRows ?? 0n);
}
