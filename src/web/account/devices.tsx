import { endPocket } from '../../core/pockets/end-pocket.ts';
import { listMyPockets } from '../../core/pockets/list-my-pockets.ts';
import { startOfDay } from '../../core/shared/dates.ts';
import { personOnly } from '../../core/shared/person-only.ts';
import type { SeenSession } from '../../platform/auth/sessions/list-sessions.ts';
import { herOf, hersOf } from '../cells/her-cells.ts';
import { useLoaded } from '../loaded.ts';
import { doorsOutside } from './outside/doors-outside.ts';
import { JoinedList } from './outside/joined-list.tsx';
import { PocketRows } from '../desk/links/away/pocket-rows.tsx';
import { namedFor, nameOfOutside } from './outside/name-of-outside.ts';
import { acting, goTo, loading, textOf } from '../page-request.ts';
import { Button, ButtonLink, Buttons } from '../ui/button/button.tsx';
import { useFrame } from '../ui/frame/frame.tsx';
import { List, ListRow } from '../ui/list/list.tsx';
import { Note } from '../ui/note/note.tsx';
import { Page } from '../ui/page/page.tsx';
import { momentOf } from '../view/moments.ts';

export const loader = loading(async (page, { request }) => {
  const { ctx, auth } = page;
  personOnly(ctx);
  const { searchParams } = new URL(request.url);
  const told = (['ended', 'joined', 'severed'] as const).find((what) => searchParams.has(what)) ?? null;
  const keys = await auth.listKeys(request.headers);
  const joined = (await auth.listJoined(request.headers)).map((one) => ({
    ...one,
    name: namedFor(page, one.outside),
  }));
  const outside = await Promise.all(
    doorsOutside(page, request)
      .filter(({ id }) => !joined.some((one) => one.outside === id))
      .map(async (door) => ({
        ...door,
        joins: (await auth.outside[door.id]?.joinsWith(request.headers)) ?? '',
      })),
  );
  const sessions = await auth.listSessions(request.headers);
  const pockets = (await Promise.all((await hersOf(page)).map(listMyPockets))).flat();
  const isRevoked = searchParams.has('pocket');
  return { told, isRevoked, outside, joined, hasKeys: keys.length > 0, sessions, pockets };
});

export const action = acting(async ({ page, form, args: { request } }) => {
  personOnly(page.ctx);
  const pocketId = textOf(form, 'pocket');
  if (pocketId !== '') {
    await endPocket(await herOf(page, pocketId), { pocketId, why: 'revoked' });
    return goTo('/me/devices?pocket=1');
  }
  const sessionId = textOf(form, 'session');
  await (sessionId === 'others'
    ? page.auth.endOtherSessions(request.headers)
    : page.auth.endSession(request.headers, sessionId));
  return goTo('/me/devices?ended=1');
});

/** Where she is signed in; what she does not know she ends, and the very next request from there is nobody's. */
export default function Devices() {
  const { told, isRevoked, outside, joined, hasKeys, sessions, pockets } = useLoaded(loader);
  const { words } = useFrame();
  const { devices, me } = words;
  const others = sessions.some(({ isThisOne }) => !isThisOne);
  return (
    <Page title={devices.title} lead={devices.lead} back={{ href: '/me', label: me.title }}>
      {told && <Note tone="calm">{devices[told]}</Note>}
      <form method="post" className="section">
        <List label={devices.title}>
          {sessions.map((session) => (
            <DeviceRow key={session.id} session={session} />
          ))}
        </List>
        {others || hasKeys ? (
          <div className="section">
            <Button kind="warn" name="session" value="others">
              {devices.endOthers}
            </Button>
            {hasKeys && <p className="quiet">{words.keys.endedWithOthers}</p>}
          </div>
        ) : (
          <p className="quiet section">{devices.onlyHere}</p>
        )}
      </form>
      <p className="quiet section">{devices.kept}</p>
      <PocketRows pockets={pockets} isRevoked={isRevoked} />
      <JoinedList joined={joined} />
      {outside.length > 0 && (
        <Buttons>
          {outside.map(({ joins, ...door }) => (
            <ButtonLink key={door.id} kind="quiet" href={`/sign-in/${door.id}?joins=${joins}`}>
              {devices.join(nameOfOutside(door, words))}
            </ButtonLink>
          ))}
        </Buttons>
      )}
    </Page>
  );
}

function DeviceRow({ session }: { session: SeenSession }) {
  const { words, now } = useFrame();
  const { devices, dates } = words;
  const { device, isThisOne, openedAt, lastUsedOn } = session;
  const kind = device === null ? devices.unknown : devices.kinds[device];
  const since = devices.since(dates.stamp(momentOf(openedAt, now)));
  const used = lastUsedOn && devices.lastUsed(dates.day(momentOf(startOfDay(lastUsedOn), now)));
  return (
    <ListRow
      title={kind}
      text={[isThisOne ? devices.thisOne : used, since].filter(Boolean).join(' · ')}
      end={
        !isThisOne && (
          <Button kind="quiet" small name="session" value={session.id}>
            {devices.end}
            <span className="unseen"> {`${kind} ${since}`}</span>
          </Button>
        )
      }
    />
  );
}
