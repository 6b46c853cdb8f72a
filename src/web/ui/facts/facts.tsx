import type { ReactNode } from 'react';

export type Fact = { label: string; text: ReactNode };

/** What, when, where: a name and its value a line; facts without a value are left out. */
export function Facts({ facts }: { facts: readonly (Fact | null | false)[] }) {
  return (
    <dl className="facts">
      {facts.map(
        (fact) =>
          fact && (
            <div className="facts__row" key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>{fact.text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
