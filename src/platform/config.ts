import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { z } from 'zod';
import { readSmsSettings } from './sms/read-sms-settings.ts';
import { smsProviders, type SmsSettings } from './sms/sms-settings.ts';
import type { OutsideSettings } from './auth/outside/open-outside.ts';
import { isSafeIssuer, readOrganisationSettings } from './auth/outside/organisation-settings.ts';
import { readWechatSettings } from './auth/outside/wechat-settings.ts';
import { mapProviders, type MapSource } from './maps/map-source.ts';
import { readMapSettings } from './maps/read-map-settings.ts';
import { StartError } from './start-error.ts';
import { cipherNames, type CipherName } from './vault/cipher.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Config = {
  port: number;
  host: string;
  dataDir: string;
  demo: boolean;
  /** The address that browsers see, where a proxy stands before us. */
  baseUrl: string | null;
  /** How many proxies of the operator's own stand before us. */
  proxyHops: number;
  logLevel: LogLevel;
  /** What stands at the foot of every page of a real district; null where an operator has not said it yet. */
  organiser: string | null;
  recordNumbers: readonly string[];
  complaintsPhone: string | null;
  /** How texts reach phones; null where no provider is named. */
  sms: SmsSettings | null;
  /** How many codes to sign in the whole district may be sent in a day. */
  codesADay: number;
  /** Whose accounts sign people in besides phones; null where nobody's do. */
  outside: OutsideSettings;
  /** Null: no map anywhere, and nobody else's server is asked for anything. */
  map: MapSource | null;
  /** With what sensitive words are sealed from now on; what was sealed otherwise stays readable. */
  cipher: CipherName;
  /** Null: in the data folder. */
  masterKeyFile: string | null;
  database: { kind: 'embedded' } | { kind: 'server'; ownerUrl: string; appUrl: string | null };
};

/** The clone's own folder: relative settings count from here, wherever the command was typed. */
export const cloneRoot = fileURLToPath(new URL('../../', import.meta.url));

const Port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((port) => port <= 65_535);
const Host = z.string().regex(/^[0-9A-Za-z.:_-]{1,253}$/);
const DatabaseUrl = z.string().refine(namesADatabase);
const Line = z
  .string()
  .trim()
  .max(100)
  .regex(/^[^\p{C}]+$/u);
const Settings = z.object({
  PORT: Port.default(3000),
  HOST: Host.default('127.0.0.1'),
  DATABASE_URL: DatabaseUrl.optional(),
  DATABASE_APP_URL: DatabaseUrl.optional(),
  WEIJIA_DATA_DIR: z.string().default('data'),
  WEIJIA_DEMO: z.enum(['0', '1']).default('1'),
  WEIJIA_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEIJIA_PROXY_HOPS: z.string().regex(/^\d$/).transform(Number).optional(),
  WEIJIA_LOG: z.enum(logLevels).default('warn'),
  WEIJIA_ORGANISER: Line.optional(),
  WEIJIA_RECORD_NUMBER: Line.optional(),
  WEIJIA_COMPLAINTS_PHONE: z
    .string()
    .trim()
    .regex(/^[0-9+][0-9 -]{2,19}$/)
    .optional(),
  WEIJIA_SMS: z.enum(smsProviders).optional(),
  WEIJIA_SMS_KEY_ID: Line.optional(),
  WEIJIA_SMS_KEY_SECRET: Line.optional(),
  WEIJIA_SMS_SIGN: Line.optional(),
  WEIJIA_SMS_TEMPLATES: z.string().optional(),
  WEIJIA_SMS_APP_ID: z.string().trim().regex(/^\d+$/).optional(),
  WEIJIA_SMS_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .refine(isWholeOrigin)
    .optional(),
  WEIJIA_CODES_A_DAY: z
    .string()
    .regex(/^[1-9]\d{0,6}$/)
    .default('5000')
    .transform(Number),
  WEIJIA_OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isSafeIssuer)
    .optional(),
  WEIJIA_OIDC_CLIENT_ID: Line.optional(),
  WEIJIA_OIDC_CLIENT_SECRET: Line.optional(),
  WEIJIA_OIDC_NAME: Line.optional(),
  WEIJIA_WECHAT_APP_ID: Line.regex(/^wx[0-9a-z]{4,30}$/).optional(),
  WEIJIA_WECHAT_APP_SECRET: Line.optional(),
  WEIJIA_WECHAT_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .refine(isWholeOrigin)
    .refine(isSafeIssuer)
    .optional(),
  WEIJIA_CIPHER: z.enum(cipherNames).default('aes'),
  WEIJIA_MASTER_KEY_FILE: z.string().trim().max(1000).optional(),
  WEIJIA_MAP: z.enum(mapProviders).optional(),
  WEIJIA_MAP_KEY: z.string().max(200).default(''),
  WEIJIA_MAP_APPROVAL: z.string().max(100).default(''),
  WEIJIA_MAP_TILES: z.url({ protocol: /^https?$/ }).optional(),
});

const sentences: Record<keyof z.infer<typeof Settings>, string> = {
  PORT: 'PORT 要写 0 到 65535 之间的数字 / PORT must be a number from 0 to 65535',
  HOST: 'HOST 要写本机的地址或名字 / HOST must be an address or a name of this machine',
  DATABASE_URL:
    'DATABASE_URL 要写成 postgresql://用户:口令@主机:端口/库名 / DATABASE_URL must look like postgresql://user:password@host:port/database',
  DATABASE_APP_URL:
    'DATABASE_APP_URL 要写成 postgresql://用户:口令@主机:端口/库名 / DATABASE_APP_URL must look like postgresql://user:password@host:port/database',
  WEIJIA_DATA_DIR: 'WEIJIA_DATA_DIR 要写一个文件夹 / WEIJIA_DATA_DIR must be a folder',
  WEIJIA_DEMO: 'WEIJIA_DEMO 只能是 1 (演示) 或 0 / WEIJIA_DEMO must be 1 (demo) or 0',
  WEIJIA_BASE_URL: 'WEIJIA_BASE_URL 要写成 https://名字 / WEIJIA_BASE_URL must look like https://name',
  WEIJIA_PROXY_HOPS:
    'WEIJIA_PROXY_HOPS 要写前面有几层自己的代理，0 到 9 / WEIJIA_PROXY_HOPS must be how many proxies stand before it, 0 to 9',
  WEIJIA_ORGANISER:
    'WEIJIA_ORGANISER 要写主办单位，100 个字以内 / WEIJIA_ORGANISER must be the organiser, at most 100 letters',
  WEIJIA_RECORD_NUMBER:
    'WEIJIA_RECORD_NUMBER 要写备案号，有两个就用分号隔开 / WEIJIA_RECORD_NUMBER must be the record number, two of them with a semicolon between',
  WEIJIA_COMPLAINTS_PHONE:
    'WEIJIA_COMPLAINTS_PHONE 要写投诉建议的电话 / WEIJIA_COMPLAINTS_PHONE must be the phone for complaints',
  WEIJIA_SMS: `WEIJIA_SMS 只能是其中一个 / WEIJIA_SMS must be one of: ${smsProviders.join(' ')}`,
  WEIJIA_SMS_KEY_ID: 'WEIJIA_SMS_KEY_ID 的写法不对 / WEIJIA_SMS_KEY_ID has a wrong form',
  WEIJIA_SMS_KEY_SECRET: 'WEIJIA_SMS_KEY_SECRET 的写法不对 / WEIJIA_SMS_KEY_SECRET has a wrong form',
  WEIJIA_SMS_SIGN:
    'WEIJIA_SMS_SIGN 要写短信签名，不带括号 / WEIJIA_SMS_SIGN must be the sign, without brackets',
  WEIJIA_SMS_TEMPLATES: 'WEIJIA_SMS_TEMPLATES 的写法不对 / WEIJIA_SMS_TEMPLATES has a wrong form',
  WEIJIA_SMS_APP_ID: 'WEIJIA_SMS_APP_ID 要写数字 / WEIJIA_SMS_APP_ID must be digits',
  WEIJIA_SMS_ENDPOINT:
    'WEIJIA_SMS_ENDPOINT 要写成 https://名字，后面不带路径 / WEIJIA_SMS_ENDPOINT must look like https://name, without a path',
  WEIJIA_CODES_A_DAY:
    'WEIJIA_CODES_A_DAY 要写一天最多发几条验证码 / WEIJIA_CODES_A_DAY must be how many codes a day may be sent',
  WEIJIA_OIDC_ISSUER:
    'WEIJIA_OIDC_ISSUER 要写成 https://名字 / WEIJIA_OIDC_ISSUER must look like https://name',
  WEIJIA_OIDC_CLIENT_ID: 'WEIJIA_OIDC_CLIENT_ID 的写法不对 / WEIJIA_OIDC_CLIENT_ID has a wrong form',
  WEIJIA_OIDC_CLIENT_SECRET:
    'WEIJIA_OIDC_CLIENT_SECRET 的写法不对 / WEIJIA_OIDC_CLIENT_SECRET has a wrong form',
  WEIJIA_OIDC_NAME:
    'WEIJIA_OIDC_NAME 要写账号的叫法，比如「区政务账号」 / WEIJIA_OIDC_NAME must be what these accounts are called',
  WEIJIA_WECHAT_APP_ID:
    'WEIJIA_WECHAT_APP_ID 要写服务号的 AppID，wx 开头 / WEIJIA_WECHAT_APP_ID must be the AppID of a service account, wx…',
  WEIJIA_WECHAT_APP_SECRET: 'WEIJIA_WECHAT_APP_SECRET 的写法不对 / WEIJIA_WECHAT_APP_SECRET has a wrong form',
  WEIJIA_WECHAT_ENDPOINT:
    'WEIJIA_WECHAT_ENDPOINT 要写成 https://名字，后面不带路径 / WEIJIA_WECHAT_ENDPOINT must look like https://name, without a path',
  WEIJIA_CIPHER: 'WEIJIA_CIPHER 只能是 aes 或 sm4 / WEIJIA_CIPHER must be aes or sm4',
  WEIJIA_MASTER_KEY_FILE: 'WEIJIA_MASTER_KEY_FILE 要写一个文件 / WEIJIA_MASTER_KEY_FILE must be a file',
  WEIJIA_MAP: `WEIJIA_MAP 只能是其中一个 / WEIJIA_MAP must be one of: ${mapProviders.join(' ')}`,
  WEIJIA_MAP_KEY: 'WEIJIA_MAP_KEY 太长 / WEIJIA_MAP_KEY is too long',
  WEIJIA_MAP_APPROVAL: 'WEIJIA_MAP_APPROVAL 太长 / WEIJIA_MAP_APPROVAL is too long',
  WEIJIA_MAP_TILES: 'WEIJIA_MAP_TILES 要写成 https://名字 / WEIJIA_MAP_TILES must look like https://name',
  WEIJIA_LOG: `WEIJIA_LOG 只能是其中一个 / WEIJIA_LOG must be one of: ${logLevels.join(' ')}`,
};

/** Reads the settings once, at the door; nothing else in the product looks at the environment. */
export function readConfig(env: Record<string, string | undefined>): Config {
  // An empty value in a unit file or a compose file means "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const parsed = Settings.safeParse(given);
  if (!parsed.success) throw new StartError(sentenceFor(parsed.error));
  const settings = parsed.data;
  if (settings.DATABASE_APP_URL && !settings.DATABASE_URL) {
    throw new StartError(
      '写了 DATABASE_APP_URL，还要写 DATABASE_URL / DATABASE_APP_URL needs DATABASE_URL beside it',
    );
  }
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: path.resolve(cloneRoot, settings.WEIJIA_DATA_DIR),
    demo: settings.WEIJIA_DEMO === '1',
    baseUrl: settings.WEIJIA_BASE_URL ?? null,
    proxyHops: settings.WEIJIA_PROXY_HOPS ?? (settings.WEIJIA_BASE_URL ? 1 : 0),
    logLevel: settings.WEIJIA_LOG,
    organiser: settings.WEIJIA_ORGANISER ?? null,
    recordNumbers: (settings.WEIJIA_RECORD_NUMBER ?? '').split(/[;；]/).flatMap((one) => one.trim() || []),
    complaintsPhone: settings.WEIJIA_COMPLAINTS_PHONE ?? null,
    sms: readSmsSettings(settings),
    codesADay: settings.WEIJIA_CODES_A_DAY,
    outside: { organisation: readOrganisationSettings(settings), wechat: readWechatSettings(settings) },
    map: readMapSettings(settings),
    cipher: settings.WEIJIA_CIPHER,
    masterKeyFile: settings.WEIJIA_MASTER_KEY_FILE
      ? path.resolve(cloneRoot, settings.WEIJIA_MASTER_KEY_FILE)
      : null,
    database: settings.DATABASE_URL
      ? { kind: 'server', ownerUrl: settings.DATABASE_URL, appUrl: settings.DATABASE_APP_URL ?? null }
      : { kind: 'embedded' },
  };
}

function sentenceFor(error: z.ZodError): string {
  const name = Settings.keyof().safeParse(error.issues[0]?.path[0]);
  return name.success ? sentences[name.data] : `设置不对 / a setting is wrong: ${error.message}`;
}

function isWholeOrigin(text: string): boolean {
  const { pathname, search, username } = new URL(text);
  return pathname === '/' && search === '' && username === '';
}

function namesADatabase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1;
}
