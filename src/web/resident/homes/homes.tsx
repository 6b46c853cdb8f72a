import { findVillageNow } from '../../../core/divisions/find-village-now.ts';
import { listActivities } from '../../../core/activities/list-activities.ts';
import type { NearbyHome } from '../../../core/homes/home.ts';
import { findHomes } from '../../../core/homes/find-homes.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { HomeRow } from '../../ui/home-card/home-card.tsx';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { List } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { SearchLine } from '../../ui/search-line/search-line.tsx';
import { askedPosition } from '../../view/asked-position.ts';
import { mapOf, type MapView } from '../../view/map-of.ts';
import { whyFound, type WhyFound } from '../../view/why-found.ts';
import { askedWords } from '../../view/showable.ts';
import { HomeMap } from './home-map.tsx';
import { VillageLine } from './village-line.tsx';

export const loader = loading(async ({ ctx, villageCode, map }, { request }) => {
  const { searchParams } = new URL(request.url);
  const q = askedWords(searchParams);
  const asked = askedPosition(request);
  const village = villageCode ? await findVillageNow(ctx.db, villageCode, ctx.now) : undefined;
  const { items: homes, nextCursor } = await findHomes(ctx, {
    near: asked ?? village?.location ?? undefined,
    q: q || undefined,
    cursor: searchParams.get('cursor') ?? undefined,
    limit: 20,
  });

  const why = whyFound(q, q ? await listSoon(ctx, homes) : []);
  return {
    homes: homes.map((home) => ({ home, why: why(home) })),
    map: mapOf(map, homes),
    q,
    asked: asked !== undefined,
    village: village?.name ?? null,
    more: nextCursor && moreHref(searchParams, nextCursor),
  };
});

/** What these homes do in the weeks that people plan for. */
async function listSoon(ctx: Parameters<typeof listActivities>[0], homes: readonly NearbyHome[]) {
  const to = new Date(ctx.now.getTime() + 21 * 86_400_000);
  const { items } = await listActivities(ctx, { homeIds: homes.map(({ id }) => id), to, limit: 100 });
  return items.filter(({ state }) => state === 'open');
}

function moreHref(asked: URLSearchParams, cursor: string): string {
  const params = new URLSearchParams(asked);
  params.set('cursor', cursor);
  return `/homes?${params}`;
}

export default function Homes() {
  const { homes, map, q, asked, village, more } = useLoaded(loader);
  const { homes: words, frame } = useWords();
  return (
    <Page title={q ? words.listTitleFor(q) : words.listTitle} back={{ href: '/', label: frame.firstPage }}>
      <div className="homes-search stack">
        <SearchLine
          action="/homes"
          label={words.searchLabel}
          hint={words.searchHint}
          button={words.search}
          value={q}
        />
        <VillageLine village={village} asked={asked} path="/homes" />
      </div>
      {homes.length === 0 ? (
        <NothingFound searched={q !== ''} />
      ) : (
        <Found homes={homes} map={map} more={more !== null} />
      )}
      {more && (
        <Buttons>
          <ButtonLink kind="quiet" href={more}>
            {words.more}
          </ButtonLink>
        </Buttons>
      )}
    </Page>
  );
}

type FoundHomes = {
  homes: readonly { home: NearbyHome; why: WhyFound | null }[];
  map: MapView | null;
  more: boolean;
};

function Found({ homes, map, more }: FoundHomes) {
  const { homes: words } = useWords();
  return (
    <>
      <p className="homes-count quiet">{more ? words.foundMore(homes.length) : words.found(homes.length)}</p>
      <HomeMap map={map} />
      <List label={words.listTitle}>
        {homes.map(({ home, why }) => (
          <HomeRow key={home.id} home={home} why={why} />
        ))}
      </List>
    </>
  );
}

function NothingFound({ searched }: { searched: boolean }) {
  const { homes: words } = useWords();
  return (
    <div className="section">
      <Note>
        <p>{searched ? words.noneFound : words.noneYet}</p>
        {searched && (
          <p>
            <a href="/homes">{words.allHomes}</a>
          </p>
        )}
      </Note>
    </div>
  );
}
