import { listActivities } from '../../../core/activities/list-activities.ts';
import type { HomeView } from '../../../core/homes/home.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import { addDays, dayOf, startOfDay } from '../../../core/shared/dates.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { Facts } from '../../ui/facts/facts.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { hoursLines } from '../../view/home-words.ts';
import { mapOf } from '../../view/map-of.ts';
import { HomeBanner } from './home-banner.tsx';
import { PlacesAndTeams } from './places-and-teams.tsx';
import { WayThere } from './way-there.tsx';
import { Week } from './week.tsx';

export const loader = loading(async ({ ctx, map }, args) => {
  const home = await showHome(ctx, partOf(args, 'id'));
  const to = startOfDay(addDays(dayOf(ctx.now), 7));
  const { items } = await listActivities(ctx, { homeIds: [home.id], from: ctx.now, to, limit: 50 });
  return { home, map: mapOf(map, [home]), week: items.filter((activity) => activity.state !== 'over') };
});

export default function Home() {
  const { home, map, week } = useLoaded(loader);
  const { words, largeText } = useFrame();
  const { homes } = words;
  return (
    <Page title={home.name} own back={{ href: '/', label: words.frame.firstPage }}>
      <HomeBanner home={home} />
      <Section title={homes.thisWeek}>
        <Week activities={week} />
      </Section>
      <OpenHours home={home} />
      <WayThere home={home} map={map} />
      {!largeText && <PlacesAndTeams places={home.places} teams={home.teams} />}
      {!largeText && home.facts.length > 0 && (
        <Section title={homes.facts}>
          <Facts facts={home.facts} />
        </Section>
      )}
    </Page>
  );
}

function OpenHours({ home }: { home: HomeView }) {
  const { words } = useFrame();
  const { homes } = words;
  return (
    <Section title={homes.openingHours}>
      {home.hours.length === 0 ? (
        <p>{homes.hoursUnknown}</p>
      ) : (
        <Facts
          facts={hoursLines(home.hours, words).map(({ days, times }) => ({ label: days, text: times }))}
        />
      )}
    </Section>
  );
}
