import { renderToString } from 'react-dom/server';
import {
  isRouteErrorResponse,
  ServerRouter,
  type ActionFunctionArgs,
  type HandleDocumentRequestFunction,
  type LoaderFunctionArgs,
} from 'react-router';
import { refusalIn, type FormAnswer } from './given-back/form-answer.ts';
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
  const html = renderToString(
    <Frame page={{ ...page, answer: refusal ?? page.answer }}>
      <ServerRouter context={entry} url={request.url} />
    </Frame>,
  );
  return new Response(html.startsWith('<!') ? html : `<!DOCTYPE html>${html}`, { status, headers });
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
