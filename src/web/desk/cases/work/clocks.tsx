import type { ClockShown } from '../../../../core/cases/clocks/clock-shown.ts';
import { useFrame } from '../../../ui/frame/frame.tsx';
import { List, ListRow } from '../../../ui/list/list.tsx';
import { OwnWords } from '../../../ui/own-words/own-words.tsx';
import { Section } from '../../../ui/page/page.tsx';
import { StateTag } from '../../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../../view/moments.ts';

/** Each clock with its end and the article that sets it. */
export function Clocks({ clocks }: { clocks: readonly ClockShown[] }) {
  const { words, now } = useFrame();
  const { cases, clockNames, dates } = words;
  const { overview } = cases;
  if (clocks.length === 0) return null;
  return (
    <Section title={overview.clocks}>
      <List label={overview.clocks}>
        {clocks.map(({ id, clock, dueAt, stoppedAt, source }) => (
          <ListRow
            key={id}
            title={clockNames[clock]}
            text={<OwnWords>{overview.law(source.law, source.article ?? '')}</OwnWords>}
            end={
              stoppedAt ? (
                <StateTag>{overview.stopped}</StateTag>
              ) : (
                <StateTag tone={dueAt <= now ? 'alarm' : 'sun'}>{dates.stamp(momentOf(dueAt, now))}</StateTag>
              )
            }
          />
        ))}
      </List>
    </Section>
  );
}
