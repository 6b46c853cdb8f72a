import type { AnnouncementHeard } from '../../../core/announcements/announcement.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { Card } from '../../ui/card/card.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { openingWords } from '../../view/words/opening-words.ts';

/** What the office says to her homes, until it is read or its day is over. */
export function HeardToday({ heard }: { heard: readonly AnnouncementHeard[] }) {
  const { words, now } = useFrame();
  const { office, frame, dates, inbox } = words;
  if (heard.length === 0) return null;
  return (
    <Section title={office.heard.title}>
      {heard.map(({ id, body, announcedAt, homes }) => (
        <Card key={id}>
          <p className="words">
            <OwnWords>{body}</OwnWords>
          </p>
          <p className="quiet">
            {office.heard.of(frame.listed(homes.map(({ name }) => name)))} ·{' '}
            {inbox.at(dates.stamp(momentOf(announcedAt, now)))}
          </p>
          <form method="post" action={`/desk/announcements/${id}`}>
            <Buttons>
              <Button kind="quiet">
                {office.heard.read}
                <span className="unseen">
                  {' '}
                  <OwnWords>{openingWords(body)}</OwnWords>
                </span>
              </Button>
            </Buttons>
          </form>
        </Card>
      ))}
    </Section>
  );
}
