import { listQuestions, type QuestionLine } from '../../../core/board/moderating/list-questions.ts';
import { isCoreError } from '../../../core/shared/errors.ts';
import type { Ctx } from '../../../core/shared/ctx.ts';
import { hersOf } from '../../cells/her-cells.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../view/moments.ts';

export const headers = () => ({ 'Cache-Control': 'no-store' });

/** What she may look over in one of her districts; null where she keeps nothing there. */
async function inOne(ctx: Ctx): Promise<QuestionLine[] | null> {
  try {
    return await listQuestions(ctx);
  } catch (error) {
    if (isCoreError(error) && error.kind === 'forbidden') return null;
    throw error;
  }
}

export const loader = loading(async (page) => {
  const lists = await Promise.all((await hersOf(page)).map(inOne));
  const found = lists.filter((list) => list !== null);
  return { lines: found.length === 0 ? await listQuestions(page.ctx) : found.flat() };
});

/** What waits to be looked over stands first, then what is up. */
export default function QuestionsToLookOver() {
  const { lines } = useLoaded(loader);
  const { desk: host, board } = useFrame().words;
  const { desk } = board;
  return (
    <Page title={desk.title} lead={desk.lead} back={{ href: '/desk/today', label: host.today }}>
      <div className="section">
        {lines.length === 0 ? <Note tone="calm">{desk.empty}</Note> : <Lines lines={lines} />}
      </div>
    </Page>
  );
}

function Lines({ lines }: { lines: readonly QuestionLine[] }) {
  const { words, now } = useFrame();
  const { board, dates } = words;
  const { desk } = board;
  return (
    <List label={desk.title}>
      {lines.map(({ id, state, askedAt, words: said, homeName }) => (
        <ListRow
          key={id}
          href={`/desk/questions/${id}`}
          title={said === null ? desk.unseen : <OwnWords>{said}</OwnWords>}
          text={
            <>
              {desk.asked(dates.stamp(momentOf(askedAt, now)))}
              {homeName !== null && (
                <>
                  {' · '}
                  <OwnWords>{homeName}</OwnWords>
                </>
              )}
            </>
          }
          end={
            <StateTag tone={state === 'waiting' ? 'sun' : 'calm'}>
              {state === 'waiting' ? desk.waiting : desk.public}
            </StateTag>
          }
        />
      ))}
    </List>
  );
}
