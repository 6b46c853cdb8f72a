import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Touch, type Acting } from '../fold.tsx';

/** It was written down; a touch takes it back. */
export function Undo({ visitId, ...acting }: Acting & { visitId: string }) {
  const { links } = useWords();
  return (
    <Note tone="calm">
      <p>{links.logged}</p>
      <Touch {...acting} act="undo" of={visitId} label={links.undo} small />
    </Note>
  );
}
