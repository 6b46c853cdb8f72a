import { redirect, type LoaderFunctionArgs } from 'react-router';
import { listActivities } from '../../../core/activities/list-activities.ts';
import { findSuccessor } from '../../../core/homes/find-home-by-code.ts';
import { listBoard } from '../../../core/board/list-board.ts';
import { showHoursAt } from '../../../core/consultations/show-hours-at.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { addDays, dayOf, startOfDay } from '../../../core/shared/dates.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { Facts } from '../../ui/facts/facts.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { mapOf } from '../../view/map-of.ts';
import { FourDoors } from '../doors/doors.tsx';
import { AskedHere } from './asked-here.tsx';
import { HomeBanner } from './home-banner.tsx';
import { OpenHours } from './open-hours.tsx';
import { Pause } from './pause.tsx';
import { Photos } from './photos.tsx';
import { PlacesAndTeams } from './places-and-teams.tsx';
import { Relatives } from './relatives.tsx';
import { RoomsToday, TalkInPrivate } from './rooms-today.tsx';
import { WayThere } from './way-there.tsx';
import { Week } from './week.tsx';

const askedShown = 3;

export const loader = loading(async ({ ctx, map }, args) => {
  const home = await showHome(ctx, partOf(args, 'id')).catch((error: unknown) => onward(ctx, args, error));
  const to = startOfDay(addDays(dayOf(ctx.now), 7));
  const { items } = await listActivities(ctx, { homeIds: [home.id], from: ctx.now, to, limit: 50 });
  const hours = await showHoursAt(ctx, home.id);
  const week = items.filter((activity) => activity.state !== 'over');
  const { items: asked } = await listBoard(ctx, { homeId: home.id, limit: askedShown });
  return { home, map: mapOf(map, [home]), week, hours, asked };
});

/** A home that has become part of another leads there. */
async function onward(ctx: Ctx, args: LoaderFunctionArgs, error: unknown): Promise<never> {
  const successor = await findSuccessor(ctx, partOf(args, 'id'));
  throw successor === undefined ? error : redirect(`/homes/${successor}`);
}

export default function Home() {
  const { home, map, week, hours, asked } = useLoaded(loader);
  const { words, largeText } = useFrame();
  const { homes } = words;
  return (
    <Page title={home.name} own back={{ href: '/', label: words.frame.firstPage }}>
      <Pause pause={home.pause} />
      <HomeBanner home={home} />
      <OpenHours home={home} />
      <WayThere home={home} map={map} />
      <Section title={homes.thisWeek}>
        <Week activities={week} />
      </Section>
      {hours.isListening && <TalkInPrivate homeId={home.id} />}
      <FourDoors home={home.id} />
      <AskedHere homeId={home.id} questions={asked} />
      <Relatives home={home} />
      {!largeText && <PlacesAndTeams places={home.places} teams={home.teams} />}
      <RoomsToday rooms={hours.rooms} />
      <Photos photos={home.photos} />
      {!largeText && home.facts.length > 0 && (
        <Section title={homes.facts}>
          <Facts facts={home.facts.map((fact) => ({ ...fact, own: true }))} />
        </Section>
      )}
      <p className="section quiet">
        <a className="touch" href={`/homes/${home.id}/poster`}>
          {homes.tellOthers}
        </a>
      </p>
    </Page>
  );
}
