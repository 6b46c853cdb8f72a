import { z } from 'zod';
import { ruleBroken } from '../../../core/shared/errors.ts';
import { sealWith } from '../../seal.ts';
import type { AuthParts } from '../auth-parts.ts';
import { newSession } from '../issue-token.ts';
import type { RequestHeaders } from '../request-token.ts';
import { askingSession } from '../second-step/asking-session.ts';
import { deviceOf } from '../sessions/device-of.ts';
import { sessionCookie } from '../sessions/session-cookie.ts';
import { accountOfOutside } from './account-of-outside.ts';
import type { OutsideName } from './outside-account.ts';
import type { OutsideProvider } from './outside-provider.ts';

/** Where she wants to go afterwards; and, where she joins the account outside to her own, what her page's link said. */
export type Wish = { next: string; joins: string | null };

export type OutsideSignIn = {
  /** What these accounts are called on the button; null where every tongue has a word for them. */
  name: string | null;
  /** What a link of her own page says, so that no page elsewhere makes her join an account that is not hers. */
  joinsWith(headers: RequestHeaders): Promise<string>;
  /** Where to send her browser, and what it keeps meanwhile, sealed. RuleBroken `outside-refused` for another's link. */
  begin(asked: { origin: string; headers: RequestHeaders }, wish: Wish): Promise<Begun>;
  finish(came: Came): Promise<{ setCookie: string[]; next: string; joined: boolean }>;
};

export type Begun = { address: string; sealed: string };

export type Came = { back: URL; sealed: string; headers: RequestHeaders; userAgent: string | null };

const minutesOutside = 10;
const sealedFor = 'coming back';
const sealedForJoining = 'a link that joins';

const Kept = z.object({
  at: z.number(),
  errand: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
  next: z.string(),
  /** The session that joins it. */
  joins: z.string().nullable(),
});
type Kept = z.infer<typeof Kept>;

/** Sealed by us, so it has its form; null where it is not. */
const readKept = (text: string | undefined): Kept | null =>
  text === undefined ? null : Kept.parse(JSON.parse(text));

type Outside = { id: OutsideName; name: string | null; provider: OutsideProvider };

/** Sign-in by the accounts of a service outside, by pages of ours whose address names it by its `id`. */
export function openOutsideSignIn(
  parts: AuthParts,
  { id, name, provider }: Outside,
  baseUrl: string | undefined,
): OutsideSignIn {
  const seal = sealWith(parts.secret, `errands to ${id}`);
  return {
    name,
    joinsWith: async (headers) => seal.close((await askingSession(parts, headers)).id, sealedForJoining),
    begin: async ({ origin, headers }, { next, joins: link }) => {
      const joins = link === null ? null : (await askingSession(parts, headers)).id;
      if (link !== null && seal.open(link, sealedForJoining) !== joins) throw ruleBroken('outside-refused');
      const { address, errand } = await provider.begin(
        new URL(`/sign-in/${id}/back`, baseUrl ?? origin).href,
      );
      const kept: Kept = { at: parts.now().getTime(), errand, next, joins };
      return { address, sealed: seal.close(JSON.stringify(kept), sealedFor) };
    },
    finish: async (came) => {
      const kept = readKept(seal.open(came.sealed, sealedFor));
      const isLate = !kept || parts.now().getTime() - kept.at > minutesOutside * 60_000;
      if (isLate) throw ruleBroken('outside-too-late');
      return finish(parts, provider, { came, kept, back: backFrom(came.back, baseUrl) });
    },
  };
}

/** The address as her browser sees it, where a proxy stands before us. */
const backFrom = (back: URL, baseUrl: string | undefined): URL =>
  new URL(back.pathname + back.search, baseUrl ?? back.origin);

type Coming = { came: Came; kept: Kept; back: URL };

/** Who joins it: she who asked for it, and nobody who has signed in on that browser since. */
async function accountJoining(parts: AuthParts, headers: RequestHeaders, joins: string): Promise<string> {
  const { id, accountId } = await askingSession(parts, headers);
  if (id !== joins) throw ruleBroken('outside-refused');
  return accountId;
}

async function finish(parts: AuthParts, provider: OutsideProvider, { came, kept, back }: Coming) {
  const { next, joins } = kept;
  const signedIn = joins === null ? null : await accountJoining(parts, came.headers, joins);
  const outside = await provider.finish(back, kept.errand);
  return parts.db.transaction().execute(async (db) => {
    const { id, accountId } = await accountOfOutside({ ...parts, db }, outside, { signedIn });
    if (signedIn !== null) return { setCookie: [], next, joined: true };
    const opened = newSession(accountId, parts.newId(), parts.now());
    const session = { ...opened, came_by: id, device: deviceOf(came.userAgent) };
    await db.insertInto('accounts.session').values(session).execute();
    return { setCookie: [sessionCookie(parts, session.token, session.expires_at)], next, joined: false };
  });
}
