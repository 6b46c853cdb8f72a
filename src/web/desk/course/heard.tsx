import { showActivity } from '../../../core/activities/show-activity.ts';
import { feedbackWords } from '../../../core/feedback/feedback.ts';
import { showFeedback } from '../../../core/feedback/show-feedback.ts';
import { useLoaded } from '../../loaded.ts';
import { loading, partOf } from '../../page-request.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';

export const loader = loading(async ({ ctx }, args) => {
  const id = partOf(args, 'id');
  const heard = await showFeedback(ctx, id);
  return { heard, activity: await showActivity(ctx, id) };
});

/** What those who came said, without who. */
export default function Heard() {
  const { heard, activity } = useLoaded(loader);
  const { feedback } = useWords().life;
  const said = feedbackWords.filter((word) => heard.words[word] > 0);
  return (
    <Page
      title={feedback.heard}
      back={{ href: `/desk/activities/${activity.id}`, label: activity.title, own: true }}
    >
      {said.length === 0 ? (
        <div className="section">
          <Note>{heard.held > 0 ? feedback.held(heard.held) : feedback.none}</Note>
        </div>
      ) : (
        <p className="tags section">
          {said.map((word) => (
            <StateTag key={word}>{feedback.times(feedback.word[word], heard.words[word])}</StateTag>
          ))}
        </p>
      )}
      {heard.lines.length > 0 && (
        <Section title={feedback.heard}>
          <List>
            {heard.lines.map((line, nth) => (
              <ListRow key={nth} title={<OwnWords>{line}</OwnWords>} />
            ))}
          </List>
        </Section>
      )}
    </Page>
  );
}
