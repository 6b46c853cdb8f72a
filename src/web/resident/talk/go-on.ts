import { findWhoListens } from '../../../core/consultations/booking/find-who-listens.ts';
import { showDeskPhone } from '../../../core/desk-phones/show-desk-phone.ts';
import { findDivision } from '../../../core/divisions/division-queries.ts';
import { findHomes } from '../../../core/homes/find-homes.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import { submitRequest } from '../../../core/requests/asking/submit-request.ts';
import { howLong, type HowLong } from '../../../core/requests/running/how-long.ts';
import { lookUpRequest } from '../../../core/requests/returning/look-up-request.ts';
import type { SafeContact } from '../../../core/requests/contact/safe-contact.ts';
import { ways } from '../../../core/requests/request.ts';
import { cellNumberOf } from '../../../core/shared/ids.ts';
import { isCoreError } from '../../../core/shared/errors.ts';
import { refusalSentence } from '../../../locales/error-sentence.ts';
import { sentencesIn } from '../../../locales/sentences.ts';
import type { PageRequest } from '../../request-context.ts';
import { showable } from '../../view/showable.ts';
import type { Answered, FoundShown, LookShown } from './look-up.ts';
import { inPlace } from './place.ts';
import type { HomesFound } from './questions.tsx';
import type { StepShown } from './step-form.tsx';
import {
  filled,
  firstWrong,
  namesIn,
  homeToTell,
  isStep,
  stepBeside,
  toldIn,
  wrongIn,
  type Step,
  type Told,
  type Wrong,
} from './told.ts';

/** The code, and the word that she was given, are shown in the answer to the form itself, and nowhere again. */
export type SentShown = { kind: 'sent'; code: string; word: string | undefined; answerBy: Date | null };

export type Shown =
  | ({ kind: 'step'; found?: HomesFound; home?: string | undefined; within?: HowLong } & StepShown)
  | SentShown
  | LookShown
  | FoundShown;

type Read = (name: string) => string;

/** One press of a button, in the district that she chose. */
export async function goOn(asking: PageRequest, read: Read): Promise<Answered<Shown>> {
  const told = toldIn((name) => showable(read(name)));
  const page = await inPlace(asking, told.place);
  return { shown: await press(page, told, read), desk: await showDeskPhone(page.ctx) };
}

/** To the question before or after, straight to what she should know before sending, or sent. */
async function press(page: PageRequest, told: Told, read: Read): Promise<Shown> {
  const at = read('at');
  const step = isStep(at) ? at : 'words';
  const go = read('go');
  if (go === 'back') return ask(page, stepBeside(step, told, -1), { told });
  if (go === 'find') return ask(page, 'home', { told: { ...told, homeId: '' } });
  const wrong = wrongIn(step, told);
  if (wrong.length > 0) return ask(page, step, { told, wrong });
  if (go === 'send') return send(page, told);
  return ask(page, go === 'straight' ? 'before' : stepBeside(step, told, 1), { told });
}

type Asking = { told: Told; wrong?: readonly Wrong[]; refusal?: string | undefined };

async function ask(page: PageRequest, step: Step, { told, wrong = [], refusal }: Asking): Promise<Shown> {
  const shown = { kind: 'step', step, told, wrong, refusal } as const;
  if (step === 'words') return { ...shown, listens: await findWhoListens(page.ctx) };
  if (step === 'home') return { ...shown, found: await homesFor(page, told) };
  if (step !== 'before') return shown;
  const named = homeToTell(told);
  const within = await howLong(page.ctx);
  if (named === undefined) return { ...shown, within, told: { ...told, homeId: '' } };
  const home = isHere(page.ctx, named) && (await showHome(page.ctx, named).catch(nothingWhereRefused));
  return home ? { ...shown, within, home: home.name } : ask(page, 'home', { told: { ...told, homeId: '' } });
}

function nothingWhereRefused(error: unknown): undefined {
  if (!isCoreError(error)) throw error;
}

const mostHomes = 8;

/** By the name that she writes; before she writes one, those near the village that these pages already sort by. */
async function homesFor({ ctx, villageCode }: PageRequest, { homeQuery }: Told): Promise<HomesFound> {
  const q = homeQuery.trim();
  const near = q === '' && villageCode ? await locationOf(ctx, villageCode) : undefined;
  if (q === '' && !near) return { homes: [], more: false };
  const asked = q === '' ? { near } : { q };
  const page = await findHomes(ctx, { ...asked, limit: mostHomes }).catch(nothingWhereRefused);
  const homes = page?.items.filter(({ id }) => isHere(ctx, id)).map(({ id, name }) => ({ id, name }));
  return { homes: homes ?? [], more: Boolean(page?.nextCursor) };
}

/** The desk that receives it cannot tell a home of another district. */
const isHere = ({ cell }: PageRequest['ctx'], homeId: string): boolean =>
  cellNumberOf(homeId) === cell.number;

const locationOf = async (ctx: PageRequest['ctx'], code: string) =>
  (await findDivision(ctx.db, code, ctx.now))?.location ?? undefined;

async function send(page: PageRequest, told: Told): Promise<Shown> {
  const early = firstWrong(told);
  if (early) return ask(page, early.step, { told, wrong: early.wrong });
  try {
    const { code, word } = await submitRequest(page.ctx, wishOf(told), {
      key: told.key || undefined,
      turn: page.turns.takeNameless(),
      onFlood: (left) => page.report(new Error(`the door of help is flooded: ${left} today`)),
    });
    const { answerBy } = await lookUpRequest(page.ctx, { code });
    return { kind: 'sent', code, word, answerBy };
  } catch (error) {
    if (!isCoreError(error)) throw error;
    const { errors } = sentencesIn(page.language);
    const step = error.code === 'nobody-left-to-read' ? 'readers' : 'before';
    return ask(page, step, { told, refusal: refusalSentence(errors, error) });
  }
}

/** Nobody is asked for a name, and nothing that she has signed in with goes along. */
function wishOf(told: Told) {
  const homeId = homeToTell(told);
  const [notThese, openedBy] = [namesIn(told), filled(told.word)];
  return {
    door: 'help',
    text: told.words,
    danger: told.danger === 'yes',
    forWhom: told.whose === 'friend' ? 'friend' : 'self',
    safeContact: contactOf(told),
    ...(homeId !== undefined && { homeId, tellHome: true }),
    ...(notThese.length > 0 && { notThese }),
    ...(openedBy !== undefined && { openedBy }),
  } as const;
}

/** She is never sent a text from here; a way that is none of ours rings nobody. */
function contactOf({ way, number, when, name }: Told): SafeContact {
  const said = { number: filled(number), when: filled(when), name: filled(name) };
  return {
    way: ways.find((one) => one === way) ?? 'none',
    neverSms: true,
    ...(said.number !== undefined && { number: said.number }),
    ...(said.when !== undefined && { when: said.when }),
    ...(said.name !== undefined && { name: said.name }),
  };
}
