import { noAnswerInTime, SmsError } from '../sms-error.ts';

type Asked = {
  provider: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
  patienceMs: number;
};

/** `fetch` writes the host itself, from the address that was signed. */
const withoutHost = ({ host: _host, ...headers }: Record<string, string>) => headers;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Asks once and no second time: a text whose answer was lost may have arrived. The answer's JSON, whatever its status;
 * undefined where it is none. No answer in time, or none at all, is an SmsError.
 */
export async function askProvider({ provider, url, headers, body, patienceMs }: Asked): Promise<unknown> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: withoutHost(headers),
      body: body ?? null,
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    });
    return readJson(await answer.text());
  } catch (error) {
    // The error of `fetch` may carry the address, and 阿里云's holds the phone.
    const timedOut = error instanceof Error && error.name === 'TimeoutError';
    throw new SmsError(provider, timedOut ? noAnswerInTime : 'not reached');
  }
}
