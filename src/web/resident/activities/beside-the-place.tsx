import type { ActivityView } from '../../../core/activities/show-activity.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';

/** What its home says of it, where it says something. */
export function Told({ title, words }: { title: string; words: string | null }) {
  if (!words) return null;
  return (
    <Section title={title}>
      <p className="words">
        <OwnWords>{words}</OwnWords>
      </p>
    </Section>
  );
}

/** What she may do beside taking a place: keep the time, and say afterwards how it was. */
export function AboutHer({ activity, mayTell }: { activity: ActivityView; mayTell: boolean }) {
  const { life } = useFrame().words;
  if (activity.state === 'cancelled' || (activity.state === 'over' && !mayTell)) return null;
  return (
    <Buttons>
      {activity.state === 'open' && (
        <ButtonLink kind="quiet" href={`/activities/${activity.id}.ics`}>
          {life.calendar}
        </ButtonLink>
      )}
      {mayTell && (
        <ButtonLink kind="quiet" href={`/activities/${activity.id}/feedback`}>
          {life.feedback.title}
        </ButtonLink>
      )}
    </Buttons>
  );
}
