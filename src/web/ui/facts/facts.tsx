import type { ReactNode } from 'react';
import { OwnWords } from '../own-words/own-words.tsx';

/** `own`: name and value are a home's own words. */
export type Fact = { label: string; text: ReactNode; own?: boolean };

/** What, when, where: a name and its value a line; facts without a value are left out. */
export function Facts({ facts }: { facts: readonly (Fact | null | false)[] }) {
  return (
    <dl className="facts">
      {facts.map(
        (fact) =>
          fact && (
            <div className="facts__row" key={fact.label}>
              <dt>{fact.own ? <OwnWords>{fact.label}</OwnWords> : fact.label}</dt>
              <dd>{fact.own ? <OwnWords>{fact.text}</OwnWords> : fact.text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
