import type { QuestionsWaiting, TodaysActivity } from '../../../core/attendance/roll.ts';
import type { Draft } from '../../../core/drafts/draft.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../view/moments.ts';
import { TodayRow } from '../desk-rows.tsx';

/** What somebody asked and nobody has answered. */
export function Asked({ questions }: { questions: readonly QuestionsWaiting[] }) {
  const { life } = useFrame().words;
  if (questions.length === 0) return null;
  return (
    <Section title={life.questions.title}>
      <List>
        {questions.map(({ activityId, title, open }) => (
          <ListRow
            key={activityId}
            href={`/desk/activities/${activityId}/questions`}
            title={<OwnWords>{title}</OwnWords>}
            text={<StateTag tone="sun">{life.questions.waiting(open)}</StateTag>}
            end={life.questions.reply}
          />
        ))}
      </List>
    </Section>
  );
}

/** What is over and not closed: behind one touch, because nothing hurries. */
export function Unclosed({ activities }: { activities: readonly TodaysActivity[] }) {
  const { close } = useFrame().words.life;
  if (activities.length === 0) return null;
  return (
    <details className="section">
      <summary>{close.unclosed(activities.length)}</summary>
      <List>
        {activities.map((activity) => (
          <TodayRow key={activity.id} activity={activity} showHome={false} />
        ))}
      </List>
    </details>
  );
}

/** What she has kept and not announced. */
export function Drafts({ drafts }: { drafts: readonly Draft[] }) {
  const { words, now } = useFrame();
  const { life, dates } = words;
  if (drafts.length === 0) return null;
  return (
    <Section title={life.draft.list}>
      <List>
        {drafts.map(({ id, title, startsAt }) => (
          <ListRow
            key={id}
            href={`/desk/drafts/${id}`}
            title={title ? <OwnWords>{title}</OwnWords> : life.draft.untitled}
            text={startsAt ? dates.moment(momentOf(startsAt, now)) : life.draft.noTime}
          />
        ))}
      </List>
    </Section>
  );
}
