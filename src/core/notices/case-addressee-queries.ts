import { sql, type RawBuilder } from 'kysely';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';
import { isOnLivingTeam, isBeforeWall } from '../cases/team/before-a-wall.ts';
import { about, herWithAccount, lettersAs, type Addressed, type Letter } from './letter-parts.ts';

type Addressing = (ctx: Ctx, letters: readonly Letter[]) => RawBuilder<Addressed>;

/** Who sits on its team when it is delivered; whoever lost her seat or was walled off since is told nothing. */
const onItsTeam = (ctx: Ctx, caseId: string) =>
  sql`join ${cellTable(ctx.cell, 'case_members')} s on s.case_id = ${sql.ref(caseId)} and s.left_at is null
    and ${isOnLivingTeam(ctx.cell, { caseId: sql.ref(caseId), person: sql`s.person_id` })}`;

/** To the team of the case that the letter is about. */
const aboutACase =
  (kind: string, whom: (ctx: Ctx) => RawBuilder<unknown> = () => sql`true`): Addressing =>
  (ctx, letters) => sql<Addressed>`
    select letter.id as letter_id, s.person_id, ${about({ case: 'k.id' })}, ${kind}::text as kind, letter.at
    from ${lettersAs(letters)}
    join ${cellTable(ctx.cell, 'cases')} k on k.id = letter.subject_id
    ${onItsTeam(ctx, 'k.id')}
    ${herWithAccount(ctx)}
    where ${whom(ctx)}`;

/** To the team but for who broke the glass, should she have joined it since. */
const aboutAGlass =
  (kind: string): Addressing =>
  (ctx, letters) => sql<Addressed>`
    select letter.id as letter_id, s.person_id, ${about({ case: 'g.case_id' })}, ${kind}::text as kind, letter.at
    from ${lettersAs(letters)}
    join ${cellTable(ctx.cell, 'broken_glasses')} g on g.id = letter.subject_id
    ${onItsTeam(ctx, 'g.case_id')} and s.person_id <> g.person_id
    ${herWithAccount(ctx)}`;

const isOfTheDesk = (ctx: Ctx) => sql`exists (
  select from ${cellTable(ctx.cell, 'appointments')} a
  where a.person_id = s.person_id and a.role = 'rights' and a.ended_at is null)`;

/** Those of the desk on the team who did not ask themselves: one of them decides. */
const whoDecides = (ctx: Ctx) => sql`s.person_id is distinct from k.closing_asked_by and ${isOfTheDesk(ctx)}`;

/** Who leads it, and those of the desk on the team: they act at once. */
const whoActs = (ctx: Ctx) => sql`(s.is_lead or ${isOfTheDesk(ctx)})`;

/** To one of the team herself: the letter is about her seat. */
const aboutASeat =
  (kind: string): Addressing =>
  (ctx, letters) => sql<Addressed>`
    select letter.id as letter_id, s.person_id, ${about({ case: 's.case_id' })}, ${kind}::text as kind, letter.at
    from ${lettersAs(letters)}
    join ${cellTable(ctx.cell, 'case_members')} s on s.id = letter.subject_id and s.left_at is null
      and ${isOnLivingTeam(ctx.cell, { caseId: sql`s.case_id`, person: sql`s.person_id` })}
    ${herWithAccount(ctx)}`;

/** Another of the desk on the team but not the lead, whom somebody has doubted. */
const whoSeconds = (ctx: Ctx) =>
  sql`not s.is_lead and s.person_id is distinct from k.lead_doubted_by and ${isOfTheDesk(ctx)}`;

/** All of the desk before whom no wall of it stands; where the desk is empty, the office that should fill it. */
const aboutALonelyOne: Addressing = (ctx, letters) => {
  const ofTheDesk = (
    seat: string,
  ) => sql`${sql.ref(`${seat}.role`)} = 'rights' and ${sql.ref(`${seat}.ended_at`)} is null
    and not exists (select from ${cellTable(ctx.cell, 'case_walls')} w where w.case_id = k.id
      and ${isBeforeWall(ctx.cell, { wall: 'w', person: sql.ref(`${seat}.person_id`) })})`;
  return sql<Addressed>`
    select distinct letter.id as letter_id, s.person_id,
      ${about({ case: `case when s.role = 'district' then null else k.id end` })},
      case when s.role = 'district' then 'desk-without-reader' else 'case-left-alone' end as kind, letter.at
    from ${lettersAs(letters)}
    join ${cellTable(ctx.cell, 'cases')} k on k.id = letter.subject_id
    join ${cellTable(ctx.cell, 'appointments')} s on (${ofTheDesk('s')}) or (s.role = 'district' and s.ended_at is null
      and not exists (select from ${cellTable(ctx.cell, 'appointments')} d where ${ofTheDesk('d')}))
    ${herWithAccount(ctx)}`;
};

export const caseAddressees = {
  'case-joined': aboutASeat('case-joined'),
  'case-glass-broken': aboutAGlass('case-glass-broken'),
  'case-glass-to-review': aboutAGlass('case-glass-to-review'),
  'case-closing-asked': aboutACase('case-closing-asked', whoDecides),
  'case-follow-up-due': aboutACase('case-follow-up-due'),
  'case-clock-due': aboutACase('case-clock-due'),
  'case-violence-found': aboutACase('case-violence-found', whoActs),
  'case-consent-withdrawn': aboutACase('case-consent-withdrawn'),
  'case-erasure-asked': aboutACase('case-erasure-asked'),
  'case-left-alone': aboutALonelyOne,
  'case-lead-changed': aboutACase('case-lead-changed'),
  'case-lead-doubted': aboutACase('case-lead-doubted', whoSeconds),
} satisfies Record<string, Addressing>;
