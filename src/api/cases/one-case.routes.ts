import type { FastifyInstance } from 'fastify';
import { approveClosing } from '../../core/cases/closing/approve-closing.ts';
import { askToClose } from '../../core/cases/closing/ask-to-close.ts';
import { followUp } from '../../core/cases/closing/follow-up.ts';
import { returnClosing } from '../../core/cases/closing/return-closing.ts';
import { reviewGlass } from '../../core/cases/glass/review-glass.ts';
import { writeNote } from '../../core/cases/notes/write-note.ts';
import { endReport } from '../../core/cases/reports/end-report.ts';
import { screenCase } from '../../core/cases/reports/screen-case.ts';
import { addMember } from '../../core/cases/team/add-member.ts';
import { handOverCase } from '../../core/cases/team/hand-over-case.ts';
import { letGo } from '../../core/cases/team/let-go.ts';
import { lockCase, unlockCase } from '../../core/cases/team/lock-case.ts';
import { takeCaseOver } from '../../core/cases/team/take-case-over.ts';
import { setWall } from '../../core/cases/team/set-wall.ts';
import { arrangeSession } from '../../core/cases/work/arrange-session.ts';
import { doTask } from '../../core/cases/work/do-task.ts';
import { endSession } from '../../core/cases/work/end-session.ts';
import { nameParty } from '../../core/cases/work/name-party.ts';
import { planCase } from '../../core/cases/work/plan-case.ts';
import { setTask } from '../../core/cases/work/set-task.ts';
import { strikeParty } from '../../core/cases/work/strike-party.ts';
import { endReportByReferral } from '../../core/referrals/end-report-by-referral.ts';
import type { ApiDoor } from '../api-door.ts';
import { act, actRoutes, nothing } from './act-routes.ts';
import { wishes } from './cases.schema.ts';

const onTheCase = [
  act(['notes', 'A note that nobody changes or takes away'], wishes.note, (ctx, wish, { caseId, once }) =>
    writeNote(ctx, { caseId, ...wish }, once),
  ),
  act(['parties', 'Who stands in the story'], wishes.party, (ctx, wish, { caseId, once }) =>
    nameParty(ctx, { caseId, ...wish }, once),
  ),
  act(
    ['parties/:part/strike', 'Whoever does not belong in it'],
    nothing,
    (ctx, _wish, { caseId, part, once }) => strikeParty(ctx, { caseId, partyId: part }, once),
  ),
  act(['plan', 'The plan, written anew'], wishes.plan, (ctx, wish, { caseId, once }) =>
    planCase(ctx, { caseId, ...wish }, once),
  ),
  act(['sessions', 'A talk, a call, a visit, a sitting'], wishes.session, (ctx, wish, { caseId, once }) =>
    arrangeSession(ctx, { caseId, ...wish }, once),
  ),
  act(
    ['sessions/:part/end', 'It took place or not'],
    wishes.sessionEnd,
    (ctx, wish, { caseId, part, once }) => endSession(ctx, { caseId, sessionId: part, ...wish }, once),
  ),
  act(['tasks', 'Something to do'], wishes.task, (ctx, wish, { caseId, once }) =>
    setTask(ctx, { caseId, ...wish }, once),
  ),
  act(['tasks/:part/done', 'It is done'], nothing, (ctx, _wish, { caseId, part, once }) =>
    doTask(ctx, { caseId, taskId: part }, once),
  ),
  act(['screen', 'Violence and children first'], wishes.screen, (ctx, wish, { caseId, once }) =>
    screenCase(ctx, { caseId, ...wish }, once),
  ),
  act(['report', 'Ends the gate of a report'], wishes.report, (ctx, wish, { caseId, once }) =>
    endReport(ctx, { caseId, ...wish }, once),
  ),
  act(
    ['report/by-referral', 'The receipt of a referral to the police ends the gate'],
    wishes.reportByReferral,
    (ctx, wish, { caseId, once }) => endReportByReferral(ctx, { caseId, ...wish }, once),
  ),
];

const aroundTheCase = [
  act(['members', 'The lead brings somebody in'], wishes.member, (ctx, wish, { caseId, once }) =>
    addMember(ctx, { caseId, ...wish }, once),
  ),
  act(['members/:part/leave', 'The lead lets somebody go'], nothing, (ctx, _wish, { caseId, part, once }) =>
    letGo(ctx, { caseId, personId: part }, once),
  ),
  act(['hand-over', 'To somebody elsewhere, with a reason'], wishes.handOver, (ctx, wish, { caseId, once }) =>
    handOverCase(ctx, { caseId, ...wish }, once),
  ),
  act(['walls', 'Keeps somebody out, a superior too'], wishes.wall, (ctx, wish, { caseId, once }) =>
    setWall(ctx, { caseId, ...wish }, once),
  ),
  act(['take-over', 'Where nobody is left who leads it'], nothing, (ctx, _wish, { caseId, once }) =>
    takeCaseOver(ctx, { caseId }, once),
  ),
  act(['lock', 'Nobody joins'], nothing, (ctx, _wish, { caseId, once }) => lockCase(ctx, { caseId }, once)),
  act(['unlock', 'Somebody may join again'], nothing, (ctx, _wish, { caseId, once }) =>
    unlockCase(ctx, { caseId }, once),
  ),
  act(['closing', 'Asks to close it'], wishes.closing, (ctx, wish, { caseId, once }) =>
    askToClose(ctx, { caseId, ...wish }, once),
  ),
  act(['closing/approval', 'Another of the desk closes it'], nothing, (ctx, _wish, { caseId, once }) =>
    approveClosing(ctx, { caseId }, once),
  ),
  act(['closing/return', 'Not yet'], wishes.returned, (ctx, wish, { caseId, once }) =>
    returnClosing(ctx, { caseId, ...wish }, once),
  ),
  act(['follow-ups', 'Somebody asked again how she is'], wishes.followUp, (ctx, wish, { caseId, once }) =>
    followUp(ctx, { caseId, ...wish }, once),
  ),
  act(['break-glass/:part/review', 'Whether it was right'], wishes.review, (ctx, wish, asked) =>
    reviewGlass(ctx, { caseId: asked.caseId, glassId: asked.part, ...wish }, asked.once),
  ),
];

/** What the team does with one case. */
export const oneCaseRoutes = (app: FastifyInstance, door: ApiDoor): void =>
  actRoutes(app, door, [...onTheCase, ...aroundTheCase]);
