import type { EndedAsSame } from '../../../core/same-women/same-woman.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';

/** Whom this executive knew, and who stands on another line now, because she is the same woman. */
export function EndedAsSameList({ ended }: { ended: readonly EndedAsSame[] }) {
  const { sameWomen } = useWords();
  if (ended.length === 0) return null;
  return (
    <Section title={sameWomen.endedTitle}>
      <p className="quiet">{sameWomen.endedLead}</p>
      <ul>
        {ended.map(({ id, name }) => (
          <li key={id}>
            <OwnWords>{name}</OwnWords>
          </li>
        ))}
      </ul>
    </Section>
  );
}
