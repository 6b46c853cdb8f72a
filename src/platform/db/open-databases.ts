import type { Config } from '../config.ts';
import { readSecrets, type Secrets } from '../secrets.ts';
import { startEmbedded } from './embedded/start-embedded.ts';
import type { Connection } from './open-database.ts';
import type { Logins } from './migrate.ts';
import { passwordToSet } from './passwords-to-set.ts';
import { appRole, signinRole } from './roles.ts';

/** The database that the settings name: how each role reaches it, and how it ends. */
export type Databases = {
  owner: Connection;
  app: Connection;
  signin: Connection;
  logins: Logins;
  isUp: () => boolean;
  stop: () => Promise<void>;
};

type Options = { share?: boolean; onGivenUp: (error: unknown) => void };

const asRole = (ownerUrl: string, user: string, password: string): Connection => {
  const url = new URL(ownerUrl);
  url.username = user;
  url.password = password;
  return { connectionString: url.href };
};

export const loginOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** Starts the embedded PostgreSQL, or names the server of `DATABASE_URL`. */
export async function openDatabases(config: Config, options: Options): Promise<Databases> {
  const secrets = readSecrets(config.dataDir);
  const { database } = config;
  if (database.kind === 'embedded') {
    const embedded = await startEmbedded({ dataDir: config.dataDir, ...options });
    return {
      owner: embedded.connectionOf('owner'),
      app: embedded.connectionOf('app'),
      signin: embedded.connectionOf('signin'),
      logins: { app: secrets.appPassword, signin: secrets.signinPassword },
      isUp: embedded.isUp,
      stop: embedded.stop,
    };
  }
  return onServer(database, secrets);
}

type OwnServer = Extract<Config['database'], { kind: 'server' }>;

async function onServer({ ownerUrl, appUrl }: OwnServer, secrets: Secrets): Promise<Databases> {
  const owner = { connectionString: ownerUrl };
  const app = appUrl ? { connectionString: appUrl } : asRole(ownerUrl, appRole, secrets.appPassword);
  const signin = asRole(ownerUrl, signinRole, secrets.signinPassword);
  return {
    owner,
    app,
    signin,
    logins: {
      signin: await passwordToSet(owner, {
        role: signinRole,
        connection: signin,
        password: secrets.signinPassword,
      }),
      ...(appUrl
        ? { appLogin: loginOf(appUrl) }
        : {
            app: await passwordToSet(owner, {
              role: appRole,
              connection: app,
              password: secrets.appPassword,
            }),
          }),
    },
    isUp: () => true,
    stop: () => Promise.resolve(),
  };
}
