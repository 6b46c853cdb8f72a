import { showHome } from '../../../core/homes/show-home.ts';
import { listTalents, type Talent } from '../../../core/requests/reading/list-talents.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';

export const loader = loading(async ({ ctx }, args) => {
  const homeId = partOf(args, 'id');
  const cursor = new URL(args.request.url).searchParams.get('cursor') ?? undefined;
  const talents = await listTalents(ctx, { homeId, ...(cursor !== undefined && { cursor }) });
  return { ...talents, home: (await showHome(ctx, homeId)).name };
});

/** Who has told this home what she can do, for its host to call on. */
export default function Talents() {
  const { items, nextCursor, home } = useLoaded(loader);
  const { requests, desk } = useFrame().words;
  const { talents } = requests;
  return (
    <Page title={talents.title} lead={talents.lead} back={{ href: '/desk/today', label: desk.today }}>
      <div className="section">
        {items.length === 0 ? (
          <Note tone="calm">{talents.empty}</Note>
        ) : (
          <List label={home}>
            {items.map((talent) => (
              <Row key={talent.id} talent={talent} />
            ))}
          </List>
        )}
      </div>
      {nextCursor && (
        <Buttons>
          <ButtonLink kind="quiet" href={`?cursor=${encodeURIComponent(nextCursor)}`}>
            {requests.more}
          </ButtonLink>
        </Buttons>
      )}
    </Page>
  );
}

function Row({ talent: { id, words: said, contact, offeredAt } }: { talent: Talent }) {
  const { words, now } = useFrame();
  const { requests, dates, suggestions } = words;
  return (
    <ListRow
      title={said === null ? suggestions.gone : <OwnWords>{said}</OwnWords>}
      text={
        <>
          {contact.name !== undefined && <OwnWords>{contact.name} · </OwnWords>}
          {requests.cameAt(dates.stamp(momentOf(offeredAt, now)))}
          {' · '}
          <a href={`/desk/requests/${id}`}>{requests.talents.open}</a>
        </>
      }
      end={
        contact.number === undefined ? (
          requests.talents.noNumber
        ) : (
          <a className="touch" href={`tel:${contact.number.replaceAll(/[\s-]/g, '')}`}>
            {contact.number}
          </a>
        )
      }
    />
  );
}
