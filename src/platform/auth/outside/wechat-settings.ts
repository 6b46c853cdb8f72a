import { StartError } from '../../start-error.ts';

/** A service account (公众号) of WeChat: `endpoint` stands for WeChat's own two addresses where another is asked. */
export type WechatSettings = { appId: string; appSecret: string; endpoint: string | null };

type Given = {
  WEIJIA_WECHAT_APP_ID?: string | undefined;
  WEIJIA_WECHAT_APP_SECRET?: string | undefined;
  WEIJIA_WECHAT_ENDPOINT?: string | undefined;
};

/** Both or none; null where neither is set. Throws the sentence for what is missing. */
export function readWechatSettings(given: Given): WechatSettings | null {
  const { WEIJIA_WECHAT_APP_ID: appId, WEIJIA_WECHAT_APP_SECRET: appSecret } = given;
  if (appId === undefined && appSecret === undefined) return null;
  if (appId !== undefined && appSecret !== undefined) {
    return { appId, appSecret, endpoint: given.WEIJIA_WECHAT_ENDPOINT ?? null };
  }
  throw new StartError(
    '微信登录的 WEIJIA_WECHAT_APP_ID 和 WEIJIA_WECHAT_APP_SECRET 要一起写 / WEIJIA_WECHAT_APP_ID and WEIJIA_WECHAT_APP_SECRET go together',
  );
}
