import { createServer } from 'node:http';
import { Provider, type Configuration, type JWK } from 'oidc-provider';
import { generateKeyPairSync } from 'node:crypto';
import type { OrganisationSettings } from '../../../src/platform/auth/outside/organisation-settings.ts';
import { listen } from '../servers/listen.ts';

/** Somebody at the organisation: whom its sign-in page knows by the login that is typed there. */
export type Known = { login: string; phone?: string; phoneIsProved?: boolean };

export type OpenProvider = { settings: OrganisationSettings; close: () => Promise<void> };

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const {
    n = '',
    e = '',
    d = '',
    p = '',
    q = '',
    dp = '',
    dq = '',
    qi = '',
  } = privateKey.export({ format: 'jwk' });
  return { kty: 'RSA', kid: 'test', use: 'sig', alg: 'RS256', n, e, d, p, q, dp, dq, qi };
}

const client = { client_id: 'weijia', client_secret: 'a secret of the organisation' };

const configurationFor = (people: readonly Known[], backTo: readonly string[]): Configuration => ({
  clients: [
    {
      ...client,
      redirect_uris: [...backTo],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  claims: { openid: ['sub'], phone: ['phone_number', 'phone_number_verified'] },
  ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  pkce: { required: () => true },
  cookies: { keys: ['of the test alone'] },
  jwks: { keys: [signingKey()] },
  findAccount: (_ctx, login) => {
    const person = people.find((one) => one.login === login);
    const claims = {
      ...{ sub: login, phone_number: person?.phone },
      phone_number_verified: person?.phoneIsProved ?? false,
    };
    return { accountId: login, claims: () => claims };
  },
});

/** A real OpenID provider on this machine, with its own sign-in pages; `backTo` are the addresses it may send back to. */
export async function openProvider(
  people: readonly Known[],
  backTo: readonly string[],
): Promise<OpenProvider> {
  const issuer = `http://127.0.0.1:${await freePort()}`;
  const provider = new Provider(issuer, configurationFor(people, backTo));
  const answer = provider.callback();
  const server = createServer((request, response) => void answer(request, response)).listen(
    Number(new URL(issuer).port),
    '127.0.0.1',
  );
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    settings: { issuer, clientId: client.client_id, clientSecret: client.client_secret, name: '区政务账号' },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
