import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Once } from '../../core/deeds/answer-once.ts';
import { closeReferral } from '../../core/referrals/close-referral.ts';
import { linkPath } from '../../core/referrals/links/link-path.ts';
import { noteAnswer } from '../../core/referrals/note-answer.ts';
import { noteReceipt } from '../../core/referrals/note-receipt.ts';
import { noteReminder } from '../../core/referrals/note-reminder.ts';
import { listReferrals } from '../../core/referrals/reading/list-referrals.ts';
import { sendLinkAnew } from '../../core/referrals/send-link-anew.ts';
import { sendReferral, type Sent } from '../../core/referrals/send-referral.ts';
import { urgeReferral } from '../../core/referrals/urge-referral.ts';
import type { Ctx } from '../../core/shared/ctx.ts';
import { parseInput } from '../../core/shared/parse-input.ts';
import { asBearer, cellFor, keyOf, type ApiDoor } from '../api-door.ts';
import { documented } from '../documented.ts';
import {
  Done,
  NewAnswer,
  NewLink,
  NewReceipt,
  NewReferral,
  Nothing,
  presentReferral,
  ReferralList,
  SentOnce,
} from './referrals.schema.ts';

const Params = z.object({ id: z.string() });
const PartParams = Params.extend({ part: z.string() });
type Route = { Params: z.infer<typeof Params> & { part?: string } };
type Which = { caseId: string; referralId: string };

const tags = ['referrals'];
const ofACase = { tags, signedIn: true, params: Params, problems: [403, 404, 409] };
const ofOne = { ...ofACase, params: PartParams };

const listSchema = documented({
  ...{ ...ofACase, operationId: 'listReferrals', answer: ReferralList },
  summary: 'What of a case was told to bodies that are no users here, and what they answered',
});
const sendSchema = documented({
  ...{ ...ofACase, operationId: 'sendReferral', body: NewReferral, answer: SentOnce, status: 201 },
  summary: 'Tell a body what she agreed to, field by field, behind a link that opens once',
});
const linkSchema = documented({
  ...{ ...ofOne, operationId: 'sendLinkAnew', body: NewLink, answer: SentOnce, status: 201 },
  summary: 'A new link and a new code; the one before opens nothing any more',
});

/** What is sent is read by its own schema, and the verb reads it once more together with the case. */
const step = <S extends z.ZodObject>(
  [path, summary]: readonly [string, string],
  body: S,
  verb: (ctx: Ctx, wish: Which & z.output<S>, once: Once) => Promise<void>,
) => ({
  ...{ path, body, summary },
  act: (ctx: Ctx, which: Which, { sent, once }: { sent: unknown; once: Once }) =>
    verb(ctx, { ...parseInput(body, sent), ...which }, once),
});

const steps = [
  step(['receipt', 'Somebody there has it'], NewReceipt, noteReceipt),
  step(['reminder', 'They were rung up and asked'], Nothing, noteReminder),
  step(['urging', 'The federation urges them in writing'], Nothing, urgeReferral),
  step(['answer', 'What they answered'], NewAnswer, noteAnswer),
  step(['closing', 'The loop is closed'], Nothing, closeReferral),
];

const nameOf = (path: string) => `referral${path.slice(0, 1).toUpperCase()}${path.slice(1)}`;

const presentSent = ({ id, secret, code }: Sent) => ({ id, path: linkPath({ id, secret }), code });

/** Referrals of a case and their steps. Each POST may be sent again under its key. */
export function referralsRoutes(app: FastifyInstance, door: ApiDoor): void {
  const ctxFor = (request: FastifyRequest<Route>) =>
    asBearer(door, request, cellFor(door, request.params.id, 'case-not-found'));

  app.get<Route>('/cases/:id/referrals', { schema: listSchema }, async (request) => ({
    items: (await listReferrals(await ctxFor(request), { caseId: request.params.id })).map(presentReferral),
  }));
  app.post<Route>('/cases/:id/referrals', { schema: sendSchema }, async (request, reply) => {
    const wish = { caseId: request.params.id, ...parseInput(NewReferral, request.body ?? {}) };
    reply.code(201);
    return presentSent(await sendReferral(await ctxFor(request), wish, keyOf(request)));
  });
  app.post<Route>('/cases/:id/referrals/:part/link', { schema: linkSchema }, async (request, reply) => {
    const { id: caseId, part: referralId = '' } = request.params;
    const wish = { ...parseInput(NewLink, request.body ?? {}), caseId, referralId };
    reply.code(201);
    return presentSent(await sendLinkAnew(await ctxFor(request), wish, keyOf(request)));
  });
  for (const { path, body, summary, act } of steps) {
    const schema = documented({
      ...{ ...ofOne, operationId: nameOf(path), body, answer: Done, status: 201, summary },
    });
    app.post<Route>(`/cases/:id/referrals/:part/${path}`, { schema }, async (request, reply) => {
      const { id: caseId, part: referralId = '' } = request.params;
      const asked = { sent: request.body ?? {}, once: keyOf(request) };
      await act(await ctxFor(request), { caseId, referralId }, asked);
      reply.code(201);
      return { id: referralId };
    });
  }
}
