import type { ReactNode } from 'react';
import type { SafeContact } from '../../../core/requests/contact/safe-contact.ts';
import type { TalentKind } from '../../../core/talents/talent.ts';
import { Facts } from '../../ui/facts/facts.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';

type TalentFactsProps = {
  talent: { kinds: readonly TalentKind[]; contact: SafeContact };
  /** The number as the page shows it; left out where there is nothing to show. */
  number: ReactNode;
  /** The home that she told. */
  homeName?: string | null;
};

/** Which kinds, when she is free, and how she is called and reached. */
export function TalentFacts({ talent: { kinds, contact }, number, homeName = null }: TalentFactsProps) {
  const { talents } = useWords();
  const { mine } = talents;
  const { when, name } = contact;
  return (
    <div className="section">
      <Facts
        facts={[
          kinds.length > 0 && {
            label: mine.kinds,
            text: kinds.map((kind) => talents.kinds[kind]).join(' · '),
          },
          when !== undefined && { label: mine.when, text: <OwnWords>{when}</OwnWords> },
          name !== undefined && { label: mine.name, text: <OwnWords>{name}</OwnWords> },
          number !== undefined && { label: mine.number, text: number },
          homeName !== null && { label: mine.home, text: <OwnWords>{homeName}</OwnWords> },
        ]}
      />
    </div>
  );
}
