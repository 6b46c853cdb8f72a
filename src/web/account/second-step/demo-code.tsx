import { useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';

/** Demo only: what an authenticator would show now. */
export function DemoCode({ code }: { code: string | null }) {
  const { secondStep } = useWords();
  return (
    <div className="section">
      <Note tone="sun">{code === null ? secondStep.demoWait : secondStep.demoCode(code)}</Note>
    </div>
  );
}
