import type { ReactNode } from 'react';
import { useOffice } from './office-words.tsx';

/** What a home or a person is called, or has written, stays in its own language; a screen reader must know which. */
export function Own({ children }: { children: ReactNode }) {
  const { language } = useOffice();
  return language === 'zh-Hans' ? children : <span lang="zh-Hans">{children}</span>;
}
