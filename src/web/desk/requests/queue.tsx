import { deskCtx } from './desk-ctx.ts';
import { findDutyNow } from './duty-now.ts';
import { listRequests } from '../../../core/requests/queue/list-requests.ts';
import { worksOnCases } from '../../../core/cases/works-on-cases.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { leavesHer } from './request-action.ts';
import { RequestRows } from './request-rows.tsx';

const lists = ['open', 'mine', 'done'] as const;

export const loader = loading(async (asking, { request }) => {
  const ctx = await deskCtx(asking);
  const { searchParams } = new URL(request.url);
  const which = lists.find((one) => one === searchParams.get('which')) ?? 'open';
  const page = await listRequests(ctx, { which, cursor: searchParams.get('cursor') ?? undefined });
  const left = leavesHer.find((act) => act === searchParams.get('left'));
  return { which, left, ...page, duty: await findDutyNow(ctx), hasCases: await worksOnCases(ctx) };
});

/** The queue of the rights desk, and of a host what her home was asked: what must be answered first stands first. */
export default function Queue() {
  const { which, left, items, nextCursor, duty, hasCases } = useLoaded(loader);
  const { requests, frame } = useFrame().words;
  return (
    <Page title={requests.title} lead={requests.lead} back={{ href: '/me', label: frame.mine }}>
      {left && <Note tone="calm">{requests.act.left[left]}</Note>}
      {duty && (
        <p className="section">
          <OwnWords>{duty.name === null ? requests.duty.nobodyNow : requests.duty.now(duty.name)}</OwnWords>
        </p>
      )}
      <Which which={which} />
      <div className="section">
        {items.length === 0 ? (
          <Note tone="calm">{requests.empty[which]}</Note>
        ) : (
          <RequestRows items={items} label={requests.which[which]} />
        )}
      </div>
      <Onward which={which} nextCursor={nextCursor} atDesk={duty !== null} hasCases={hasCases} />
    </Page>
  );
}

type OnwardProps = {
  which: (typeof lists)[number];
  nextCursor: string | null;
  atDesk: boolean;
  hasCases: boolean;
};

/** Further down the list, and what else she does at her desk. */
function Onward({ which, nextCursor, atDesk, hasCases }: OnwardProps) {
  const { requests, cases, board, figures } = useFrame().words;
  return (
    <Buttons>
      {nextCursor && (
        <ButtonLink kind="quiet" href={`?which=${which}&cursor=${encodeURIComponent(nextCursor)}`}>
          {requests.more}
        </ButtonLink>
      )}
      <ButtonLink href="/desk/requests/new">{requests.down.title}</ButtonLink>
      {hasCases && (
        <ButtonLink kind="quiet" href="/desk/cases">
          {cases.title}
        </ButtonLink>
      )}
      {atDesk && (
        <>
          <ButtonLink kind="quiet" href="/desk/requests/caller">
            {requests.caller.title}
          </ButtonLink>
          <ButtonLink kind="quiet" href="/desk/questions">
            {board.desk.title}
          </ButtonLink>
          <ButtonLink kind="quiet" href="/desk/requests/duty">
            {requests.duty.title}
          </ButtonLink>
          <ButtonLink kind="quiet" href="/desk/figures">
            {figures.title}
          </ButtonLink>
        </>
      )}
    </Buttons>
  );
}

function Which({ which }: { which: (typeof lists)[number] }) {
  const { requests } = useFrame().words;
  return (
    <nav className="requests__which" aria-label={requests.title}>
      {lists.map((one) => (
        <a
          key={one}
          className="pill"
          href={`?which=${one}`}
          aria-current={one === which ? 'page' : undefined}
        >
          {requests.which[one]}
        </a>
      ))}
    </nav>
  );
}
