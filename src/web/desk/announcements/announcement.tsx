import { hearAnnouncement } from '../../../core/announcements/hear-announcement.ts';
import { markAnnouncementRead } from '../../../core/announcements/mark-announcement-read.ts';
import { startOfDay } from '../../../core/shared/dates.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf } from '../../page-request.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';

export const loader = loading(({ ctx }, args) => hearAnnouncement(ctx, partOf(args, 'id')));

export const action = acting(async ({ page: { ctx }, args }) => {
  await markAnnouncementRead(ctx, { id: partOf(args, 'id') });
  return goTo('/desk/today');
});

/** What the office says to her homes, whole, with the one press that takes it off today's page. */
export default function AnnouncementPage() {
  const { body, announcedAt, lastDay, withdrawn, homes, read } = useLoaded(loader);
  const { words, now } = useFrame();
  const { office, frame, dates, inbox } = words;
  const until = office.heard.until(dates.day(momentOf(startOfDay(lastDay), now)));
  return (
    <Page
      title={office.heard.title}
      lead={office.heard.of(frame.listed(homes.map(({ name }) => name)))}
      back={{ href: '/desk/today', label: frame.today }}
    >
      <div className="section">
        {withdrawn ? (
          <Note>{office.heard.withdrawn}</Note>
        ) : (
          <p className="words">
            <OwnWords>{body}</OwnWords>
          </p>
        )}
        <p className="quiet">
          {[inbox.at(dates.stamp(momentOf(announcedAt, now))), ...(withdrawn ? [] : [until])].join(' · ')}
        </p>
      </div>
      {read && <Note tone="calm">{office.heard.wasRead}</Note>}
      {!read && !withdrawn && (
        <form method="post">
          <Buttons>
            <Button>{office.heard.read}</Button>
          </Buttons>
        </form>
      )}
    </Page>
  );
}
