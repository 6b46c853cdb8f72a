import { endPocket } from '../../core/pockets/end-pocket.ts';
import { isPocketOver } from '../../core/pockets/is-pocket-over.ts';
import { isCoreError } from '../../core/shared/errors.ts';
import { cellNumberOf } from '../../core/shared/ids.ts';
import { herOf } from '../cells/her-cells.ts';
import { noPocketCookie, pocketIn } from '../desk/links/away/pocket-cookie.ts';
import { acting, goTo, loading, textOf } from '../page-request.ts';
import { noVillageCookie } from '../preferences.ts';
import type { PageRequest } from '../request-context.ts';
import { Button, ButtonLink, Buttons } from '../ui/button/button.tsx';
import { useWords } from '../ui/frame/frame.tsx';
import { Page } from '../ui/page/page.tsx';

/** The list that this browser carries, while it stands; what was not sent would go with it. */
async function pocketOf(page: PageRequest, headers: Headers): Promise<string | null> {
  const pocketId = pocketIn(headers);
  if (pocketId === undefined || page.session === null) return null;
  const at = page.districts().find(({ cell }) => cell.number === cellNumberOf(pocketId));
  return at && !(await isPocketOver(at, { pocketId })) ? pocketId : null;
}

/** Of another who signed in here before it is not hers to end: it ends by itself. */
async function endHers(page: PageRequest, pocketId: string): Promise<void> {
  try {
    await endPocket(await herOf(page, pocketId), { pocketId, why: 'signed-out' });
  } catch (error) {
    if (!isCoreError(error) || error.kind !== 'not-found') throw error;
  }
}

export const loader = loading(async (page, { request }) => {
  if ((await pocketOf(page, request.headers)) === null) throw goTo('/');
  return null;
});

export const action = acting(async ({ page, form, args: { request } }) => {
  const pocketId = await pocketOf(page, request.headers);
  if (pocketId !== null && textOf(form, 'sure') !== 'yes') return goTo('/sign-out');
  if (pocketId !== null) await endHers(page, pocketId);
  const { setCookie } = await page.auth.signOut(request.headers);
  const gone = goTo('/', [...setCookie, noVillageCookie, noPocketCookie]);
  // A list that was carried along holds names: on a phone that others pick up it goes with her.
  gone.headers.set('Clear-Site-Data', '"storage"');
  return gone;
});

/** Only where her list is on this phone: signing out clears it. */
export default function SignOut() {
  const { away } = useWords();
  return (
    <Page title={away.outTitle} lead={away.outWhat}>
      <form method="post" action="/sign-out">
        <Buttons>
          <ButtonLink href="/desk/links/away">{away.outLook}</ButtonLink>
          <Button kind="warn" name="sure" value="yes">
            {away.outYes}
          </Button>
        </Buttons>
      </form>
    </Page>
  );
}
