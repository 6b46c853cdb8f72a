import { Fragment } from 'react';
import { listNoticesEverywhere } from '../../../core/notices/list-notices-everywhere.ts';
import type { Notice } from '../../../core/notices/notice.ts';
import { readNotices } from '../../../core/notices/read-notices.ts';
import { personOnly } from '../../../core/shared/person-only.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { useFrame, type FrameState } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { noticeHref, noticeWords } from '../../view/words/notice-words.ts';
import { momentOf } from '../../view/moments.ts';

export const loader = loading(async ({ ctx, everywhere }) => {
  personOnly(ctx);
  return listNoticesEverywhere(await everywhere());
});

export const action = acting(async ({ page }) => {
  for (const ctx of await page.everywhere()) await readNotices(ctx);
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

/** What a notice says and where it leads; one that is new leads there by way of being opened. */
function partsOf(notice: Notice, frame: FrameState): Parts {
  const { inbox, dates } = frame.words;
  const isNew = notice.readAt === null;
  const at = inbox.at(dates.stamp(momentOf(notice.at, frame.now)));
  const { said, lines } = noticeWords(notice, frame);
  return { href: isNew ? `/inbox/${notice.id}` : noticeHref(notice), isNew, said, lines: [...lines, at] };
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
