import { showFurnishing, type Furnished } from '../../../core/homes/desk/show-furnishing.ts';
import type { HomeView } from '../../../core/homes/home.ts';
import { showHome } from '../../../core/homes/show-home.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PapersOfHomes } from '../papers/papers-block.tsx';
import { hoursLines, openingWords } from '../../view/words/home-words.ts';

export const loader = loading(async ({ ctx }, args) => {
  const id = partOf(args, 'id');
  const furnished = await showFurnishing(ctx, id);
  const saved = new URL(args.request.url).searchParams.has('saved');
  return { furnished, home: await showHome(ctx, id), saved };
});

/** What stands on the home's page, a row a part; each row leads to where it is changed. */
export default function Overview() {
  const { furnished, home, saved } = useLoaded(loader);
  const { words } = useFrame();
  const { furnish, frame } = words;
  return (
    <Page
      title={home.name}
      own
      lead={openingWords(home.opening, words)}
      back={{ href: '/desk/today', label: frame.today }}
    >
      {saved && (
        <div className="section">
          <Note tone="calm">{furnish.saved}</Note>
        </div>
      )}
      <div className="section">
        <List label={furnish.title}>
          <HoursRows furnished={furnished} home={home} />
          <PeopleRows furnished={furnished} home={home} />
          {furnished.mayPlace && <OfficeRow home={home} />}
        </List>
      </div>
      <PapersOfHomes homes={[home]} />
      <Buttons>
        <ButtonLink kind="quiet" href={`/homes/${home.id}`}>
          {furnish.seePage}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`/homes/${home.id}/poster`}>
          {furnish.poster}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}

function OfficeRow({ home: { id, leader } }: { home: HomeView }) {
  const { furnish } = useWords();
  const title = <OwnWords>{leader.title}</OwnWords>;
  return <ListRow href={`/desk/homes/${id}/office`} title={furnish.office} text={title} />;
}

type Rows = { furnished: Furnished; home: HomeView };

function HoursRows({ furnished, home }: Rows) {
  const words = useWords();
  const { furnish, frame } = words;
  const base = `/desk/homes/${home.id}`;
  const hours = hoursLines(home.hours, words).map(({ days, times }) => `${days} ${times}`);
  const changed = furnished.changed.length;
  return (
    <>
      <ListRow
        href={`${base}/words`}
        title={furnish.words}
        text={home.tagline === null ? furnish.nothingYet : <OwnWords>{home.tagline}</OwnWords>}
      />
      <ListRow href={`${base}/hours`} title={furnish.hours} text={frame.listed(hours)} />
      <ListRow
        href={`${base}/days`}
        title={furnish.days}
        text={changed === 0 ? furnish.noDays : furnish.daysCount(changed)}
      />
    </>
  );
}

function PeopleRows({ furnished: { members }, home }: Rows) {
  const { furnish, frame } = useWords();
  const base = `/desk/homes/${home.id}`;
  const listed = (names: readonly { name: string }[]) =>
    names.length === 0 ? (
      furnish.nothingYet
    ) : (
      <OwnWords>{frame.listed(names.map(({ name }) => name))}</OwnWords>
    );
  const shown = members.filter(({ consentOn }) => consentOn !== null).length;
  return (
    <>
      <ListRow href={`${base}/places`} title={furnish.places} text={listed(home.places)} />
      <ListRow href={`${base}/teams`} title={furnish.teams} text={listed(home.teams)} />
      {home.teams.length > 0 && (
        <ListRow
          href={`${base}/members`}
          title={furnish.members}
          text={furnish.membersCount(members.length, shown)}
        />
      )}
      <ListRow
        href={`${base}/photos`}
        title={furnish.photos}
        text={furnish.photosCount(home.photos.length)}
      />
    </>
  );
}
