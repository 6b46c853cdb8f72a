import type { Division } from '../../../core/divisions/division.ts';
import { listDivisions } from '../../../core/divisions/division-queries.ts';
import { listFoundBy } from '../../../core/search/list-found-by.ts';
import { localPath } from '../../local-path.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { PlaceWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { askedWords } from '../../view/showable.ts';
import { placeName } from '../../view/place-name.ts';
import { bareName, villageName } from '../../view/village-name.ts';
import { SearchLine } from '../../ui/search-line/search-line.tsx';

const mostFound = 60;

/** As it was typed; where nothing is called so, without 「社区」 and 「居委会」, which people add and leave out. */
async function listNamed(villages: readonly Division[], q: string): Promise<Division[]> {
  const found = await listFoundBy(villages, q);
  return found.length > 0 ? found : listFoundBy(villages, bareName(q));
}

export const loader = loading(async ({ ctx }, { request }) => {
  const { searchParams } = new URL(request.url);
  const q = askedWords(searchParams);
  const next = localPath(searchParams.get('next'));
  const towns = await listDivisions(ctx.db, ctx.cell.divisionCode, ctx.now);
  const listed = await Promise.all(
    towns.map(async (town) => ({ town, villages: await listDivisions(ctx.db, town.code, ctx.now) })),
  );
  const all = listed.flatMap(({ town, villages }) => villages.map((village) => ({ village, town })));
  const named = new Set(
    q
      ? await listNamed(
          all.map(({ village }) => village),
          q,
        )
      : [],
  );
  const found = q ? all.filter(({ village }) => named.has(village)) : null;
  return { towns: listed, found: found?.slice(0, mostFound) ?? null, all: found?.length ?? 0, q, next };
});

export default function Villages() {
  const { towns, found, all, q, next } = useLoaded(loader);
  const { words } = useFrame();
  const { villages } = words;
  return (
    <Page title={villages.title} lead={villages.why} back={{ href: next, label: words.frame.back }}>
      <div className="section">
        <SearchLine
          action="/villages"
          label={villages.searchLabel}
          hint={villages.searchLabel}
          button={villages.search}
          value={q}
          keep={next === '/' ? {} : { next }}
        />
      </div>
      <form method="post" action="/preferences">
        <input type="hidden" name="next" value={next} />
        {found && (
          <Section
            title={all > found.length ? villages.foundMore(found.length) : villages.found(found.length)}
          >
            {found.length === 0 && <Note>{villages.none(q)}</Note>}
            <ul className="chips chips_rows">
              {found.map(({ village, town }) => (
                <VillageButton key={village.code} village={village} town={town.name} />
              ))}
            </ul>
          </Section>
        )}
        <Section title={villages.towns}>
          {towns.map(({ town, villages: ofTown }) => (
            <TownVillages key={town.code} town={town} villages={ofTown} />
          ))}
        </Section>
      </form>
    </Page>
  );
}

function TownVillages({ town, villages }: { town: Division; villages: readonly Division[] }) {
  const { words, language, villageCode } = useFrame();
  return (
    <details className="town" open={villages.some(({ code }) => code === villageCode)}>
      <summary>
        <PlaceWords>{placeName(town.name, language)}</PlaceWords>{' '}
        <span className="quiet small">{words.villages.villagesIn(villages.length)}</span>
      </summary>
      <ul className="chips">
        {villages.map((village) => (
          <VillageButton key={village.code} village={village} />
        ))}
      </ul>
    </details>
  );
}

function VillageButton({ village, town }: { village: Division; town?: string }) {
  const { language, villageCode } = useFrame();
  return (
    <li>
      <button
        type="submit"
        className="chip"
        name="village"
        value={village.code}
        aria-current={village.code === villageCode ? 'true' : undefined}
      >
        <PlaceWords>{villageName(village.name, language)}</PlaceWords>
        {town && (
          <span className="quiet small">
            {' '}
            <PlaceWords>{placeName(town, language)}</PlaceWords>
          </span>
        )}
      </button>
    </li>
  );
}
