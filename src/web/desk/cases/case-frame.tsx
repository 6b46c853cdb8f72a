import type { ReactNode } from 'react';
import type { CaseHead } from '../../../core/cases/reading/show-case-head.ts';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { Page } from '../../ui/page/page.tsx';
import { StateTag } from '../../ui/state-tag/state-tag.tsx';
import { momentOf } from '../../view/moments.ts';
import { shortNumberOf } from '../../view/words/short-number.ts';
import { partHref, partsFor, type PartPath } from './parts.ts';

type CaseFrameProps = { head: CaseHead; part: PartPath; done?: boolean; children: ReactNode };

/**
 * Every page of a case: how it stands, its parts, what was refused. The window says nothing of what it is about, and no
 * address holds a name.
 */
export function CaseFrame({ head, part, done = false, children }: CaseFrameProps) {
  const words = useWords();
  const answer = useAnswer();
  const { cases, frame } = words;
  return (
    <Page
      title={cases.one}
      windowTitle={frame.titleOf(cases.windowTitle)}
      back={{ href: '/desk/cases', label: cases.title }}
    >
      <HowItStands head={head} />
      <NextClock clocks={head.clocks} />
      <nav className="requests__which case__parts" aria-label={cases.navigation}>
        {currentFirst(partsFor(head.standing), part).map(({ path, label }) => (
          <a
            key={path}
            className="pill"
            href={partHref(head.id, path)}
            aria-current={path === part ? 'page' : undefined}
          >
            {label(words)}
          </a>
        ))}
      </nav>
      {done && !answer && (
        <div className="section">
          <Note tone="calm">{cases.done}</Note>
        </div>
      )}
      <ErrorSummary faults={answer?.faults ?? []} />
      {children}
      <p className="quiet small section">{cases.read}</p>
    </Page>
  );
}

/** On a phone they stand in one row that is pushed along, so that the page itself begins on the first screen. */
const currentFirst = <P extends { path: PartPath }>(parts: readonly P[], current: PartPath): P[] => [
  ...parts.filter(({ path }) => path === current),
  ...parts.filter(({ path }) => path !== current),
];

function HowItStands({ head: { id, level, state, isLocked, standing } }: { head: CaseHead }) {
  const { cases, requests } = useWords();
  return (
    <p className="tags request__tags">
      <StateTag tone={level === 'danger' ? 'alarm' : 'plain'}>{requests.level[level]}</StateTag>
      <StateTag tone={state === 'closing-asked' ? 'sun' : 'calm'}>{cases.state[state]}</StateTag>
      {isLocked && <StateTag>{cases.locked}</StateTag>}
      {standing === 'glass' && <StateTag tone="sun">{cases.glass}</StateTag>}
      {standing === 'lead' && <StateTag>{cases.isLead}</StateTag>}
      <StateTag>{cases.number(shortNumberOf(id))}</StateTag>
    </p>
  );
}

/** What has to be done by when, next; what is over stands there until it was done. */
function NextClock({ clocks }: Pick<CaseHead, 'clocks'>) {
  const { words, now } = useFrame();
  const next = clocks.find(({ stoppedAt }) => stoppedAt === null);
  if (!next) return null;
  const { cases, clockNames, dates } = words;
  const when = dates.stamp(momentOf(next.dueAt, now));
  const isOver = next.dueAt <= now;
  return (
    <div className="section">
      <Note tone={isOver ? 'alarm' : 'sun'}>
        {(isOver ? cases.overdue : cases.due)(clockNames[next.clock], when)}
      </Note>
    </div>
  );
}
