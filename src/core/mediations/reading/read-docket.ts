import { listClocksOf } from '../../cases/clocks/case-clock-queries.ts';
import { listTeam } from '../../cases/team/team-queries.ts';
import type { PersonCtx } from '../../shared/ctx.ts';
import { asSystem } from '../../shared/transaction.ts';
import { findAgreementOf, listMarks, listPromises } from '../agreement-queries.ts';
import { listProtectionWishes } from '../court/protection-queries.ts';
import {
  findStory,
  listCaucusesOf,
  listGuests,
  listSides,
  listSittings,
  type MediationRow,
} from '../docket-queries.ts';

export type DocketRows = Awaited<ReturnType<typeof readDocket>>;

/** Inside a verb's transaction, once she may see its case: its rows as they are kept. */
export async function readDocket(ctx: PersonCtx, docket: MediationRow) {
  const { db } = ctx;
  const [story, sides, guests, sittings, caucuses, agreement, wishes, clocks] = await Promise.all([
    findStory(db, docket.id),
    listSides(db, docket.id),
    listGuests(db, docket.id),
    listSittings(db, docket.id),
    listCaucusesOf(db, docket.id),
    findAgreementOf(db, docket.id),
    listProtectionWishes(db, docket.id),
    listClocksOf(db, docket.case_id),
  ]);
  const [marks, promises] = agreement
    ? await Promise.all([listMarks(db, agreement.id), listPromises(db, agreement.id)])
    : [[], []];
  const team = await asSystem(ctx, ({ db }) => listTeam(db, docket.case_id));
  const ofTheDocket = [docket, ...wishes].map(({ id }) => id);
  return {
    docket,
    story,
    sides,
    guests,
    sittings,
    caucuses,
    agreement,
    marks,
    promises,
    team,
    wishes,
    clocks: clocks.filter(({ about_id: id }) => ofTheDocket.includes(id)),
  };
}
