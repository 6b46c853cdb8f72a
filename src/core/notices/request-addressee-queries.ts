import { sql, type RawBuilder } from 'kysely';
import { wallOfRequest } from '../requests/asking/walls-of.ts';
import { seatsInSql } from '../offices/seats-in-sql.ts';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';
import { isBeforeWall, isOnLivingTeam } from '../cases/team/before-a-wall.ts';
import { about, herWithAccount, lettersAs, type Addressed, type Letter } from './letter-parts.ts';

type Addressing = (ctx: Ctx, letters: readonly Letter[]) => RawBuilder<Addressed>;

const isBeforeNoWall = (ctx: Ctx, person: RawBuilder<unknown>) =>
  sql`not exists ${wallOfRequest(ctx.db, { about: sql.ref('r.id'), person })}`;

/** Who has a seat at the desk, and stands before no wall of this request. */
const ofTheDesk = (ctx: Ctx, seat: string) =>
  sql`${sql.ref(`${seat}.role`)} = 'rights' and ${sql.ref(`${seat}.ended_at`)} is null
    and ${isBeforeNoWall(ctx, sql.ref(`${seat}.person_id`))}`;

const onDuty = (ctx: Ctx, seat: string) => sql`exists (
  select from ${cellTable(ctx.cell, 'duty_turns')} t where t.starts_at <= letter.at and letter.at < t.ends_at
    and ${sql.ref(`${seat}.person_id`)} in (t.person_id, t.deputy_id))`;

const nobodyOfTheDesk = (ctx: Ctx, condition = sql`true`) => sql`not exists (
  select from ${cellTable(ctx.cell, 'appointments')} d where ${ofTheDesk(ctx, 'd')} and ${condition})`;

/** Whoever keeps the home that she named, also before no wall. */
const keepsTheHome = (ctx: Ctx) => sql`s.home_id = r.home_id and s.ended_at is null
  and ${isBeforeNoWall(ctx, sql.ref('s.person_id'))}`;

/** The district's office, which reads no request, but answers for there being somebody who does. */
const districtsOffice = sql`s.role = 'district' and s.ended_at is null`;

/** Once a case came of it, its team alone hears of it; and the office, by which nobody is told what it is. */
const readsItsCase = (ctx: Ctx) => {
  const [caseId, person] = [sql`r.case_id`, sql`s.person_id`];
  return sql`(r.case_id is null or ${isOnLivingTeam(ctx.cell, { caseId, person })}
    or (${districtsOffice} and not exists (select from ${cellTable(ctx.cell, 'case_walls')} w
      where w.case_id = r.case_id and ${isBeforeWall(ctx.cell, { wall: 'w', person })})))`;
};

type InSql = (ctx: Ctx) => RawBuilder<unknown>;

/** What the office learns is never of which one. */
const unlessTheOffice = about({ request: `case when s.role = 'district' then null else r.id end` });

const withoutReader = sql`'desk-without-reader'`;

/**
 * Those of the staff for whom a condition holds, of requests that stand so; each once. The office hears in words of its own what
 * is missing at the desk.
 */
const aboutOnes =
  (standing: RawBuilder<unknown>) =>
  (kind: string, whom: InSql, toOffice: InSql = () => withoutReader): Addressing =>
  (ctx, letters) => sql<Addressed>`
    select distinct letter.id as letter_id, s.person_id, ${unlessTheOffice},
      case when s.role = 'district' then ${toOffice(ctx)} else ${kind}::text end as kind, letter.at
    from ${lettersAs(letters)}
    join ${cellTable(ctx.cell, 'requests')} r on r.id = letter.subject_id and ${standing}
    join ${cellTable(ctx.cell, 'appointments')} s on (${whom(ctx)}) and ${readsItsCase(ctx)}
    ${herWithAccount(ctx)}`;

const aboutAnOpenOne = aboutOnes(sql`r.closed_at is null`);
const aboutAClosedOne = aboutOnes(sql`r.closed_at is not null`);
/** Open or done, as long as she wants it erased. */
const aboutOneToErase = aboutOnes(sql`r.erase_asked_at is not null`);

/**
 * First whoever is on duty, and her deputy; where the rota names nobody who may read it, all of the desk; where the desk
 * is empty, the office that should fill it. What lies at a home is told to who keeps it.
 */
const whoeverIsFirst = (
  ctx: Ctx,
) => sql`(${keepsTheHome(ctx)}) or (r.at_desk_at is not null and r.owner_id is null and (
    (${ofTheDesk(ctx, 's')} and (${onDuty(ctx, 's')} or ${nobodyOfTheDesk(ctx, onDuty(ctx, 'd'))}))
    or (${districtsOffice} and ${nobodyOfTheDesk(ctx)})))`;

/** She has it, and a seat by which she may: a post at some home is none. */
const hasIt = (ctx: Ctx, seat: string) =>
  sql`${sql.ref(`${seat}.person_id`)} = r.owner_id and ${sql.ref(`${seat}.ended_at`)} is null
    and ${sql.ref(`${seat}.role`)} in ${seatsInSql}
    and ${isBeforeNoWall(ctx, sql.ref('r.owner_id'))}`;

/** Its owner, while somebody who may owns it; else all of the desk. */
const whoeverHasIt = (ctx: Ctx) => sql`(${hasIt(ctx, 's')}) or (${ofTheDesk(ctx, 's')} and not exists (
  select from ${cellTable(ctx.cell, 'appointments')} o where ${hasIt(ctx, 'o')}))`;

const allWhoAnswer = (ctx: Ctx) =>
  sql`(${hasIt(ctx, 's')}) or (${ofTheDesk(ctx, 's')}) or (${districtsOffice})`;

const lateOrUnread: InSql = (ctx) =>
  sql`case when ${nobodyOfTheDesk(ctx)} then ${withoutReader} else 'desk-late' end`;

/** All of them but her who called for help. */
const allOthers: InSql = (ctx) => sql`(${allWhoAnswer(ctx)}) and s.person_id is distinct from (
  select e.actor_id from ${cellTable(ctx.cell, 'request_events')} e
  where e.request_id = r.id and e.kind = 'escalated' and e.at <= letter.at order by e.at desc, e.id desc limit 1)`;

/** Only where she asked under her own name: of help no row says whose it is. */
const aboutHerOwn =
  (kind: string): Addressing =>
  (ctx, letters) => sql<Addressed>`
  select letter.id as letter_id, s.person_id, ${about({ request: 's.id' })}, ${kind}::text as kind, letter.at
  from ${lettersAs(letters)}
  join ${cellTable(ctx.cell, 'requests')} s on s.id = letter.subject_id
  ${herWithAccount(ctx)}`;

/** Who would call her: whoever has it or the desk, and of what lies at a home who keeps that. */
const whoeverCalls = (ctx: Ctx) =>
  sql`(r.at_desk_at is null and ${keepsTheHome(ctx)}) or (r.at_desk_at is not null and (${whoeverHasIt(ctx)}))`;

/**
 * Who decides of what she wants erased, as `mayDecideErasure` says: its owner where she is of the desk, else all of the desk, and
 * where that is empty the office; of what lies at a home who keeps that. A counsellor who has it decides nothing.
 */
const whoeverErases = (ctx: Ctx) => {
  const owns = (seat: string) => sql`${sql.ref(`${seat}.person_id`)} = r.owner_id`;
  return sql`(r.at_desk_at is null and ${keepsTheHome(ctx)}) or (r.at_desk_at is not null and (
    (${ofTheDesk(ctx, 's')} and (${owns('s')} or ${nobodyOfTheDesk(ctx, owns('d'))}))
    or (${districtsOffice} and ${nobodyOfTheDesk(ctx)})))`;
};

export const requestAddressees = {
  'request-came': aboutAnOpenOne('request-came', whoeverIsFirst),
  'request-handed': aboutAnOpenOne('request-handed', whoeverHasIt),
  'request-due': aboutAnOpenOne('request-due', whoeverHasIt),
  'request-lapsed': aboutAnOpenOne('request-lapsed', allWhoAnswer, lateOrUnread),
  'request-help-wanted': aboutAnOpenOne('request-help-wanted', allOthers, () => sql`'desk-help-wanted'`),
  'request-said-more': aboutAnOpenOne('request-said-more', whoeverCalls),
  'request-withdrawn': aboutAClosedOne('request-withdrawn', whoeverCalls),
  'request-answered': aboutHerOwn('request-answered'),
  'request-erasure-asked': aboutOneToErase('request-erasure-asked', whoeverErases),
  'talent-asked': aboutHerOwn('talent-asked'),
  'talent-answered': aboutAnOpenOne('talent-answered', keepsTheHome),
} satisfies Record<string, Addressing>;
