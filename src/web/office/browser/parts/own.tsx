import type { ReactNode } from 'react';
import { useOffice } from './office-words.tsx';

/** What a home or a person is called, or has written, stays in its own language; a screen reader must know which. */
export function Own({ children }: { children: ReactNode }) {
  const { language } = useOffice();
  return language === 'zh-Hans' ? children : <span lang="zh-Hans">{children}</span>;
}

/** The official name of a place has come in 繁體 for whoever reads it; beside English it is Chinese. */
export function PlaceOf({ children }: { children: ReactNode }) {
  const { language } = useOffice();
  return language === 'en' ? <span lang="zh-Hans">{children}</span> : children;
}
