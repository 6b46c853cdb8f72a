import type { ReactNode } from 'react';

export type Tone = 'calm' | 'sun' | 'alarm' | 'plain';

/** A state in two or three words; its colour only repeats what the words say. */
export function StateTag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`state-tag state-tag_${tone}`}>{children}</span>;
}
