import { StartError } from '../../start-error.ts';

/** An organisation whose accounts sign people in, by OpenID Connect. */
export type OrganisationSettings = { issuer: string; clientId: string; clientSecret: string; name: string };

type Given = {
  WEIJIA_OIDC_ISSUER?: string | undefined;
  WEIJIA_OIDC_CLIENT_ID?: string | undefined;
  WEIJIA_OIDC_CLIENT_SECRET?: string | undefined;
  WEIJIA_OIDC_NAME?: string | undefined;
};

const names = [
  'WEIJIA_OIDC_ISSUER',
  'WEIJIA_OIDC_CLIENT_ID',
  'WEIJIA_OIDC_CLIENT_SECRET',
  'WEIJIA_OIDC_NAME',
] as const;

/** Secrets travel to it, so it is reached by https; on this machine itself it need not. */
export function isSafeIssuer(issuer: string): boolean {
  const { protocol, hostname, search, hash, username } = new URL(issuer);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (protocol === 'https:' || isHere) && search === '' && hash === '' && username === '';
}

/** All four or none; null where none is set. Throws the sentence for what is missing. */
export function readOrganisationSettings(given: Given): OrganisationSettings | null {
  if (names.every((name) => given[name] === undefined)) return null;
  const [issuer = '', clientId = '', clientSecret = '', name = ''] = names.map((name) => {
    const value = given[name];
    if (value !== undefined) return value;
    throw new StartError(`写了 WEIJIA_OIDC，还要写 ${name} / WEIJIA_OIDC needs ${name} beside it`);
  });
  return { issuer, clientId, clientSecret, name };
}
