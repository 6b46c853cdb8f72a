import type { AuthParts } from '../auth-parts.ts';
import { openOrganisation } from './organisation.ts';
import type { OrganisationSettings } from './organisation-settings.ts';
import type { OutsideName } from './outside-account.ts';
import { openOutsideSignIn, type OutsideSignIn } from './sign-in-outside.ts';
import { openWechat } from './wechat.ts';
import type { WechatSettings } from './wechat-settings.ts';

/** Whose accounts sign people in besides phones; null where an operator has not set them. */
export type OutsideSettings = { organisation: OrganisationSettings | null; wechat: WechatSettings | null };

export type OutsideSignIns = Record<OutsideName, OutsideSignIn | null>;

export function openOutside(
  parts: AuthParts,
  { organisation, wechat }: OutsideSettings,
  baseUrl: string | undefined,
): OutsideSignIns {
  const open = openOutsideSignIn;
  return {
    organisation: organisation && open(parts, organisationOf(organisation), baseUrl),
    wechat: wechat && open(parts, { id: 'wechat', name: null, provider: openWechat(wechat) }, baseUrl),
  };
}

const organisationOf = (settings: OrganisationSettings) => ({
  ...{ id: 'organisation' as const, name: settings.name },
  provider: openOrganisation(settings),
});
