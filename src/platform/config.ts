import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { z } from 'zod';
import { mapProviders, mapSourceOf, type MapSource } from './maps/map-source.ts';
import { StartError } from './start-error.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Config = {
  port: number;
  host: string;
  dataDir: string;
  demo: boolean;
  /** The address that browsers see, where a proxy stands before us. */
  baseUrl: string | null;
  logLevel: LogLevel;
  /** Null: no map anywhere, and nobody else's server is asked for anything. */
  map: MapSource | null;
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
const Settings = z.object({
  PORT: Port.default(3000),
  HOST: Host.default('127.0.0.1'),
  DATABASE_URL: DatabaseUrl.optional(),
  DATABASE_APP_URL: DatabaseUrl.optional(),
  WEIJIA_DATA_DIR: z.string().default('data'),
  WEIJIA_DEMO: z.enum(['0', '1']).default('1'),
  WEIJIA_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  WEIJIA_LOG: z.enum(logLevels).default('warn'),
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
    logLevel: settings.WEIJIA_LOG,
    map: readMap(settings),
    database: settings.DATABASE_URL
      ? { kind: 'server', ownerUrl: settings.DATABASE_URL, appUrl: settings.DATABASE_APP_URL ?? null }
      : { kind: 'embedded' },
  };
}

/** A map in China is shown with the number of its approval, and 天地图 gives no picture without a key. */
function readMap(settings: z.infer<typeof Settings>): MapSource | null {
  const { WEIJIA_MAP: provider, WEIJIA_MAP_KEY: key, WEIJIA_MAP_APPROVAL: approval } = settings;
  if (provider === undefined) return null;
  if (approval === '') {
    throw new StartError(
      '写了 WEIJIA_MAP，还要用 WEIJIA_MAP_APPROVAL 写上审图号 / WEIJIA_MAP needs the number of the map in WEIJIA_MAP_APPROVAL',
    );
  }
  if (provider === 'tianditu' && key === '') {
    throw new StartError('天地图要密钥，请写 WEIJIA_MAP_KEY / 天地图 needs a key, please set WEIJIA_MAP_KEY');
  }
  return mapSourceOf({ provider, key, approval, origin: settings.WEIJIA_MAP_TILES });
}

function sentenceFor(error: z.ZodError): string {
  const name = Settings.keyof().safeParse(error.issues[0]?.path[0]);
  return name.success ? sentences[name.data] : `设置不对 / a setting is wrong: ${error.message}`;
}

function namesADatabase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1;
}
