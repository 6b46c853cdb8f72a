import { paperScripts, type PaperScript } from '../../../locales/on-paper/paper-words.ts';
import { useWords } from '../../ui/frame/frame.tsx';

const ownNames: Record<PaperScript, string> = { 'zh-Hans': '简体', 'zh-Hant': '繁體' };

/** A paper is Chinese; in which characters, the host says. `here` is its address, to which the wish is added. */
export function ScriptChoice({ here, script }: { here: string; script: PaperScript }) {
  const { papers } = useWords();
  return (
    <nav className="script-choice" aria-label={papers.script}>
      {paperScripts.map((one) => (
        <a
          key={one}
          className="pill"
          lang={one}
          href={`${here}${here.includes('?') ? '&' : '?'}script=${one}`}
          aria-current={one === script ? 'true' : undefined}
        >
          {ownNames[one]}
        </a>
      ))}
    </nav>
  );
}
