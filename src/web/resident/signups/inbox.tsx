import { listNotices } from '../../../core/notices/list-notices.ts';
import type { Notice } from '../../../core/notices/notice.ts';
import { readNotices } from '../../../core/notices/read-notices.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../view/moments.ts';

export const loader = loading(({ ctx }) => listNotices(ctx));

export const action = acting(async ({ page }) => {
  await readNotices(page.ctx);
  return goTo('/inbox');
});

export default function Inbox() {
  const notices = useLoaded(loader);
  const { words } = useFrame();
  const { inbox } = words;
  return (
    <Page title={inbox.title} back={{ href: '/me', label: words.frame.mine }}>
      <div className="section">
        {notices.length === 0 ? (
          <Note>{inbox.empty}</Note>
        ) : (
          <List label={inbox.title}>
            {notices.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} />
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

function NoticeRow({ notice }: { notice: Notice }) {
  const { words, now } = useFrame();
  const { inbox, dates } = words;
  const said = inbox.sentence[notice.kind](notice.title);
  const starts = inbox.starts(dates.moment(momentOf(notice.startsAt, now)));
  return (
    <ListRow
      href={`/signups/${notice.signupId}`}
      title={
        <>
          {said} {!notice.readAt && <StateTag tone="sun">{inbox.new}</StateTag>}
        </>
      }
      text={
        <>
          {starts}
          <br />
          {inbox.at(dates.stamp(momentOf(notice.at, now)))}
        </>
      }
    />
  );
}
