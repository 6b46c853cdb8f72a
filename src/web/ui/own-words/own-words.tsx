import type { ReactNode } from 'react';
import { useFrame } from '../frame/frame.tsx';

/** The names of villages and towns: written in the page's own characters, and in English left as they stand on the signs. */
export function PlaceWords({ children }: { children: ReactNode }) {
  const { language } = useFrame();
  return language === 'en' ? <span lang="zh-Hans">{children}</span> : children;
}

/** What a home or a person wrote stays in her own language; a screen reader must know which (WCAG 3.1.2). */
export function OwnWords({ children }: { children: ReactNode }) {
  const { language } = useFrame();
  return language === 'zh-Hans' ? children : <span lang="zh-Hans">{children}</span>;
}
