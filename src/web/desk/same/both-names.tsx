import { useWords } from '../../ui/frame/frame.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';

/** What the two are called; once, where that is one name. */
export function BothNames({ one, other }: { one: string; other: string }) {
  const { sameWomen } = useWords();
  return <OwnWords>{one === other ? one : sameWomen.both(one, other)}</OwnWords>;
}
