import { Fragment } from 'react';
import { listNotices } from '../../../core/notices/list-notices.ts';
import type { Notice } from '../../../core/notices/notice.ts';
import { readNotices } from '../../../core/notices/read-notices.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { useFrame, type FrameState } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { changeWords } from '../../view/activities/change-words.ts';
import { momentOf } from '../../view/moments.ts';

export const loader = loading(({ ctx }) => listNotices(ctx));

export const action = acting(async ({ page }) => {
  await readNotices(page.ctx);
  return goTo('/inbox');
});

export default function Inbox() {
  const notices = useLoaded(loader);
  const frame = useFrame();
  const { words } = frame;
  const { inbox } = words;
  return (
    <Page title={inbox.title} back={{ href: '/me', label: words.frame.mine }}>
      <div className="section">
        {notices.length === 0 ? (
          <Note>{inbox.empty}</Note>
        ) : (
          <List label={inbox.title}>
            {notices.map((notice) => (
              <NoticeRow key={notice.id} {...partsOf(notice, frame)} />
            ))}
          </List>
        )}
      </div>
      {notices.some(({ readAt }) => !readAt) && (
        <form method="post">
          <Buttons>
            <Button kind="quiet">{inbox.readAll}</Button>
          </Buttons>
        </form>
      )}
    </Page>
  );
}

type Parts = { href: string; said: string; isNew: boolean; lines: string[] };

/** What a notice says and where it leads. */
function partsOf(notice: Notice, { words, now }: FrameState): Parts {
  const { inbox, dates } = words;
  const isNew = notice.readAt === null;
  const at = inbox.at(dates.stamp(momentOf(notice.at, now)));
  if ('suggestionId' in notice) {
    const href = `/suggestions/${notice.suggestionId}`;
    return { href, isNew, said: inbox.about[notice.kind], lines: [at] };
  }
  if ('questionId' in notice) {
    const href = `/activities/${notice.activityId}#questions`;
    return { href, isNew, said: inbox.about[notice.kind], lines: [at] };
  }
  const { kind, title, signupId, startsAt, changes } = notice;
  const changed = changes.map((change) => changeWords(change, { words, now }));
  const starts = inbox.starts(dates.moment(momentOf(startsAt, now)));
  return {
    href: `/signups/${signupId}`,
    isNew,
    said: inbox.sentence[kind](title),
    lines: [...changed, starts, at],
  };
}

function NoticeRow({ href, said, isNew, lines }: Parts) {
  const { inbox } = useFrame().words;
  return (
    <ListRow
      href={href}
      title={
        <>
          {said} {isNew && <StateTag tone="sun">{inbox.new}</StateTag>}
        </>
      }
      text={lines.map((line, nth) => (
        <Fragment key={line}>
          {nth > 0 && <br />}
          {line}
        </Fragment>
      ))}
    />
  );
}
