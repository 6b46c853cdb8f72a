import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { DB } from '../../../platform/db/types.generated.ts';
import { isBeforeWall, isOnLivingTeam } from '../../cases/team/before-a-wall.ts';
import { wallOfConsultation, wallOfRequest } from '../../requests/asking/walls-of.ts';
import { cellTable } from '../../shared/cell-table.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { consultationsFrom, type ConsultationRow } from '../consultation-queries.ts';
import { wasSeatedAfter, wouldRead } from '../specialists/would-read.ts';
import type { Unopened } from './unopened-queries.ts';

const [itsCase, listens, booked] = [
  sql.ref('consultations.case_id'),
  sql.ref('specialists.person_id'),
  sql.ref('consultations.booked_by'),
];

const aWallStands = (ctx: Ctx, person: typeof listens) => sql<boolean>`exists (
  select from ${cellTable(ctx.cell, 'case_walls')} w
  where w.case_id = ${itsCase} and ${isBeforeWall(ctx.cell, { wall: 'w', person })})`;

/** Whom she named, when she booked or when she asked, or before whom a wall of her case stands by now. */
const isKeptFromWhoListens = (ctx: Ctx) => sql<boolean>`(
  exists ${wallOfConsultation(ctx.db, { about: sql.ref('consultations.id'), person: listens })}
  or exists (select from ${cellTable(ctx.cell, 'requests')} r where r.case_id = ${itsCase}
    and exists ${wallOfRequest(ctx.db, { about: sql.ref('r.id'), person: listens })})
  or ${aWallStands(ctx, listens)})`;

const leftInGoodOrder = (ctx: Ctx) => sql<boolean>`(
  not ${aWallStands(ctx, booked)} and exists (
    select from ${cellTable(ctx.cell, 'case_members')} m
    where m.case_id = ${itsCase} and m.person_id = ${booked} and m.left_why = 'handed-over'))`;

/**
 * Whoever booked it for a case knows where she will be and when. Once that one is on the team no more, other than by handing the case
 * over, it falls; not while nobody is left on the team: she would come to a closed door, and there is nobody to tell her.
 */
const isKnownToWhoIsGone = (ctx: Ctx) => sql<boolean>`(
  ${itsCase} is not null and not ${isOnLivingTeam(ctx.cell, { caseId: itsCase, person: booked })}
  and not ${leftInGoodOrder(ctx)}
  and exists (select from ${cellTable(ctx.cell, 'case_members')} left_over
    where left_over.case_id = ${itsCase}
    and ${isOnLivingTeam(ctx.cell, { caseId: itsCase, person: sql.ref('left_over.person_id') })}))`;

const hourMs = 3_600_000;

/** So long is waited for the next seat of who lost hers. */
export const seatGraceMs = 6 * hourMs;

/** But not into these last hours before the talk: she would come to a closed door. */
export const seatGraceEndsMs = 2 * hourMs;

/** Whoever changes her seat has none for a while; what is booked with her meanwhile stands. */
const nobodyWouldRead = (ctx: Ctx, eb: ExpressionBuilder<DB, 'specialists' | 'consultations'>) => {
  const at = (ms: number) => new Date(ctx.now.getTime() + ms);
  const isSoon = eb('consultations.starts_at', '<=', at(seatGraceEndsMs));
  return eb.and([eb.not(wouldRead(eb)), eb.or([isSoon, eb.not(wasSeatedAfter(eb, at(-seatGraceMs)))])]);
};

const standingFrom = (ctx: Ctx) =>
  consultationsFrom(ctx.db)
    .where('consultations.ended_at', 'is', null)
    .where('consultations.starts_at', '>', ctx.now)
    .orderBy('consultations.starts_at')
    .orderBy('consultations.id');

const fallenFrom = (ctx: Ctx) =>
  standingFrom(ctx).where((eb) => {
    const reasons: Expression<SqlBool>[] = [
      eb('specialists.ended_at', 'is not', null),
      eb('places.closed_at', 'is not', null),
      eb('homes.closed_at', 'is not', null),
      nobodyWouldRead(ctx, eb),
      isKeptFromWhoListens(ctx),
      isKnownToWhoIsGone(ctx),
    ];
    return eb.or(reasons);
  });

/** Standing talks that cannot be kept, whatever has become of the home, of who listens or before whom a wall was set; the next first. Asked as the system. */
export const listFallen = (ctx: Ctx, limit: number): Promise<ConsultationRow[]> =>
  fallenFrom(ctx).limit(limit).execute();

/** Whether one of them is so still. Asked as the system. */
export const isFallen = async (ctx: Ctx, id: string): Promise<boolean> =>
  (await fallenFrom(ctx).where('consultations.id', '=', id).executeTakeFirst()) !== undefined;

/**
 * The next ones of whoever came without a name and left something of how she is reached or whom she does not want to meet; what did
 * not open is left until it is tried again. Asked as the system.
 */
export const listSoonByWish = (
  ctx: Ctx,
  { until, limit }: { until: Date; limit: number },
): Promise<(ConsultationRow & Unopened)[]> =>
  standingFrom(ctx)
    .select('consultations.unopened_since')
    .where((eb) =>
      eb.or([
        eb('consultations.open_again_at', 'is', null),
        eb('consultations.open_again_at', '<=', ctx.now),
      ]),
    )
    .where('consultations.contact', 'is not', null)
    .where('specialists.person_id', 'is not', null)
    .where('consultations.starts_at', '<', until)
    .limit(limit)
    .execute();
