import type { ReactNode } from 'react';

/** A raised sheet for one thing. */
export function Card({ children, tone }: { children: ReactNode; tone?: 'calm' | 'sun' }) {
  return <div className={tone ? `card card_${tone}` : 'card'}>{children}</div>;
}
