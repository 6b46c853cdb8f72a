import type { FastifyInstance } from 'fastify';
import { askConfirmation } from '../../core/mediations/agreement/ask-confirmation.ts';
import { keepPromise } from '../../core/mediations/agreement/keep-promise.ts';
import { setPromise } from '../../core/mediations/agreement/set-promise.ts';
import { settle } from '../../core/mediations/agreement/settle.ts';
import { signAgreement } from '../../core/mediations/agreement/sign-agreement.ts';
import { handBackPapers } from '../../core/mediations/court/hand-back-papers.ts';
import { noteProtectionWish } from '../../core/mediations/court/note-protection-wish.ts';
import { prolongMediation } from '../../core/mediations/court/prolong-mediation.ts';
import { seeProtectionWish } from '../../core/mediations/court/see-protection-wish.ts';
import { endMediation } from '../../core/mediations/ending/end-mediation.ts';
import { stopForViolence } from '../../core/mediations/ending/stop-for-violence.ts';
import { openMediation } from '../../core/mediations/opening/open-mediation.ts';
import { recordSmallDispute } from '../../core/mediations/opening/record-small-dispute.ts';
import { hearOfGuest } from '../../core/mediations/sides/hear-of-guest.ts';
import { hearSide } from '../../core/mediations/sides/hear-side.ts';
import { inviteGuest } from '../../core/mediations/sides/invite-guest.ts';
import { passMediation } from '../../core/mediations/sides/pass-mediation.ts';
import { readRights } from '../../core/mediations/sides/read-rights.ts';
import { arrangeSitting } from '../../core/mediations/sittings/arrange-sitting.ts';
import { callOffSitting } from '../../core/mediations/sittings/call-off-sitting.ts';
import { recordSitting } from '../../core/mediations/sittings/record-sitting.ts';
import { writeCaucus } from '../../core/mediations/sittings/write-caucus.ts';
import type { ApiDoor } from '../api-door.ts';
import { act, actRoutes, nothing } from '../cases/act-routes.ts';
import { wishes } from './mediations.schema.ts';

const before = [
  act(['mediation', 'Opens the docket, after the screen'], wishes.open, (ctx, wish, { caseId, once }) =>
    openMediation(ctx, { caseId, ...wish }, once),
  ),
  act(['mediation/small', 'A small dispute on one page'], wishes.small, (ctx, wish, { caseId, once }) =>
    recordSmallDispute(ctx, { caseId, ...wish }, once),
  ),
  act(['mediation/rights', 'A side was told its rights'], wishes.rights, (ctx, wish, { caseId, once }) =>
    readRights(ctx, { caseId, ...wish }, once),
  ),
  act(['mediation/answers', 'A side is willing or not'], wishes.answer, (ctx, wish, { caseId, once }) =>
    hearSide(ctx, { caseId, ...wish }, once),
  ),
  act(['mediation/guests', 'Somebody who might help'], wishes.guest, (ctx, wish, { caseId, once }) =>
    inviteGuest(ctx, { caseId, ...wish }, once),
  ),
  act(
    ['mediation/guests/:part/consents', 'Whether a side wants her there'],
    wishes.consent,
    (ctx, wish, { caseId, part, once }) => hearOfGuest(ctx, { caseId, guestId: part, ...wish }, once),
  ),
  act(['mediation/mediator', 'Another mediator'], wishes.pass, (ctx, wish, { caseId, once }) =>
    passMediation(ctx, { caseId, ...wish }, once),
  ),
];

const together = [
  act(['mediation/sittings', 'Both are asked to one table'], wishes.sitting, (ctx, wish, { caseId, once }) =>
    arrangeSitting(ctx, { caseId, ...wish }, once),
  ),
  act(
    ['mediation/sittings/:part/record', 'What was said there'],
    wishes.record,
    (ctx, wish, { caseId, part, once }) => recordSitting(ctx, { caseId, sittingId: part, ...wish }, once),
  ),
  act(
    ['mediation/sittings/:part/call-off', 'It does not take place'],
    nothing,
    (ctx, _wish, { caseId, part, once }) => callOffSitting(ctx, { caseId, sittingId: part }, once),
  ),
  act(
    ['mediation/caucuses', 'What one side said to the mediator alone'],
    wishes.caucus,
    (ctx, wish, { caseId, once }) => writeCaucus(ctx, { caseId, ...wish }, once),
  ),
  act(['mediation/agreement', 'They agree'], wishes.settle, (ctx, wish, { caseId, once }) =>
    settle(ctx, { caseId, ...wish }, once),
  ),
  act(
    ['mediation/agreement/marks', 'A signature, a finger or the seal'],
    wishes.mark,
    (ctx, wish, { caseId, once }) => signAgreement(ctx, { caseId, ...wish }, once),
  ),
];

const afterwards = [
  act(
    ['mediation/agreement/promises', 'Who has promised what by when'],
    wishes.promise,
    (ctx, wish, { caseId, once }) => setPromise(ctx, { caseId, ...wish }, once),
  ),
  act(
    ['mediation/agreement/promises/:part/look', 'It was kept or not yet'],
    wishes.look,
    (ctx, wish, { caseId, part, once }) => keepPromise(ctx, { caseId, promiseId: part, ...wish }, once),
  ),
  act(
    ['mediation/confirmation', 'Both have asked the court'],
    wishes.confirmation,
    (ctx, wish, { caseId, once }) => askConfirmation(ctx, { caseId, ...wish }, once),
  ),
  act(['mediation/end', 'It ends'], wishes.end, (ctx, wish, { caseId, once }) =>
    endMediation(ctx, { caseId, ...wish }, once),
  ),
  act(
    ['mediation/violence', 'Violence has come to light: stop and separate'],
    wishes.violence,
    (ctx, wish, { caseId, once }) => stopForViolence(ctx, { caseId, ...wish }, once),
  ),
];

const ofACourt = [
  act(
    ['mediation/prolongation', 'Both consent to more time for what a court entrusted'],
    wishes.prolong,
    (ctx, wish, { caseId, once }) => prolongMediation(ctx, { caseId, ...wish }, once),
  ),
  act(
    ['mediation/papers-back', 'The court has its papers again'],
    wishes.papersBack,
    (ctx, wish, { caseId, once }) => handBackPapers(ctx, { caseId, ...wish }, once),
  ),
  act(
    ['mediation/protection', 'Somebody wants to be protected: looked at within hours'],
    wishes.protection,
    (ctx, wish, { caseId, once }) => noteProtectionWish(ctx, { caseId, ...wish }, once),
  ),
  act(
    ['mediation/protection/:part/seen', 'The wish to be protected was looked at'],
    wishes.protectionSeen,
    (ctx, wish, { caseId, part, once }) => seeProtectionWish(ctx, { caseId, wishId: part, ...wish }, once),
  ),
];

/** What the team does with the docket of a case. */
export const oneDocketRoutes = (app: FastifyInstance, door: ApiDoor): void =>
  actRoutes(app, door, [...before, ...together, ...afterwards, ...ofACourt]);
