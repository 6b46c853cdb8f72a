import type { ReactNode } from 'react';

/** Around a table that may be wider than a phone: it is moved sideways there, by keys too. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys
    <section className="figures__frame" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
