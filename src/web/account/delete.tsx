import { eraseEverywhere } from '../../core/leaving/erase-everywhere.ts';
import { personOnly } from '../../core/shared/person-only.ts';
import { acting, goTo, loading } from '../page-request.ts';
import { noVillageCookie } from '../preferences.ts';
import { Button, ButtonLink, Buttons } from '../ui/button/button.tsx';
import { ErrorSummary } from '../ui/error-summary/error-summary.tsx';
import { useAnswer, useWords } from '../ui/frame/frame.tsx';
import { Page } from '../ui/page/page.tsx';

/** Only for whoever is signed in. */
export const loader = loading(({ ctx }) => {
  personOnly(ctx);
  return Promise.resolve(null);
});

export const action = acting(async ({ page, args }) => {
  personOnly(page.ctx);
  await eraseEverywhere(await page.everywhere(), { onFailure: page.report });
  const { setCookie } = await page.auth.signOut(args.request.headers);
  if (page.session) await page.auth.eraseAccount(page.session.accountId);
  const gone = goTo('/me/deleted', [...setCookie, noVillageCookie]);
  // A list that was carried along goes with her.
  gone.headers.set('Clear-Site-Data', '"storage"');
  return gone;
});

export default function Delete() {
  const answer = useAnswer();
  const { me } = useWords();
  return (
    <Page title={me.eraseSure} lead={me.eraseWhat}>
      <ErrorSummary faults={answer?.faults ?? []} />
      <form method="post">
        <Buttons>
          <Button kind="warn">{me.eraseYes}</Button>
          <ButtonLink kind="quiet" href="/me">
            {me.eraseNo}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
