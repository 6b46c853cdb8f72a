import { createServer, type ServerResponse } from 'node:http';
import type { WechatSettings } from '../../../src/platform/auth/outside/wechat-settings.ts';
import { listen } from '../servers/listen.ts';

export type FakeWechat = {
  settings: WechatSettings & { endpoint: string };
  /** As her phone in WeChat goes through its pages: the address that she is sent back to. */
  walkThrough(address: string, openId: string): Promise<URL>;
  close(): Promise<void>;
};

const appId = 'wx0123456789abcdef';
const appSecret = 'the secret of the service account';

/** What WeChat's pages ask of an address, in this order. */
const asked = ['appid', 'redirect_uri', 'response_type', 'scope', 'state'];

/** The codes that WeChat gave, each good once, for whom it gave them. */
class Codes {
  private readonly given = new Map<string, string>();
  private readonly used = new Set<string>();

  give(openId: string): string {
    const code = crypto.randomUUID();
    this.given.set(code, openId);
    return code;
  }

  /** What the token's address answers, as WeChat's documents say. */
  redeem(wish: URLSearchParams): object {
    const code = wish.get('code') ?? '';
    if (wish.get('grant_type') !== 'authorization_code')
      return { errcode: 40002, errmsg: 'invalid grant_type' };
    if (wish.get('appid') !== appId) return { errcode: 40013, errmsg: 'invalid appid' };
    if (wish.get('secret') !== appSecret) return { errcode: 40125, errmsg: 'invalid appsecret' };
    if (this.used.has(code)) return { errcode: 40163, errmsg: 'code been used' };
    const openid = this.given.get(code);
    if (openid === undefined) return { errcode: 40029, errmsg: 'invalid code' };
    this.used.add(code);
    return { access_token: 'a', expires_in: 7200, refresh_token: 'r', openid, scope: 'snsapi_base' };
  }
}

/** Where her browser is sent back to; null where WeChat's page says instead that something is wrong. */
function wayBack(wish: URLSearchParams, code: () => string, backTo: readonly string[]): string | null {
  const isAsked = [...wish.keys()].join() === asked.join() && wish.get('scope') === 'snsapi_base';
  const known = wish.get('appid') === appId && backTo.includes(wish.get('redirect_uri') ?? '');
  if (!isAsked || !known || wish.get('response_type') !== 'code') return null;
  const back = new URL(wish.get('redirect_uri') ?? '');
  back.searchParams.set('code', code());
  back.searchParams.set('state', wish.get('state') ?? '');
  return back.href;
}

/** The two pages of WeChat that web authorisation uses, answering as its documents say. */
export async function openWechat(backTo: readonly string[]): Promise<FakeWechat> {
  const codes = new Codes();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://wechat.test');
    if (pathname === '/sns/oauth2/access_token') return tell(response, codes.redeem(searchParams));
    if (pathname !== '/connect/oauth2/authorize') return void response.writeHead(404).end();
    const way = wayBack(searchParams, () => codes.give(String(request.headers['x-open-id'])), backTo);
    if (way === null) response.writeHead(200).end('redirect_uri 参数错误');
    else response.writeHead(302, { location: way }).end();
  });
  const endpoint = `http://127.0.0.1:${await listen(server)}`;
  return {
    settings: { appId, appSecret, endpoint },
    walkThrough: async (address, openId) => {
      const answer = await fetch(address, { headers: { 'x-open-id': openId }, redirect: 'manual' });
      return new URL(answer.headers.get('location') ?? 'http://refused.invalid');
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** JSON, called text, as WeChat sends it. */
function tell(response: ServerResponse, answer: object): void {
  response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(answer));
}
