import { renderToString } from 'react-dom/server';
import {
  isRouteErrorResponse,
  ServerRouter,
  type ActionFunctionArgs,
  type HandleDocumentRequestFunction,
  type LoaderFunctionArgs,
} from 'react-router';
import { markForms } from './given-back/drawn-for.ts';
import { refusalIn, type FormAnswer } from './given-back/form-answer.ts';
import { heldIn, type Held } from './given-back/held.ts';
import { requestContext, type PageRequest } from './request-context.ts';
import { Frame } from './ui/frame/frame.tsx';

// The server fills the context of the very copy of this module that the pages were built with.
export { requestContext };

/** A page is one string: nothing on it waits, and a broken page can still become a clean answer. */
export default function answerDocument(
  ...[request, status, headers, entry, context]: Parameters<HandleDocumentRequestFunction>
) {
  const page = context.get(requestContext);
  const { actionData, errors } = entry.staticHandlerContext;
  const refusal = errors ? null : refusalIn(actionData);
  const back = refusal && backToForm(page, new URL(request.url), refusal);
  if (back) return back;
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const held = heldAmong(actionData, errors);
  const shown = held ? { ...entry, staticHandlerContext: insteadOfError(entry, held) } : entry;
  const drawn = renderToString(
    <Frame page={{ ...page, answer: refusal ?? page.answer }}>
      <ServerRouter context={shown} url={request.url} />
    </Frame>,
  );
  const { pathname } = new URL(request.url);
  // A page that holds words keeps the mark of whoever wrote them.
  const isHeld = held !== undefined || Object.values(errors ?? {}).some(isHolding);
  const html = isHeld ? drawn : markForms(drawn, { mark: page.mark, pathname });
  return new Response(html.startsWith('<!') ? html : `<!DOCTYPE html>${html}`, { status, headers });
}

type Entry = Parameters<HandleDocumentRequestFunction>[3];
type Answers = Entry['staticHandlerContext']['actionData'];

const isHolding = (error: unknown): boolean =>
  isRouteErrorResponse(error) && heldIn(error.data) !== undefined;

/** What she wanted to have back on a page that this account cannot open. */
const heldAmong = (answers: Answers, errors: unknown): Held | undefined =>
  errors ? Object.values(answers ?? {}).flatMap((answer) => heldIn(answer) ?? [])[0] : undefined;

/** Her words stand where the page would say that it is not found: no other copy of them is left. */
function insteadOfError({ staticHandlerContext }: Entry, held: Held): Entry['staticHandlerContext'] {
  const error = { status: staticHandlerContext.statusCode, statusText: '', internal: false, data: { held } };
  const at = Object.keys(staticHandlerContext.errors ?? {});
  return { ...staticHandlerContext, errors: Object.fromEntries(at.map((route) => [route, error])) };
}

/** Sends the browser back to the form by GET; the refusal waits for it in a cookie, where it is small enough for one. */
function backToForm(page: PageRequest, place: URL, refusal: FormAnswer): Response | undefined {
  const cookie = page.giveBack(refusal, place);
  if (cookie === undefined) return undefined;
  const headers = { Location: place.pathname + place.search, 'Set-Cookie': cookie };
  return new Response(null, { status: 303, headers });
}

export function handleError(
  error: unknown,
  { request, context }: Pick<LoaderFunctionArgs | ActionFunctionArgs, 'request' | 'context'>,
) {
  // 404, 405 and the like are answers, not faults of ours.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  if (!request.signal.aborted) context.get(requestContext).report(error);
}
