import type { Suggestion } from '../../core/suggestions/suggestion.ts';
import { listSuggestions } from '../../core/suggestions/list-suggestions.ts';
import { useLoaded } from '../loaded.ts';
import { loading } from '../page-request.ts';
import { ButtonLink, Buttons } from '../ui/button/button.tsx';
import { useFrame } from '../ui/frame/frame.tsx';
import { List, ListRow } from '../ui/list/list.tsx';
import { Note } from '../ui/note/note.tsx';
import { OwnWords } from '../ui/own-words/own-words.tsx';
import { Page } from '../ui/page/page.tsx';
import { momentOf } from '../view/moments.ts';
import { openingWords } from '../view/words/opening-words.ts';

export const loader = loading(async ({ ctx }, { request }) => {
  const { searchParams } = new URL(request.url);
  const which = searchParams.get('which') === 'done' ? ('done' as const) : ('open' as const);
  const page = await listSuggestions(ctx, { which, cursor: searchParams.get('cursor') ?? undefined });
  return { which, ...page };
});

/** What people tell the district's office: what waits first, whoever has waited longest on top. */
export default function Suggestions() {
  const { which, items, nextCursor } = useLoaded(loader);
  const { words } = useFrame();
  const { suggestions, frame } = words;
  const { office } = suggestions;
  const title = which === 'open' ? office.waiting : office.done;
  return (
    <Page title={suggestions.title} lead={title} back={{ href: '/me', label: frame.mine }}>
      <div className="section">
        {items.length === 0 ? (
          <Note tone="calm">{which === 'open' ? office.emptyWaiting : office.emptyDone}</Note>
        ) : (
          <List label={title}>
            {items.map((one) => (
              <SuggestionRow key={one.id} one={one} />
            ))}
          </List>
        )}
      </div>
      <Buttons>
        {nextCursor && (
          <ButtonLink kind="quiet" href={`?which=${which}&cursor=${encodeURIComponent(nextCursor)}`}>
            {office.more}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href={which === 'open' ? '?which=done' : '?which=open'}>
          {which === 'open' ? office.done : office.waiting}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}

function SuggestionRow({ one }: { one: Suggestion }) {
  const { words, now } = useFrame();
  const { suggestions, dates } = words;
  const { office } = suggestions;
  const stamp = (at: Date) => dates.stamp(momentOf(at, now));
  return (
    <ListRow
      href={`/desk/suggestions/${one.id}`}
      title={<OwnWords>{openingWords(one.body ?? suggestions.gone)}</OwnWords>}
      text={one.closedAt ? office.doneAt(stamp(one.closedAt)) : office.leftAt(stamp(one.leftAt))}
    />
  );
}
