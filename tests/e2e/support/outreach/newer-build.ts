import { createServer, request as askOn, type IncomingMessage, type ServerResponse } from 'node:http';
import { inject, onTestFinished } from 'vitest';
import { listen } from '../../../support/servers/listen.ts';

/** What a path is answered with by now: a number refuses it, words stand behind the file as it was. */
type Answers = Record<string, number | string>;

/** As ours answers, but for the hour in which a browser would not ask again. */
function passOn(request: IncomingMessage, response: ServerResponse): void {
  const { hostname, port } = new URL(inject('demo').url);
  const { url: path, method, headers } = request;
  const onward = askOn({ hostname, port, path, method, headers }, (came) => {
    response.writeHead(came.statusCode ?? 502, { ...came.headers, 'cache-control': 'no-store' });
    came.pipe(response);
  });
  onward.once('error', () => response.destroy());
  request.pipe(onward);
}

async function answerAnew(path: string, answer: number | string, response: ServerResponse): Promise<void> {
  if (typeof answer === 'number') {
    response.writeHead(answer, { 'content-type': 'text/plain' }).end('gone');
    return;
  }
  const was = await fetch(`${inject('demo').url}${path}`);
  const type = was.headers.get('content-type') ?? '';
  response.writeHead(200, { 'content-type': type }).end((await was.text()) + answer);
}

/** Our pages as a server of a newer build has them; what `answers` holds may change at any time. */
export async function openNewerBuild(answers: Answers): Promise<{ url: string }> {
  const server = createServer((request, response) => {
    const { url = '' } = request;
    const answer = answers[url];
    if (answer === undefined) passOn(request, response);
    else void answerAnew(url, answer, response);
  });
  const here = await listen(server);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${here}` };
}
