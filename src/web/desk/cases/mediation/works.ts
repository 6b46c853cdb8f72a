import { askConfirmation } from '../../../../core/mediations/agreement/ask-confirmation.ts';
import { keepPromise } from '../../../../core/mediations/agreement/keep-promise.ts';
import { setPromise } from '../../../../core/mediations/agreement/set-promise.ts';
import { settle } from '../../../../core/mediations/agreement/settle.ts';
import { signAgreement } from '../../../../core/mediations/agreement/sign-agreement.ts';
import { handBackPapers } from '../../../../core/mediations/court/hand-back-papers.ts';
import { noteProtectionWish } from '../../../../core/mediations/court/note-protection-wish.ts';
import { prolongMediation } from '../../../../core/mediations/court/prolong-mediation.ts';
import { seeProtectionWish } from '../../../../core/mediations/court/see-protection-wish.ts';
import { endMediation } from '../../../../core/mediations/ending/end-mediation.ts';
import { signsOfViolence, stopForViolence } from '../../../../core/mediations/ending/stop-for-violence.ts';
import {
  guestKinds,
  protectionFindings,
  routes,
  sides,
  signers,
  waysOfMarking,
} from '../../../../core/mediations/mediation.ts';
import { hearOfGuest } from '../../../../core/mediations/sides/hear-of-guest.ts';
import { inviteGuest } from '../../../../core/mediations/sides/invite-guest.ts';
import { passMediation } from '../../../../core/mediations/sides/pass-mediation.ts';
import { arrangeSitting } from '../../../../core/mediations/sittings/arrange-sitting.ts';
import { callOffSitting } from '../../../../core/mediations/sittings/call-off-sitting.ts';
import { recordSitting } from '../../../../core/mediations/sittings/record-sitting.ts';
import { writeCaucus } from '../../../../core/mediations/sittings/write-caucus.ts';
import type { Ctx } from '../../../../core/shared/ctx.ts';
import { invalid } from '../../../../core/shared/errors.ts';
import { onceOf, textOf } from '../../../page-request.ts';
import { chosen, instantIn, said, saidAs } from '../case-action.ts';
import { worksOfOpening } from './opening-works.ts';

type Work = (ctx: Ctx, form: FormData, caseId: string) => Promise<unknown>;

/** Of several boxes those that were ticked. */
const ticked = <T extends string>(form: FormData, field: string, choices: readonly T[]): T[] =>
  choices.filter((choice) => form.get(`${field}-${choice}`) === '1');

const ofWhom = ['one-yes', 'one-no', 'other-yes', 'other-no'] as const;

const talks: Readonly<Record<string, Work>> = {
  guest: (ctx, form, caseId) => {
    const wish = { caseId, kind: chosen(form, 'kind', guestKinds), name: textOf(form, 'guestName') };
    return inviteGuest(ctx, wish, onceOf(form));
  },
  consent: (ctx, form, caseId) => {
    const said = chosen(form, 'said', ofWhom);
    const side = said.startsWith('one') ? ('one' as const) : ('other' as const);
    const wish = { caseId, guestId: textOf(form, 'of'), side, consents: said.endsWith('yes') };
    const { key } = onceOf(form);
    return hearOfGuest(ctx, wish, key === undefined ? {} : { key: `${key}-${said}` });
  },
  sitting: (ctx, form, caseId) => {
    const startsAt = instantIn(form, { day: 'day', time: 'time' });
    return arrangeSitting(ctx, { caseId, startsAt, place: textOf(form, 'place') }, onceOf(form));
  },
  'call-off': (ctx, form, caseId) =>
    callOffSitting(ctx, { caseId, sittingId: textOf(form, 'of') }, onceOf(form)),
  record: (ctx, form, caseId) => {
    const guestIds = [...form.keys()].flatMap((field) => field.split('guest-')[1] ?? []);
    const wish = { caseId, sittingId: textOf(form, 'of'), words: textOf(form, 'record'), guestIds };
    return recordSitting(ctx, wish, onceOf(form));
  },
  caucus: (ctx, form, caseId) => {
    const wish = { caseId, side: chosen(form, 'caucusSide', sides), words: textOf(form, 'caucus') };
    return writeCaucus(ctx, wish, onceOf(form));
  },
  pass: (ctx, form, caseId) =>
    passMediation(ctx, { caseId, personId: textOf(form, 'personId') }, onceOf(form)),
};

const agreed: Readonly<Record<string, Work>> = {
  settle: (ctx, form, caseId) => {
    const terms = {
      ...{ facts: textOf(form, 'facts'), terms: textOf(form, 'terms') },
      ...saidAs(form, 'points', 'points'),
      ...saidAs(form, 'responsibility', 'responsibility'),
      ...saidAs(form, 'manner', 'manner'),
      ...saidAs(form, 'timeLimit', 'timeLimit'),
    };
    const wish = {
      ...{ caseId, form: chosen(form, 'form', ['written', 'oral']), on: textOf(form, 'madeOn') },
      ...{ terms, ofStatus: form.get('settle-ofStatus') === 'yes' },
    };
    return settle(ctx, wish, onceOf(form));
  },
  mark: (ctx, form, caseId) => {
    const how = chosen(form, 'how', waysOfMarking);
    const wish = { caseId, whose: chosen(form, 'whose', signers), how, on: textOf(form, 'markedOn') };
    return signAgreement(ctx, wish, onceOf(form));
  },
  promise: (ctx, form, caseId) => {
    const wish = {
      ...{ caseId, side: chosen(form, 'promiseSide', sides), words: textOf(form, 'promise') },
      ...saidAs(form, 'dueOn', 'dueOn'),
    };
    return setPromise(ctx, wish, onceOf(form));
  },
  look: (ctx, form, caseId) => {
    const kept = chosen(form, 'kept', ['yes', 'no']) === 'yes';
    const wish = { caseId, promiseId: textOf(form, 'of'), kept, ...saidAs(form, 'remark', 'remark') };
    return keepPromise(ctx, wish, onceOf(form));
  },
  confirm: (ctx, form, caseId) => {
    if (form.get('confirm-both') !== 'yes') throw invalid([{ path: 'both', code: 'must-be-so' }]);
    return askConfirmation(ctx, { caseId, on: textOf(form, 'askedOn'), both: true }, onceOf(form));
  },
};

const over: Readonly<Record<string, Work>> = {
  end: (ctx, form, caseId) => {
    const how = chosen(form, 'end', ['failed', 'withdrawn', 'other-way', 'kept']);
    const told = ticked(form, 'end-routes', routes);
    const words = said(form, 'endWords');
    const wish = { caseId, how, routes: told, ...(words !== undefined && { words }) };
    return endMediation(ctx, wish, onceOf(form));
  },
  violence: (ctx, form, caseId) => {
    const signs = ticked(form, 'violence-signs', signsOfViolence);
    return stopForViolence(ctx, { caseId, signs, words: textOf(form, 'seen') }, onceOf(form));
  },
};

const ofACourt: Readonly<Record<string, Work>> = {
  prolong: (ctx, form, caseId) => {
    if (form.get('prolong-both') !== 'yes') throw invalid([{ path: 'both', code: 'must-be-so' }]);
    return prolongMediation(ctx, { caseId, on: textOf(form, 'prolongOn'), both: true }, onceOf(form));
  },
  papers: (ctx, form, caseId) => handBackPapers(ctx, { caseId, on: textOf(form, 'backOn') }, onceOf(form)),
  protect: (ctx, form, caseId) => {
    const at = instantIn(form, { day: 'day', time: 'time' });
    return noteProtectionWish(ctx, { caseId, at }, onceOf(form));
  },
  protected: (ctx, form, caseId) => {
    const wish = { caseId, wishId: textOf(form, 'of'), found: chosen(form, 'found', protectionFindings) };
    return seeProtectionWish(ctx, wish, onceOf(form));
  },
};

/** Each button of the page is one verb. */
export const works: Readonly<Record<string, Work>> = {
  ...worksOfOpening,
  ...talks,
  ...agreed,
  ...over,
  ...ofACourt,
};
