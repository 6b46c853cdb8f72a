import { clockShown } from '../../cases/clocks/clock-shown.ts';
import { openJson } from '../../cases/sealed-json.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { lastDayToConfirm } from '../agreement/last-day-to-confirm.ts';
import { owedOf } from '../court/owed.ts';
import type { AgreementRow } from '../agreement-queries.ts';
import {
  caucusOf,
  Ending,
  endingOf,
  guestOf,
  GuestWords,
  placeOf,
  promiseOf,
  recordOf,
  remarkOf,
  sideOf,
  SideParticulars,
  SittingRecord,
  Story,
  storyOf,
  Terms,
  termsOf,
} from '../docket-words.ts';
import { numberOf } from '../mediation.ts';
import type {
  AgreementView,
  CourtView,
  DocketView,
  PromiseView,
  SideView,
  SittingView,
} from './docket-view.ts';
import type { DocketRows } from './read-docket.ts';

export const openSide = async (ctx: Ctx, row: DocketRows['sides'][number]): Promise<SideView> => ({
  side: row.side,
  rights:
    row.rights_read_on === null || row.rights_read_how === null
      ? null
      : { on: row.rights_read_on, how: row.rights_read_how },
  ...{ agreedAt: row.agreed_at, refusedAt: row.refused_at, acceptedMediatorAt: row.accepted_mediator_at },
  hasCode: row.receipt_hash !== null,
  ...(await openJson(ctx, { value: row.particulars, bound: sideOf(row.id) }, SideParticulars)),
});

export const openSitting = async (ctx: Ctx, row: DocketRows['sittings'][number]): Promise<SittingView> => ({
  ...{ id: row.id, startsAt: row.starts_at, calledOff: row.called_off_at !== null },
  place: await ctx.vault.open(row.place, placeOf(row.id)),
  record: row.record && (await openJson(ctx, { value: row.record, bound: recordOf(row.id) }, SittingRecord)),
});

export const openPromise = async (ctx: Ctx, row: DocketRows['promises'][number]): Promise<PromiseView> => ({
  ...{ id: row.id, side: row.side, dueOn: row.due_on, lookedOn: row.looked_on, kept: row.kept },
  words: await ctx.vault.open(row.words, promiseOf(row.id)),
  remark: row.remark && (await ctx.vault.open(row.remark, remarkOf(row.id))),
});

export async function openAgreement(ctx: Ctx, row: AgreementRow): Promise<AgreementView> {
  const { id, form, of_status: ofStatus, in_force_on: inForceOn } = row;
  const isConfirmed = form === 'written' && !ofStatus && inForceOn !== null;
  return {
    ...{ id, form, ofStatus, madeOn: row.made_on, inForceOn },
    confirmBy: isConfirmed ? lastDayToConfirm(inForceOn) : null,
    confirmationAskedOn: row.confirmation_asked_on,
    terms: await openJson(ctx, { value: row.terms, bound: termsOf(id) }, Terms),
  };
}

const openGuest = async (ctx: Ctx, row: DocketRows['guests'][number]) => ({
  ...{ id: row.id, kind: row.kind, declined: row.declined_at !== null },
  consents: { one: row.one_agreed_at !== null, other: row.other_agreed_at !== null },
  ...(await openJson(ctx, { value: row.words, bound: guestOf(row.id) }, GuestWords)),
});

const openCaucus = async (ctx: Ctx, { id, side, words, ...row }: DocketRows['caucuses'][number]) => ({
  ...{ id, side, writtenAt: row.written_at },
  words: await ctx.vault.open(words, caucusOf(id)),
});

async function openStory(ctx: Ctx, { id, words, ending }: DocketRows['story']) {
  return {
    story: await openJson(ctx, { value: words, bound: storyOf(id) }, Story),
    ending: ending && (await openJson(ctx, { value: ending, bound: endingOf(id) }, Ending)),
  };
}

async function openWhole(ctx: Ctx, { agreement, marks, promises }: DocketRows) {
  if (!agreement) return null;
  return {
    ...(await openAgreement(ctx, agreement)),
    marks: marks.map((mark) => ({
      ...{ whose: mark.whose, how: mark.how, on: mark.marked_on, fileId: mark.file_id },
    })),
    promises: await Promise.all(promises.map((row) => openPromise(ctx, row))),
  };
}

function courtOf({ docket, clocks, wishes }: DocketRows): CourtView | null {
  if (docket.origin !== 'entrusted') return null;
  return {
    ...{
      prolongedOn: docket.prolonged_on,
      papersBackOn: docket.papers_back_on,
      owed: owedOf(docket, wishes),
    },
    clocks: clocks.map(clockShown),
    protections: wishes.map(({ id, found, ...wish }) => ({
      ...{ id, askedAt: wish.asked_at, seenAt: wish.seen_at, found },
    })),
  };
}

/** What is in the clear: ids, numbers, days, and our own words. */
const inTheClear = ({ docket, team, ...rows }: DocketRows) => ({
  ...{ isSmall: docket.is_small, court: courtOf({ docket, team, ...rows }) },
  ...{ id: docket.id, number: numberOf(docket), stage: docket.stage },
  committee: { name: docket.committee_name, number: docket.committee_number },
  ...{ dispute: docket.dispute, origin: docket.origin },
  ...{ openedAt: docket.opened_at, endedAt: docket.ended_at },
  mediator: {
    id: docket.mediator_id,
    name: team.find(({ id }) => id === docket.mediator_id)?.name ?? null,
  },
});

/** Every sealed word of it, opened; nothing is kept of what was opened. */
export async function openDocket(ctx: Ctx, rows: DocketRows): Promise<DocketView> {
  const [told, sides, guests, sittings, caucuses, agreement] = await Promise.all([
    openStory(ctx, rows.story),
    Promise.all(rows.sides.map((row) => openSide(ctx, row))),
    Promise.all(rows.guests.map((row) => openGuest(ctx, row))),
    Promise.all(rows.sittings.map((row) => openSitting(ctx, row))),
    Promise.all(rows.caucuses.map((row) => openCaucus(ctx, row))),
    openWhole(ctx, rows),
  ]);
  return { ...inTheClear(rows), ...told, sides, guests, sittings, caucuses, agreement };
}
