import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
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
import type { Once } from '../../core/deeds/answer-once.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import { Opened, wishes } from './cases.schema.ts';

const Params = z.object({ id: z.string() });
const PartParams = Params.extend({ part: z.string() });
type Route = { Params: z.infer<typeof Params> & { part?: string } };

type Asked = { caseId: string; part: string; once: Once };
type Done = Promise<unknown>;
type Act = {
  url: string;
  summary: string;
  body: z.ZodType;
  act: (ctx: Ctx, body: unknown, asked: Asked) => Done;
};

/** What is sent is read by its own schema, and the verb reads it once more together with the case. */
function act<S extends z.ZodObject>(
  [url, summary]: readonly [string, string],
  body: S,
  verb: (ctx: Ctx, wish: z.output<S>, asked: Asked) => Done,
): Act {
  return { url, summary, body, act: (ctx, sent, asked) => verb(ctx, parseInput(body, sent), asked) };
}

const nothing = z.strictObject({});

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

const nameOf = (url: string) =>
  url.replaceAll('/:part', '').replaceAll(/[/-](\w)/g, (_, letter) => `${letter}`.toUpperCase());

const schemaOf = ({ url, summary, body }: Act) =>
  documented({
    ...{ tags: ['cases'], signedIn: true, operationId: `case${nameOf(`/${url}`)}`, summary, body },
    params: url.includes(':part') ? PartParams : Params,
    answer: Opened.describe('of what was written, else of the case'),
    status: 201,
    problems: [403, 404, 409],
  });

const Written = z.object({ id: z.string() });

/** What the team does with one case. Each POST may be sent again under its key. */
export function oneCaseRoutes(app: FastifyInstance, door: ApiDoor): void {
  for (const one of [...onTheCase, ...aroundTheCase]) {
    app.post<Route>(`/cases/:id/${one.url}`, { schema: schemaOf(one) }, async (request, reply) => {
      const { id: caseId, part = '' } = request.params;
      const ctx = await asBearer(door, request, cellFor(door, caseId, 'case-not-found'));
      const done = await one.act(ctx, request.body ?? {}, { caseId, part, once: keyOf(request) });
      const written = Written.safeParse(done);
      reply.code(201);
      return { id: written.success ? written.data.id : caseId };
    });
  }
}
