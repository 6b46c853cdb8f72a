import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import type { Once } from '../core/deeds/answer-once.ts';
import { wasDeputyLately } from '../core/deputies/was-deputy-lately.ts';
import { needsSecondStep } from '../core/offices/needs-second-step.ts';
import type { Ctx } from '../core/shared/ctx.ts';
import { conflict, isCoreError, type CoreError } from '../core/shared/errors.ts';
import { sentencesIn } from '../locales/sentences.ts';
import type { Sentences } from '../locales/zh-Hans/tree.ts';
import { httpStatusOf } from '../platform/http-status.ts';
import { faultLines, type FieldNames } from './fault-lines.ts';
import { whoseNow, type FormAnswer } from './given-back/form-answer.ts';
import { drawnFor, isAnothers } from './given-back/drawn-for.ts';
import { heldBy, heldField, holding, holdsWords, type Door } from './given-back/held.ts';
import { unsent, type Unsent } from './loaded.ts';
import { requestContext, type PageRequest } from './request-context.ts';
import { showable } from './view/showable.ts';
import type { FaultLine } from './ui/error-summary/error-summary.tsx';

type Args = LoaderFunctionArgs | ActionFunctionArgs;

const signInFirst = (request: Request) => {
  const { pathname, search } = new URL(request.url);
  return redirect(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
};

const isOfficePath = (pathname: string) => /^\/(desk|office)(\/|$)/.test(pathname);

const missesSecondStep = async ({ kind, code }: CoreError, ctx: Ctx): Promise<boolean> =>
  code === 'second-step-needed' ||
  (['forbidden', 'not-found'].includes(kind) && (await needsSecondStep(ctx)));

/** Which door stands between her and what she wants; undefined where it is none of the two. */
async function doorBefore(error: CoreError, ctx: Ctx, request: Request): Promise<Door | undefined> {
  if (error.kind === 'signed-out') return 'sign-in';
  // An office's rows are hidden too until her second step is done: lead her to it, and on from there.
  const { pathname } = new URL(request.url);
  return isOfficePath(pathname) && (await missesSecondStep(error, ctx)) ? 'second-step' : undefined;
}

/** What a page may not show becomes an answer: sign in, not found, not yours. Anything else is our own fault. */
async function asAnswer(error: unknown, { ctx }: PageRequest, request: Request): Promise<unknown> {
  if (!isCoreError(error)) return error;
  const { pathname, search } = new URL(request.url);
  const door = await doorBefore(error, ctx, request);
  if (door === 'sign-in') return signInFirst(request);
  if (door === 'second-step') return goTo(`/second-step?next=${encodeURIComponent(pathname + search)}`);
  // Without her appointment she no longer sees the rows either: say why, not that they are gone.
  const atDesk = pathname.startsWith('/desk/');
  if (atDesk && ['forbidden', 'not-found'].includes(error.kind) && (await wasDeputyLately(ctx))) {
    return data({ code: 'deputy-over' }, { status: 403 });
  }
  return data({ code: error.code }, { status: error.kind === 'invalid' ? 400 : httpStatusOf[error.kind] });
}

/** A loader: calls verbs of core for a page. */
export function loading<T, A extends LoaderFunctionArgs>(load: (page: PageRequest, args: A) => Promise<T>) {
  return async (args: A): Promise<Unsent<T>> => {
    const page = args.context.get(requestContext);
    try {
      return unsent(await load(page, args));
    } catch (error) {
      throw await asAnswer(error, page, args.request);
    }
  };
}

/** The loader of what is no page: a picture, a file. */
export function plainly(load: (page: PageRequest, args: LoaderFunctionArgs) => Promise<Response>) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      return await load(args.context.get(requestContext), args);
    } catch (error) {
      if (!isCoreError(error)) throw error;
      return new Response(null, { status: httpStatusOf[error.kind] });
    }
  };
}

type Form = {
  page: PageRequest;
  form: FormData;
  args: ActionFunctionArgs;
};

/** `form`: where a field's name depends on what was sent. */
type Naming = (words: Sentences, form: FormData) => FieldNames;

/** She went back to a form that had done its work and sent it changed: said to her, not to whoever writes programs. */
const onPage = (error: CoreError): CoreError =>
  error.code === 'idempotency-key-reused' ? conflict('key-used-otherwise') : error;

/** What she sent is not done. Where it has words they stand in the answer; else she is led to the door. */
async function notDone(error: unknown, { page, form, args: { request } }: Form): Promise<unknown> {
  const door = isCoreError(error) && holdsWords(form) && (await doorBefore(error, page.ctx, request));
  return door ? holding(form, door) : asAnswer(error, page, request);
}

/** She has signed in beside her words, and has them back in their form to look at; nothing is done yet. */
async function backInItsForm({ page, form, args: { request } }: Form) {
  const isOffice = isOfficePath(new URL(request.url).pathname);
  if (page.session === null) throw holding(form, 'sign-in');
  if (isOffice && (await needsSecondStep(page.ctx))) throw holding(form, 'second-step');
  const faults = [{ sentence: sentencesIn(page.language).signIn.held.again }];
  // Where she may not open this page, the words are held once more.
  return data({ faults, typed: textsOf(form), ...heldBy(form, 'unreadable') }, { status: 409 });
}

/** Nothing is done in the name of whoever signed in meanwhile, and she sees none of the words; a button alone shows her page. */
function notHers(form: FormData, request: Request): unknown {
  const { pathname, search } = new URL(request.url);
  return holdsWords(form) ? holding(form, 'another') : goTo(pathname + search);
}

/**
 * An action: one verb of core for one form. A refusal shows the form again with what was typed; `codeStays`: also the
 * code, which is one to show at a door; `asksWhose`: it asks itself where another has signed in.
 */
export function acting<T>(
  act: (form: Form) => Promise<T>,
  naming: Naming = () => ({}),
  { codeStays = false, asksWhose = false } = {},
) {
  return async (args: ActionFunctionArgs) => {
    const page = args.context.get(requestContext);
    const form = await args.request.formData();
    const isHeld = form.has(heldField);
    if (isAnothers(page, form, args.request) && (isHeld || !asksWhose)) throw notHers(form, args.request);
    if (isHeld) return backInItsForm({ page, form, args });
    try {
      return await act({ page, form, args });
    } catch (error) {
      if (!isCoreError(error) || ['signed-out', 'not-found', 'forbidden'].includes(error.kind)) {
        throw await notDone(error, { page, form, args });
      }
      const words = sentencesIn(page.language);
      if (error.code === 'idempotency-key-reused') form.delete('key');
      const faults = faultLines(onPage(error), { errors: words.errors, names: naming(words, form) });
      const typed = { ...textsOf(form), ...(codeStays && { code: showable(textOf(form, 'code')) }) };
      return data<FormAnswer>({ faults, typed }, { status: httpStatusOf[error.kind] });
    }
  };
}

export const refused = (form: FormData, faults: FaultLine[], status = 422) =>
  data<FormAnswer>({ faults, typed: textsOf(form) }, { status });

/**
 * She wrote under her name and is signed in no more, or another is: it becomes nameless, or another's, by her word
 * alone.
 */
export const wasSignedIn = (page: PageRequest, form: FormData, request: Request): boolean =>
  textOf(form, 'whose') === 'named' && (page.session === null || isAnothers(page, form, request));

/** Her form comes again with all that she typed, and with two buttons in place of its own. */
export const askWhose = ({ language, session }: PageRequest, form: FormData) => {
  const { whose, whoseOfAnother } = sentencesIn(language).signIn.held;
  const sentence = session ? whoseOfAnother(session.phoneMasked) : whose;
  // For whom it was drawn goes along while nobody is signed in.
  const typed = { ...textsOf(form), [drawnFor]: textOf(form, drawnFor) };
  const answer = { faults: [{ field: whoseNow, sentence }], typed, asks: whoseNow };
  return data<FormAnswer>(answer, { status: 409 });
};

/** A question before it is done: the form comes again with what was typed. */
export const askedFirst = (form: FormData, asks: string) =>
  data<FormAnswer>({ faults: [], typed: textsOf(form), asks }, { status: 409 });

const neverAgain = ['code', heldField, drawnFor];

/** What was typed, by field; a code that lets somebody in is never shown again. */
function textsOf(form: FormData): Record<string, string> {
  const typed: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === 'string' && !neverAgain.includes(name)) typed[name] = showable(value);
  return typed;
}

export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** The form's own key, so that one that is sent twice does its work once. */
export const onceOf = (form: FormData): Once => ({ key: textOf(form, 'key').slice(0, 100) || undefined });

/** The number in a field; what is no number becomes NaN, which every schema refuses. */
export const numberOf = (form: FormData, name: string): number => {
  const text = textOf(form, name).trim();
  return /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
};

/** Sends the browser on by GET, so that going back or reloading repeats nothing. */
export const goTo = (path: string, cookies: readonly string[] = []) => {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return redirect(path, { status: 303, headers });
};

export const partOf = (args: Args, name: string): string => args.params[name] ?? '';
