import { listCases } from '../../../core/cases/reading/list-cases.ts';
import type { CaseLine } from '../../../core/cases/case.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../view/moments.ts';
import { shortNumberOf } from '../../view/words/short-number.ts';
import { deskCtx } from '../requests/desk-ctx.ts';

export const loader = loading(async (asking, { request }) => {
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined;
  return listCases(await deskCtx(asking), { cursor });
});

/** The cases on whose team she sits: how they stand, and not a word of anybody. */
export default function Cases() {
  const { items, nextCursor } = useLoaded(loader);
  const { cases, mediation, requests } = useFrame().words;
  return (
    <Page title={cases.title} lead={cases.lead} back={{ href: '/desk/requests', label: requests.title }}>
      <div className="section">
        {items.length === 0 ? (
          <Note tone="calm">{cases.empty}</Note>
        ) : (
          <List label={cases.title}>
            {items.map((line) => (
              <CaseRow key={line.id} line={line} />
            ))}
          </List>
        )}
      </div>
      <Buttons>
        {nextCursor && (
          <ButtonLink kind="quiet" href={`?cursor=${encodeURIComponent(nextCursor)}`}>
            {cases.more}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href="/desk/register">
          {mediation.register.title}
        </ButtonLink>
        <ButtonLink kind="quiet" href="/desk/cases/glass">
          {cases.find.title}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}

function CaseRow({ line }: { line: CaseLine }) {
  const { words, now } = useFrame();
  const { cases, requests, dates } = words;
  const since = dates.stamp(momentOf(line.openedAt, now));
  return (
    <ListRow
      href={`/desk/cases/${line.id}`}
      title={cases.line(requests.level[line.level], since)}
      text={<Standing line={line} />}
      end={
        <StateTag tone={line.state === 'closing-asked' ? 'sun' : 'plain'}>{cases.state[line.state]}</StateTag>
      }
    />
  );
}

function Standing({ line: { id, isLead, nextClock } }: { line: CaseLine }) {
  const { words, now } = useFrame();
  const { cases, clockNames, dates } = words;
  const standing = `${cases.number(shortNumberOf(id))} · ${isLead ? cases.isLead : cases.member}`;
  if (!nextClock) return standing;
  const when = dates.stamp(momentOf(nextClock.dueAt, now));
  const say = nextClock.dueAt <= now ? cases.overdue : cases.due;
  return `${standing} · ${say(clockNames[nextClock.clock], when)}`;
}
