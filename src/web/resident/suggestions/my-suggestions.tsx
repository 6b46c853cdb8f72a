import { suggestionStateOf, type Suggestion } from '../../../core/suggestions/suggestion.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../view/moments.ts';
import { openingWords } from '../../view/words/opening-words.ts';

export function MySuggestions({ mine }: { mine: readonly Suggestion[] }) {
  const { words, now } = useFrame();
  const { suggestions, dates } = words;
  return (
    <Section title={suggestions.mine}>
      <List label={suggestions.mine}>
        {mine.map((one) => {
          const state = suggestionStateOf(one);
          return (
            <ListRow
              key={one.id}
              href={`/suggestions/${one.id}`}
              title={<OwnWords>{openingWords(one.body ?? suggestions.gone)}</OwnWords>}
              text={suggestions.office.leftAt(dates.stamp(momentOf(one.leftAt, now)))}
              end={<StateTag tone={state === 'open' ? 'sun' : 'calm'}>{suggestions.state[state]}</StateTag>}
            />
          );
        })}
      </List>
    </Section>
  );
}
