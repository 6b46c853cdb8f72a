import { listActivities } from '../../../core/activities/list-activities.ts';
import { findVillageNow } from '../../../core/divisions/find-village-now.ts';
import { listContactsFor } from '../../../core/homes/chair-contacts.ts';
import { findHomes } from '../../../core/homes/find-homes.ts';
import { addDays, dayOf, startOfDay } from '../../../core/shared/dates.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { HomeCard, HomeRow } from '../../ui/home-card/home-card.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Section } from '../../ui/page/page.tsx';
import { SearchLine } from '../../ui/search-line/search-line.tsx';
import { deskOf } from '../../account/desk-of.ts';
import { askedPosition } from '../../view/asked-position.ts';
import { Doors } from '../doors/doors.tsx';
import { Greeting } from './greeting.tsx';
import { VillageLine } from '../homes/village-line.tsx';
import { WhoIsThere } from './who-is-there.tsx';

/** Nobody walks further than this to sit down for a while. */
const nearMetres = 5000;
/** Nor rides further: what lies behind is not near, whatever is nearest. */
const nearestMetres = 50_000;

export const loader = loading(async ({ ctx, everywhere, villageCode }, { request }) => {
  const asked = askedPosition(request);
  const village = villageCode ? await findVillageNow(ctx.db, villageCode, ctx.now) : undefined;
  const near = asked ?? village?.location ?? undefined;
  const { items: homes } = await findHomes(ctx, { near, limit: 5 });
  const [nearest] = homes;
  const metres = nearest?.distanceMeters ?? 0;
  const isFar = near !== undefined && (!nearest || metres > nearMetres);
  const [today, contacts, desk] = await Promise.all([
    nearest ? listToday(ctx, nearest.id) : [],
    isFar ? (village && !asked ? listContactsFor(ctx, village.code) : []) : null,
    ctx.actor.kind === 'person' ? deskOf(await everywhere()) : null,
  ]);
  const sorting = { village: village?.name ?? null, asked: asked !== undefined, metres };
  return { homes, today, contacts, desk, ...sorting };
});

async function listToday(ctx: Parameters<typeof listActivities>[0], homeId: string) {
  const to = startOfDay(addDays(dayOf(ctx.now), 1));
  const { items } = await listActivities(ctx, { homeIds: [homeId], from: ctx.now, to, limit: 10 });
  return items.filter((activity) => activity.state === 'open');
}

export default function FirstPage() {
  const { homes, today, contacts, desk, village, asked, metres } = useLoaded(loader);
  const words = useWords();
  const [nearest, ...next] = homes;
  const sorted = (asked || village !== null) && metres < nearestMetres;
  return (
    <div className="first-page">
      <title>{words.frame.brandLong}</title>
      <div className="first-page__top">
        <Greeting />
        {desk !== null && <MyWork desk={desk} />}
        <SearchLine
          action="/homes"
          label={words.homes.searchLabel}
          hint={words.homes.searchHint}
          button={words.homes.search}
        />
        <VillageLine village={village} asked={asked} />
        {contacts && <WhoIsThere contacts={contacts} metres={nearest ? metres : null} here={asked} />}
      </div>
      <section className="first-page__nearest" aria-labelledby="nearest">
        <h2 id="nearest">{sorted ? words.homes.nearest : words.homes.first}</h2>
        {nearest ? <HomeCard home={nearest} today={today} /> : <Note>{words.homes.noneYet}</Note>}
      </section>
      <div className="first-page__more">
        {next.length > 0 && (
          <Section title={sorted ? words.homes.nextOnes : words.homes.others}>
            <List>
              {next.map((home) => (
                <HomeRow key={home.id} home={home} />
              ))}
              <ListRow href="/homes" title={words.homes.allHomes} />
            </List>
          </Section>
        )}
        <Doors />
      </div>
    </div>
  );
}

/** For whoever works here and is signed in: it says nothing of what she works at. */
function MyWork({ desk }: { desk: string }) {
  const { frame } = useWords();
  return (
    <p className="quiet">
      <a className="touch" href={desk}>
        {frame.myWork}
      </a>
    </p>
  );
}
