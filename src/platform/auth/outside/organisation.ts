import * as oidc from 'openid-client';
import { isCoreError, ruleBroken } from '../../../core/shared/errors.ts';
import { readPhone } from '../../../core/people/phones/phone.ts';
import type { OrganisationSettings } from './organisation-settings.ts';
import type { OutsideAccount } from './outside-account.ts';
import type { Errand, OutsideProvider } from './outside-provider.ts';

const secondsToWait = 10;

/**
 * The organisation's accounts by OpenID Connect: authorisation code with PKCE, state and nonce, by `openid-client`. It is
 * asked for nothing before somebody wants to sign in with it. RuleBroken `outside-not-reached` where it does not answer.
 */
export function openOrganisation(settings: OrganisationSettings): OutsideProvider {
  let discovered: Promise<oidc.Configuration> | undefined;
  const discover = async () => {
    discovered ??= discovery(settings);
    try {
      return await discovered;
    } catch (error) {
      // The next one asks again.
      discovered = undefined;
      throw notReached(error);
    }
  };
  return {
    begin: async (backTo) => begin(await discover(), backTo),
    finish: async (back, errand) => finish(await discover(), back, errand),
  };
}

function discovery({ issuer, clientId, clientSecret }: OrganisationSettings): Promise<oidc.Configuration> {
  const isPlain = new URL(issuer).protocol === 'http:';
  return oidc.discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretBasic(clientSecret), {
    timeout: secondsToWait,
    // Only an issuer on this machine itself may be without https (`isSafeIssuer`).
    ...(isPlain && { execute: [oidc.allowInsecureRequests] }),
  });
}

const notReached = (cause: unknown) => Object.assign(ruleBroken('outside-not-reached'), { cause });

async function begin(config: oidc.Configuration, backTo: string) {
  const errand: Errand = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
  };
  const address = oidc.buildAuthorizationUrl(config, {
    ...{ redirect_uri: backTo, scope: 'openid phone', state: errand.state, nonce: errand.nonce },
    ...{
      code_challenge: await oidc.calculatePKCECodeChallenge(errand.verifier),
      code_challenge_method: 'S256',
    },
  });
  return { address: address.href, errand };
}

async function finish(config: oidc.Configuration, back: URL, errand: Errand): Promise<OutsideAccount> {
  try {
    const tokens = await oidc.authorizationCodeGrant(config, back, {
      ...{ pkceCodeVerifier: errand.verifier, expectedState: errand.state, expectedNonce: errand.nonce },
      idTokenExpected: true,
    });
    const sub = tokens.claims()?.sub ?? '';
    const said = await oidc.fetchUserInfo(config, tokens.access_token, sub);
    const { issuer } = config.serverMetadata();
    return { provider: 'organisation', subject: `${issuer} ${sub}`, phone: provedPhone(said) };
  } catch (error) {
    throw Object.assign(ruleBroken('outside-refused'), { cause: error });
  }
}

/** A phone counts only where the organisation says that it has proved it, and where it is one that we could text. */
function provedPhone({ phone_number: phone, phone_number_verified: isProved }: oidc.UserInfoResponse) {
  if (isProved !== true || typeof phone !== 'string') return null;
  try {
    return readPhone(phone);
  } catch (error) {
    if (isCoreError(error)) return null;
    throw error;
  }
}
