import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';

/** Demo only: what an authenticator would show now. */
export function DemoCode({ code }: { code: string }) {
  const { secondStep } = useWords();
  return (
    <div className="section">
      <Note tone="sun">{secondStep.demoCode(code)}</Note>
    </div>
  );
}
