import { suggestionStateOf, type Suggestion } from '../../../core/suggestions/suggestion.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';

/** What she said, and what came of it. */
export function Said({ said }: { said: Suggestion }) {
  const { words, now } = useFrame();
  const { suggestions, dates } = words;
  const state = suggestionStateOf(said);
  return (
    <>
      <Section title={suggestions.one}>
        <p className="suggestion__words">
          <OwnWords>{said.body ?? suggestions.gone}</OwnWords>
        </p>
        <p className="quiet">{suggestions.office.leftAt(dates.stamp(momentOf(said.leftAt, now)))}</p>
      </Section>
      <Section title={suggestions.answerTitle}>
        {state === 'answered' ? (
          <p className="suggestion__words">
            <OwnWords>{said.answer}</OwnWords>
          </p>
        ) : (
          <Note>{state === 'open' ? suggestions.waiting : suggestions.closedWithout}</Note>
        )}
      </Section>
    </>
  );
}
