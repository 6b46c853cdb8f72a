import { z } from 'zod';
import { AddMember } from '../../core/cases/team/add-member.ts';
import { HandOverCase } from '../../core/cases/team/hand-over-case.ts';
import { SetWall } from '../../core/cases/team/set-wall.ts';
import { partyKinds, sessionKinds, standings, type CaseLine } from '../../core/cases/case.ts';
import { AskToClose } from '../../core/cases/closing/ask-to-close.ts';
import { FollowUp } from '../../core/cases/closing/follow-up.ts';
import { ReturnClosing } from '../../core/cases/closing/return-closing.ts';
import { BreakGlass } from '../../core/cases/glass/break-glass.ts';
import { ReviewGlass } from '../../core/cases/glass/review-glass.ts';
import { WriteNote } from '../../core/cases/notes/write-note.ts';
import { OpenCase } from '../../core/cases/open-case.ts';
import type { Access } from '../../core/cases/reading/access.ts';
import type { CaseView } from '../../core/cases/reading/case-view.ts';
import { EndReport } from '../../core/cases/reports/end-report.ts';
import { ScreenCase } from '../../core/cases/reports/screen-case.ts';
import { ArrangeSession } from '../../core/cases/work/arrange-session.ts';
import { EndSession } from '../../core/cases/work/end-session.ts';
import { NameParty } from '../../core/cases/work/name-party.ts';
import { clockCodes } from '../../core/clocks/clock.ts';
import { PlanCase } from '../../core/cases/work/plan-case.ts';
import { SetTask } from '../../core/cases/work/set-task.ts';
import { EndReportByReferral } from '../../core/referrals/end-report-by-referral.ts';
import { outcomes } from '../../core/requests/request.ts';
import { levels } from '../../core/requests/request.ts';
import { answers, mediationStates, questionCodes } from '../../core/screens/screen.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { instant, wholeNumber } from '../query.ts';

const iso = (at: Date | null) => at && isoWithOffset(at);

export const NewCase = OpenCase.omit({ requestId: true });
export const Opened = z.object({ id: z.uuid() });
export const ReturnCode = z.object({ code: z.string(), word: z.string() });
export const Glass = BreakGlass.omit({ caseId: true });
export const Broken = z.object({ id: z.uuid(), endsAt: instant.describe('three hours from now') });

/** What is sent to each act on a case; the case itself stands in the address. */
export const wishes = {
  note: WriteNote.omit({ caseId: true }),
  party: NameParty.omit({ caseId: true }),
  plan: PlanCase.omit({ caseId: true }),
  session: ArrangeSession.omit({ caseId: true }),
  sessionEnd: EndSession.omit({ caseId: true, sessionId: true }),
  task: SetTask.omit({ caseId: true }),
  screen: ScreenCase.omit({ caseId: true }),
  report: EndReport.omit({ caseId: true }),
  reportByReferral: EndReportByReferral.omit({ caseId: true }),
  member: AddMember.omit({ caseId: true }),
  handOver: HandOverCase.omit({ caseId: true }),
  wall: SetWall.omit({ caseId: true }),
  closing: AskToClose.omit({ caseId: true }),
  returned: ReturnClosing.omit({ caseId: true }),
  followUp: FollowUp.omit({ caseId: true }),
  review: ReviewGlass.omit({ caseId: true, glassId: true }),
};

export const Page = z.strictObject({ cursor: z.string().max(200).optional(), limit: wholeNumber.optional() });
export const Before = z.strictObject({ before: wholeNumber.optional() });
export const Code = z.strictObject({ code: z.string().max(100), word: z.string().max(200) });

const CaseItem = z.object({
  id: z.uuid(),
  level: z.enum(levels),
  mediation: z.enum(mediationStates).describe('whether mediation may be spoken of'),
  state: z.enum(['open', 'closing-asked', 'closed']),
  outcome: z.enum(outcomes).nullable(),
  openedAt: instant,
  closedAt: instant.nullable(),
});

export const CaseList = z.object({
  items: z.array(
    CaseItem.extend({
      isLead: z.boolean(),
      nextClock: z.object({ clock: z.enum(clockCodes), dueAt: instant }).nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
});

export const presentLine = ({ openedAt, closedAt, nextClock, ...line }: CaseLine) => ({
  ...line,
  openedAt: isoWithOffset(openedAt),
  closedAt: iso(closedAt),
  nextClock: nextClock && { ...nextClock, dueAt: isoWithOffset(nextClock.dueAt) },
});

const AccessItem = z.object({
  at: instant,
  what: z.enum([
    'opened',
    'read',
    'listed',
    'exported',
    'broke-the-glass',
    'tried',
    'read-this-log',
    'worked',
  ]),
  role: z.string().nullable().describe('what she was at the time; her name is not told'),
  unit: z.string().nullable(),
});
export const AccessList = z.object({ items: z.array(AccessItem), nextCursor: z.string().nullable() });
export const AccessListOfAll = z.object({
  items: z.array(AccessItem.extend({ caseId: z.uuid() })),
  nextCursor: z.string().nullable(),
  units: z.array(z.object({ code: z.string(), name: z.string() })).describe('which may be asked for'),
});
export const Narrowed = Page.extend({
  from: z.string().max(40).optional().describe('the first day, such as 2026-12-01'),
  until: z.string().max(40).optional().describe('the last day'),
  unit: z.string().max(40).optional().describe('the code of the division in whose seat somebody acted'),
});

export const presentAccess = ({ at, ...access }: Access) => ({ ...access, at: isoWithOffset(at) });

const Seated = z.object({ id: z.uuid(), name: z.string().nullable() });
export const Caseworkers = z.object({ items: z.array(Seated.extend({ seat: z.string() })) });
export const NoteReport = z.object({
  notes: z.number().int(),
  forgotten: z.number().int(),
  faults: z.array(z.object({ seq: z.number().int(), fault: z.enum(['words-broken', 'changed', 'missing']) })),
});

const anObject = z.looseObject({ id: z.uuid() });

/** With every word of it, for one of its team. */
export const CaseWithWords = CaseItem.extend({
  standing: z.enum(standings),
  isLocked: z.boolean(),
  request: anObject.extend({ submittedAt: instant, words: z.string().nullable() }).nullable(),
  closing: z.looseObject({ askedAt: instant, reason: z.string() }).nullable(),
  team: z.array(Seated.extend({ seats: z.array(z.string()), isLead: z.boolean() })),
  parties: z.array(anObject.extend({ kind: z.enum(partyKinds), name: z.string() })),
  plan: z.object({ words: z.string(), writtenAt: instant }).nullable(),
  sessions: z.array(
    anObject.extend({ kind: z.enum(sessionKinds), startsAt: instant, tookPlace: z.boolean().nullable() }),
  ),
  tasks: z.array(anObject.extend({ words: z.string(), doneAt: instant.nullable() })),
  notes: z.array(anObject.extend({ seq: z.number().int(), writtenAt: instant, words: z.string() })),
  nextBefore: z.number().int().nullable().describe('older notes: `?before=`'),
  reports: z.array(anObject.extend({ openedAt: instant })),
  answers: z
    .array(z.object({ question: z.enum(questionCodes), answer: z.enum(answers), since: instant }))
    .describe('the last answer to each question that was asked'),
  followUps: z.array(z.looseObject({ clock: z.string(), dueAt: instant, madeAt: instant.nullable() })),
  clocks: z.array(
    anObject.extend({
      clock: z.enum(clockCodes),
      dueAt: instant,
      stoppedAt: instant.nullable(),
      source: z.object({ law: z.string(), article: z.string().optional() }),
    }),
  ),
  walls: z.array(z.looseObject({ why: z.string() })),
  glasses: z.array(anObject.extend({ reason: z.string(), brokenAt: instant, endsAt: instant })),
});

/** The same with its instants as they are written here. */
export const presentCase = (shown: CaseView): z.infer<typeof CaseWithWords> => ({
  ...shown,
  openedAt: isoWithOffset(shown.openedAt),
  closedAt: iso(shown.closedAt),
  request: shown.request && { ...shown.request, submittedAt: isoWithOffset(shown.request.submittedAt) },
  closing: shown.closing && { ...shown.closing, askedAt: isoWithOffset(shown.closing.askedAt) },
  plan: shown.plan && { ...shown.plan, writtenAt: isoWithOffset(shown.plan.writtenAt) },
  sessions: shown.sessions.map((one) => ({ ...one, startsAt: isoWithOffset(one.startsAt) })),
  tasks: shown.tasks.map((one) => ({ ...one, doneAt: iso(one.doneAt) })),
  notes: shown.notes.map((one) => ({ ...one, writtenAt: isoWithOffset(one.writtenAt) })),
  reports: shown.reports.map((one) => ({ ...one, openedAt: isoWithOffset(one.openedAt) })),
  answers: shown.answers.map((one) => ({ ...one, since: isoWithOffset(one.since) })),
  followUps: shown.followUps.map((one) => ({
    ...one,
    dueAt: isoWithOffset(one.dueAt),
    madeAt: iso(one.madeAt),
  })),
  clocks: shown.clocks.map((one) => ({
    ...one,
    dueAt: isoWithOffset(one.dueAt),
    stoppedAt: iso(one.stoppedAt),
  })),
  glasses: shown.glasses.map((one) => ({
    ...one,
    brokenAt: isoWithOffset(one.brokenAt),
    endsAt: isoWithOffset(one.endsAt),
  })),
});
