import { z } from 'zod';
import { AskConfirmation } from '../../core/mediations/agreement/ask-confirmation.ts';
import { KeepPromise } from '../../core/mediations/agreement/keep-promise.ts';
import { SetPromise } from '../../core/mediations/agreement/set-promise.ts';
import { Settle } from '../../core/mediations/agreement/settle.ts';
import { SignAgreement } from '../../core/mediations/agreement/sign-agreement.ts';
import { owedFirst } from '../../core/mediations/court/owed.ts';
import { HandBackPapers } from '../../core/mediations/court/hand-back-papers.ts';
import { NoteProtectionWish } from '../../core/mediations/court/note-protection-wish.ts';
import { ProlongMediation } from '../../core/mediations/court/prolong-mediation.ts';
import { SeeProtectionWish } from '../../core/mediations/court/see-protection-wish.ts';
import { EndMediation } from '../../core/mediations/ending/end-mediation.ts';
import { StopForViolence } from '../../core/mediations/ending/stop-for-violence.ts';
import {
  disputes,
  guestKinds,
  origins,
  protectionFindings,
  sides,
  signers,
  stages,
  waysOfMarking,
  waysOfReading,
} from '../../core/mediations/mediation.ts';
import { OpenMediation } from '../../core/mediations/opening/open-mediation.ts';
import { RecordSmallDispute } from '../../core/mediations/opening/record-small-dispute.ts';
import type { CourtView } from '../../core/mediations/reading/docket-view.ts';
import type { MediationShown } from '../../core/mediations/reading/show-mediation.ts';
import { GiveSideCode } from '../../core/mediations/sides/give-side-code.ts';
import { HearOfGuest } from '../../core/mediations/sides/hear-of-guest.ts';
import { HearSide } from '../../core/mediations/sides/hear-side.ts';
import { InviteGuest } from '../../core/mediations/sides/invite-guest.ts';
import type { SideSheet } from '../../core/mediations/sides/look-up-as-side.ts';
import { PassMediation } from '../../core/mediations/sides/pass-mediation.ts';
import { ReadRights } from '../../core/mediations/sides/read-rights.ts';
import { ArrangeSitting } from '../../core/mediations/sittings/arrange-sitting.ts';
import { RecordSitting } from '../../core/mediations/sittings/record-sitting.ts';
import { WriteCaucus } from '../../core/mediations/sittings/write-caucus.ts';
import { mediationStates } from '../../core/screens/screen.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { instant } from '../query.ts';

const iso = (at: Date | null) => at && isoWithOffset(at);
const day = z.iso.date();

/** What is sent to each act on a docket; its case stands in the address. */
export const wishes = {
  open: OpenMediation.omit({ caseId: true }),
  small: RecordSmallDispute.omit({ caseId: true }),
  rights: ReadRights.omit({ caseId: true }),
  answer: HearSide.omit({ caseId: true }),
  guest: InviteGuest.omit({ caseId: true }),
  consent: HearOfGuest.omit({ caseId: true, guestId: true }),
  pass: PassMediation.omit({ caseId: true }),
  sitting: ArrangeSitting.omit({ caseId: true }),
  record: RecordSitting.omit({ caseId: true, sittingId: true }),
  caucus: WriteCaucus.omit({ caseId: true }),
  settle: Settle.omit({ caseId: true }),
  mark: SignAgreement.omit({ caseId: true }),
  promise: SetPromise.omit({ caseId: true }),
  look: KeepPromise.omit({ caseId: true, promiseId: true }),
  confirmation: AskConfirmation.omit({ caseId: true }),
  end: EndMediation.omit({ caseId: true }),
  violence: StopForViolence.omit({ caseId: true }),
  prolong: ProlongMediation.omit({ caseId: true }),
  papersBack: HandBackPapers.omit({ caseId: true }),
  protection: NoteProtectionWish.omit({ caseId: true }),
  protectionSeen: SeeProtectionWish.omit({ caseId: true, wishId: true }),
};

export const SideOf = GiveSideCode.omit({ caseId: true });
export const Given = z.object({
  code: z.string().describe('told to that side alone; the one before is void'),
});
export const Code = z.strictObject({ code: z.string().max(100) });

const Agreement = z.looseObject({
  form: z.enum(['written', 'oral']),
  madeOn: day,
  inForceOn: day.nullable(),
  confirmBy: day.nullable().describe('the last day for both to ask the court; null where it confirms none'),
  terms: z.looseObject({ facts: z.string(), terms: z.string() }),
  marks: z.array(z.looseObject({ whose: z.enum(signers), how: z.enum(waysOfMarking), on: day })),
  promises: z.array(z.looseObject({ side: z.enum(sides), words: z.string(), dueOn: day })),
});

const Court = z.object({
  clocks: z
    .array(z.looseObject({ clock: z.string(), dueAt: instant, stoppedAt: instant.nullable() }))
    .describe('its days, each with where its number stands'),
  prolongedOn: day.nullable(),
  papersBackOn: day.nullable(),
  owed: z.enum(owedFirst).nullable().describe('what is done before another docket is opened'),
  protections: z
    .array(
      z.object({
        ...{ id: z.uuid(), askedAt: instant, seenAt: instant.nullable() },
        found: z.enum(protectionFindings).nullable(),
      }),
    )
    .describe(
      'each time that somebody wanted to be protected, the newest first; whose wish it was stands nowhere',
    ),
});

const Docket = z.looseObject({
  ...{ id: z.uuid(), number: z.string(), stage: z.enum(stages) },
  committee: z.object({ name: z.string(), number: z.string() }),
  ...{ dispute: z.enum(disputes), origin: z.enum(origins), openedAt: instant, endedAt: instant.nullable() },
  isSmall: z.boolean(),
  court: Court.nullable().describe('where a court entrusted it'),
  mediator: z.object({ id: z.uuid(), name: z.string().nullable() }),
  story: z.looseObject({ facts: z.string() }),
  sides: z.array(
    z.looseObject({
      name: z.string(),
      side: z.enum(sides),
      rights: z.object({ on: day, how: z.enum(waysOfReading) }).nullable(),
      agreedAt: instant.nullable(),
      refusedAt: instant.nullable(),
      acceptedMediatorAt: instant.nullable(),
      hasCode: z.boolean(),
    }),
  ),
  guests: z.array(z.looseObject({ id: z.uuid(), kind: z.enum(guestKinds), declined: z.boolean() })),
  sittings: z.array(z.looseObject({ id: z.uuid(), startsAt: instant, calledOff: z.boolean() })),
  caucuses: z.array(z.looseObject({ id: z.uuid(), words: z.string() })).describe('hers alone'),
  agreement: Agreement.nullable(),
});

export const Shown = z.object({
  offered: z.enum(mediationStates),
  isClosed: z.boolean(),
  mayWork: z.boolean(),
  mayFollow: z.boolean(),
  docket: Docket.nullable(),
});

const presentCourt = (court: CourtView | null) =>
  court && {
    ...court,
    clocks: court.clocks.map((one) => ({
      ...one,
      ...{ dueAt: isoWithOffset(one.dueAt), stoppedAt: iso(one.stoppedAt) },
    })),
    protections: court.protections.map((wish) => ({
      ...wish,
      ...{ askedAt: isoWithOffset(wish.askedAt), seenAt: iso(wish.seenAt) },
    })),
  };

/** The same with its instants as they are written here. */
export const presentMediation = ({ offered, isClosed, mayWork, mayFollow, docket }: MediationShown) => ({
  ...{ offered, isClosed, mayWork, mayFollow },
  docket: docket && {
    ...docket,
    court: presentCourt(docket.court),
    ...{ openedAt: isoWithOffset(docket.openedAt), endedAt: iso(docket.endedAt) },
    sides: docket.sides.map((side) => ({
      ...side,
      ...{ agreedAt: iso(side.agreedAt), refusedAt: iso(side.refusedAt) },
      acceptedMediatorAt: iso(side.acceptedMediatorAt),
    })),
    sittings: docket.sittings.map((one) => ({ ...one, startsAt: isoWithOffset(one.startsAt) })),
    caucuses: docket.caucuses.map((one) => ({ ...one, writtenAt: isoWithOffset(one.writtenAt) })),
  },
});

export const Sheet = z.object({
  ...{ name: z.string(), number: z.string(), isOver: z.boolean() },
  committee: z.object({ name: z.string(), number: z.string() }),
  rights: z.object({ on: day, how: z.enum(waysOfReading) }).nullable(),
  sittings: z.array(z.looseObject({ startsAt: instant, place: z.string(), record: z.string().nullable() })),
  agreement: z.looseObject({ terms: z.string(), madeOn: day, inForceOn: day.nullable() }).nullable(),
});

export const presentSheet = (sheet: SideSheet) => ({
  ...sheet,
  sittings: sheet.sittings.map((one) => ({ ...one, startsAt: isoWithOffset(one.startsAt) })),
});

export const Committees = z.object({
  items: z.array(
    z.object({
      ...{ id: z.uuid(), name: z.string(), number: z.string() },
      ...{ validFrom: day, validUntil: day.nullable() },
    }),
  ),
});
