import type { ReactNode } from 'react';
import { useWords } from '../../ui/frame/frame.tsx';
import { SafeExit } from '../../ui/safe-exit/safe-exit.tsx';
import { Numbers } from './numbers.tsx';

/**
 * One sheet of the journey: the way out first, then what it asks or tells, then the numbers, which so stand there also
 * when the network has gone. The window bears the first page's own title.
 */
export function TalkPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const { frame, talk } = useWords();
  return (
    // No checker of spelling and no translator of the browser sends elsewhere what is written here.
    <div className="page talk" translate="no">
      <title>{frame.brandLong}</title>
      <SafeExit />
      <script src="/around.js" type="module" async />
      <div className="note note_alarm talk__offline" role="alert" tabIndex={-1} data-offline hidden>
        {talk.fromHere.offline}
      </div>
      <h1>{title}</h1>
      {lead && <p className="page__lead">{lead}</p>}
      {children}
      <Numbers />
    </div>
  );
}
