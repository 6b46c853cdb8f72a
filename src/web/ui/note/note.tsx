import type { ReactNode } from 'react';

/** Something to know before going on, or an empty state that says how it starts. */
export function Note({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'calm' | 'sun' | 'alarm';
  children: ReactNode;
}) {
  return <div className={`note note_${tone}`}>{children}</div>;
}
