import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { ruleBroken } from '../../../core/shared/errors.ts';
import type { OutsideProvider } from './outside-provider.ts';
import type { WechatSettings } from './wechat-settings.ts';

const secondsToWait = 10;

/** WeChat answers a refusal with 200 and a code of its own. */
const Answer = z.union([
  z.object({ openid: z.string().min(1) }),
  z.object({ errcode: z.number(), errmsg: z.string() }),
]);

/**
 * Sign-in inside WeChat by a service account: its web authorisation (网页授权, OAuth 2.0 without PKCE or an id token) with
 * the scope `snsapi_base`, which asks her nothing and tells her mark alone, no name, picture or phone. The mark is the
 * `openid`, which stays the same for this service account; a `unionid` may appear one day and would be another.
 */
export function openWechat({ appId, appSecret, endpoint }: WechatSettings): OutsideProvider {
  const [pages, api] = [endpoint ?? 'https://open.weixin.qq.com', endpoint ?? 'https://api.weixin.qq.com'];
  return {
    begin: async (backTo) => {
      const state = randomBytes(24).toString('base64url');
      // In this order: WeChat's pages refuse any other.
      const asked = new URLSearchParams([
        ['appid', appId],
        ['redirect_uri', backTo],
        ['response_type', 'code'],
        ['scope', 'snsapi_base'],
        ['state', state],
      ]);
      const address = `${pages}/connect/oauth2/authorize?${asked}#wechat_redirect`;
      return { address, errand: { state, nonce: '', verifier: '' } };
    },
    finish: async (back, errand) => {
      const [code, state] = [back.searchParams.get('code'), back.searchParams.get('state')];
      if (!code || state !== errand.state) throw ruleBroken('outside-refused');
      const asked = new URLSearchParams({ appid: appId, secret: appSecret, code });
      asked.set('grant_type', 'authorization_code');
      const openId = await askOpenId(`${api}/sns/oauth2/access_token?${asked}`);
      return { provider: 'wechat', subject: `${appId} ${openId}`, phone: null };
    },
  };
}

/** The address holds the secret: no error that is logged may name it. */
async function askOpenId(address: string): Promise<string> {
  const { data } = Answer.safeParse(await readJson(address));
  if (data && 'openid' in data) return data.openid;
  const why = data ? `${data.errcode} ${data.errmsg}` : 'no answer of its form';
  throw Object.assign(ruleBroken('outside-refused'), { cause: new Error(`WeChat refused: ${why}`) });
}

async function readJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(secondsToWait * 1000),
      redirect: 'error',
    });
    return JSON.parse(await response.text());
  } catch (error) {
    const cause = new Error(`WeChat was not reached: ${error instanceof Error ? error.name : 'unknown'}`);
    throw Object.assign(ruleBroken('outside-not-reached'), { cause });
  }
}
