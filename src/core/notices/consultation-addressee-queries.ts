import { sql, type RawBuilder } from 'kysely';
import { isBeforeWall, isOnLivingTeam } from '../cases/team/before-a-wall.ts';
import { seatsInSql } from '../offices/seats-in-sql.ts';
import { wallOfConsultation } from '../requests/asking/walls-of.ts';
import { cellTable } from '../shared/cell-table.ts';
import type { Ctx } from '../shared/ctx.ts';
import { about, herWithAccount, lettersAs, type Addressed, type Letter } from './letter-parts.ts';

type Addressing = (ctx: Ctx, letters: readonly Letter[]) => RawBuilder<Addressed>;

/** To her who listens, if she has a seat, and neither who came nor a case has a wall before her. */
const toWhoListens =
  (kind: string): Addressing =>
  (ctx, letters) => sql<Addressed>`
    select letter.id as letter_id, s.person_id, ${about({ consultation: 'c.id' })}, ${kind}::text as kind, letter.at
    from ${lettersAs(letters)}
    join ${cellTable(ctx.cell, 'consultations')} c on c.id = letter.subject_id
    join ${cellTable(ctx.cell, 'specialists')} s on s.id = c.specialist_id
      and exists (select from ${cellTable(ctx.cell, 'appointments')} seat where seat.person_id = s.person_id
        and seat.role in ${seatsInSql} and seat.ended_at is null)
      and not exists ${wallOfConsultation(ctx.db, { about: sql.ref('c.id'), person: sql.ref('s.person_id') })}
      and not exists (select from ${cellTable(ctx.cell, 'case_walls')} w where w.case_id = c.case_id
        and ${isBeforeWall(ctx.cell, { wall: 'w', person: sql`s.person_id` })})
    ${herWithAccount(ctx)}`;

/** To the team that booked it for its case. */
const toItsTeam: Addressing = (ctx, letters) => sql<Addressed>`
    select letter.id as letter_id, s.person_id, ${about({ case: 'c.case_id' })}, 'consultation-called-off' as kind, letter.at
    from ${lettersAs(letters)}
    join ${cellTable(ctx.cell, 'consultations')} c on c.id = letter.subject_id
    join ${cellTable(ctx.cell, 'case_members')} s on s.case_id = c.case_id and s.left_at is null
      and ${isOnLivingTeam(ctx.cell, { caseId: sql`c.case_id`, person: sql`s.person_id` })}
    ${herWithAccount(ctx)}`;

/** To the rights desk, but for whom she named when it could still be read. */
const toTheDesk: Addressing = (ctx, letters) => sql<Addressed>`
    select letter.id as letter_id, s.person_id, ${about({ consultation: 'c.id' })}, 'contact-unopened' as kind, letter.at
    from ${lettersAs(letters)}
    join ${cellTable(ctx.cell, 'consultations')} c on c.id = letter.subject_id
    join ${cellTable(ctx.cell, 'appointments')} s on s.role = 'rights' and s.ended_at is null
      and not exists ${wallOfConsultation(ctx.db, { about: sql.ref('c.id'), person: sql.ref('s.person_id') })}
    ${herWithAccount(ctx)}`;

export const consultationAddressees = {
  'consultation-booked': toWhoListens('consultation-booked'),
  'consultation-given-up': toWhoListens('consultation-given-up'),
  'consultation-called-off': toItsTeam,
  'contact-unopened': toTheDesk,
} satisfies Record<string, Addressing>;
