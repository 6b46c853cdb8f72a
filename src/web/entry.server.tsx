import { renderToString } from 'react-dom/server';
import {
  isRouteErrorResponse,
  ServerRouter,
  type ActionFunctionArgs,
  type HandleDocumentRequestFunction,
  type LoaderFunctionArgs,
} from 'react-router';
import { requestContext } from './request-context.ts';
import { Frame } from './ui/frame/frame.tsx';

// The server fills the context of the very copy of this module that the pages were built with.
export { requestContext };

/** A page is one string: nothing on it waits, and a broken page can still become a clean answer. */
export default function answerDocument(
  ...[request, status, headers, entry, context]: Parameters<HandleDocumentRequestFunction>
) {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const html = renderToString(
    <Frame page={context.get(requestContext)}>
      <ServerRouter context={entry} url={request.url} />
    </Frame>,
  );
  return new Response(html.startsWith('<!') ? html : `<!DOCTYPE html>${html}`, { status, headers });
}

export function handleError(
  error: unknown,
  { request, context }: Pick<LoaderFunctionArgs | ActionFunctionArgs, 'request' | 'context'>,
) {
  // 404, 405 and the like are answers, not faults of ours.
  if (isRouteErrorResponse(error) && error.status < 500) return;
  if (!request.signal.aborted) context.get(requestContext).report(error);
}
