import { noteSignIn } from '../../../core/people/note-sign-in.ts';
import { personOnly } from '../../../core/shared/person-only.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf } from '../../page-request.ts';
import { Button, ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { nameOfOutside, namedFor } from './name-of-outside.ts';

const home = '/me/devices';

export const loader = loading(async (page, args) => {
  personOnly(page.ctx);
  const id = partOf(args, 'joined');
  const joined = (await page.auth.listJoined(args.request.headers)).find((one) => one.id === id);
  // Pressed twice, or of another day: what she wanted is so already.
  if (!joined) throw goTo(home);
  return { ...joined, name: namedFor(page, joined.outside) };
});

export const action = acting(async ({ page, args }) => {
  personOnly(page.ctx);
  const hers = await page.everywhere();
  const { headers } = args.request;
  const severed = await page.auth.severOutside(headers, partOf(args, 'joined'));
  if (!severed) return goTo(home);
  for (const ctx of hers) await noteSignIn(ctx, { verb: `sever-${severed.outside}` });
  if (!severed.wasHere) return goTo(`${home}?severed=1`);
  const { setCookie } = await page.auth.signOut(headers);
  return goTo('/sign-in?severed=1', setCookie);
});

/** Asked once: an account outside that she has joined lets her in no more. */
export default function Sever() {
  const { outside, name: given, isHere, isLastWay } = useLoaded(loader);
  const answer = useAnswer();
  const words = useWords();
  const { devices } = words;
  const name = nameOfOutside({ id: outside, name: given }, words);
  return (
    <Page
      title={devices.severSure(name)}
      lead={isLastWay ? undefined : devices.severWhat(name)}
      back={{ href: home, label: devices.title }}
    >
      <ErrorSummary faults={answer?.faults ?? []} />
      {isLastWay ? (
        <LastWay />
      ) : (
        <>
          {isHere && <Note tone="sun">{devices.severHere}</Note>}
          <form method="post">
            <Buttons>
              <Button kind="warn">{devices.severYes}</Button>
              <ButtonLink kind="quiet" href={home}>
                {devices.severNo}
              </ButtonLink>
            </Buttons>
          </form>
        </>
      )}
    </Page>
  );
}

/** Why not, and what to do first. */
function LastWay() {
  const words = useWords();
  return (
    <>
      <Note tone="sun">{words.errors.codes['outside-last-way-in']}</Note>
      <Buttons>
        <ButtonLink href="/suggestions">{words.suggestions.title}</ButtonLink>
      </Buttons>
    </>
  );
}
