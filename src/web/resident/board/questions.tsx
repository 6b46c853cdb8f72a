import { listBoard } from '../../../core/board/list-board.ts';
import { getShownHome } from '../../../core/homes/show-home.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { SearchLine } from '../../ui/search-line/search-line.tsx';
import { QuestionList } from './question-list.tsx';

export const loader = loading(async ({ ctx }, { request }) => {
  const { searchParams } = new URL(request.url);
  const [homeId, cursor] = [searchParams.get('home'), searchParams.get('cursor')];
  const q = (searchParams.get('q') ?? '').trim().slice(0, 60);
  const home = homeId === null ? null : await getShownHome(ctx, homeId);
  const page = await listBoard(ctx, {
    ...{ ...(home && { homeId: home.id }), ...(q !== '' && { q }), ...(cursor !== null && { cursor }) },
  });
  return { ...page, q, home: home && { id: home.id, name: home.name } };
});

/** What people have asked for all to read: searched by words, by home, page by page. */
export default function Questions() {
  const { items, nextCursor, q, home } = useLoaded(loader);
  const { board, frame } = useWords();
  const keep = home ? { home: home.id } : {};
  const onward = new URLSearchParams({ ...keep, ...(q !== '' && { q }), cursor: nextCursor ?? '' });
  const back = home
    ? { href: `/homes/${home.id}`, label: home.name, own: true }
    : { href: '/', label: frame.firstPage };
  return (
    <Page title={board.title} lead={board.lead} back={back}>
      <SearchLine
        action="/questions"
        label={board.search}
        hint={board.searchHint}
        button={board.searchGo}
        value={q}
        keep={keep}
      />
      <div className="section">
        {items.length === 0 ? (
          <Note tone="calm">{q === '' ? board.empty : <OwnWords>{board.emptyFor(q)}</OwnWords>}</Note>
        ) : (
          <QuestionList questions={items} showHome={home === null} />
        )}
      </div>
      <Buttons>
        {nextCursor && (
          <ButtonLink kind="quiet" href={`/questions?${onward.toString()}`}>
            {board.more}
          </ButtonLink>
        )}
        <ButtonLink href={home ? `/doors/question?home=${home.id}` : '/doors/question'}>
          {board.ask}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}
