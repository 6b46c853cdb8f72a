import { listRefused, type RefusedLine } from '../../../core/rosters/list-refused.ts';
import { listReady } from '../../../core/rosters/ready/list-ready.ts';
import { showRoster, type RosterShown } from '../../../core/rosters/show-roster.ts';
import { advanceRosterBy, piecesAtOnce } from '../../../core/rosters/taking/advance-rosters.ts';
import { dropRoster } from '../../../core/rosters/taking/drop-roster.ts';
import { takeRoster } from '../../../core/rosters/taking/take-roster.ts';
import { stopRoster } from '../../../core/rosters/taking/stop-roster.ts';
import { undoRoster } from '../../../core/rosters/undoing/undo-roster.ts';
import { startOfDay } from '../../../core/shared/dates.ts';
import { invalid } from '../../../core/shared/errors.ts';
import { useLoaded } from '../../loaded.ts';
import { acting, goTo, loading, partOf, textOf } from '../../page-request.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { ErrorSummary } from '../../ui/error-summary/error-summary.tsx';
import { Facts } from '../../ui/facts/facts.tsx';
import { useAnswer, useFrame, useWords } from '../../ui/frame/frame.tsx';
import { Note } from '../../ui/note/note.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import type { Acting } from '../fold.tsx';
import { ReadyLines } from './ready-lines.tsx';
import { WhatToDo } from './what-to-do.tsx';
import { officeCtx, rostersHref } from './roster-ctx.ts';

export const loader = loading(async (page, args) => {
  const ctx = await officeCtx(page);
  const rosterId = partOf(args, 'id');
  const { searchParams } = new URL(args.request.url);
  const behind = (name: string) => {
    const cursor = searchParams.get(name);
    return { rosterId, ...(cursor !== null && { cursor }) };
  };
  const roster = await showRoster(ctx, { rosterId });
  const ready = await listReady(ctx, behind('ready'));
  const refused = await listRefused(ctx, behind('cursor'));
  return { roster, ready, refused, key: ctx.newId() };
});

export const action = acting(
  async ({ page, form, args }) => {
    const ctx = await officeCtx(page);
    const rosterId = partOf(args, 'id');
    const here = `${rostersHref}/${rosterId}`;
    const act = textOf(form, 'act');
    if (act === 'drop') {
      await dropRoster(ctx, { rosterId });
      return goTo(`${rostersHref}?dropped=1`);
    }
    if (act === 'take') await takeRoster(ctx, { rosterId, doubtsToo: textOf(form, 'doubtsToo') === 'yes' });
    else if (act === 'stop') await stopRoster(ctx, { rosterId });
    else if (act === 'undo') await undoRoster(ctx, { rosterId });
    else throw invalid([{ path: 'act', code: 'unknown-choice' }]);
    await advanceRosterBy(ctx, rosterId, piecesAtOnce);
    return goTo(here);
  },
  () => ({}),
);

/** One table: how many lines can be taken, what is wrong with the others, and what to do with it. */
export default function OneRoster() {
  const { roster, ready, refused, key } = useLoaded(loader);
  const here = `${rostersHref}/${roster.id}`;
  const answer = useAnswer();
  const { rosters } = useWords();
  const acting: Acting = { idempotencyKey: key, answer };
  return (
    <Page title={rosters.kinds[roster.kind]} back={{ href: rostersHref, label: rosters.back }}>
      <ErrorSummary faults={answer?.faults ?? []} />
      <Numbers roster={roster} />
      {roster.told !== null && <WhoWasTold told={roster.told} />}
      <WhatToDo {...acting} roster={roster} />
      <ReadyLines
        lines={ready.items}
        more={ready.nextCursor === null ? null : `${here}?ready=${ready.nextCursor}`}
      />
      {roster.problems.length > 0 && <WhatIsWrong roster={roster} lines={refused.items} />}
      {refused.nextCursor !== null && (
        <Buttons>
          <ButtonLink kind="quiet" href={`${here}?cursor=${refused.nextCursor}`}>
            {rosters.more}
          </ButtonLink>
        </Buttons>
      )}
    </Page>
  );
}

function Numbers({ roster }: { roster: RosterShown }) {
  const { rosters } = useWords();
  const { rows, ready, refused, taken, undone } = roster;
  const numbers = [
    rosters.rows(rows),
    ready > 0 && rosters.ready(ready),
    taken > 0 && rosters.taken(taken),
    undone > 0 && rosters.undone(undone),
    refused > 0 && rosters.refused(refused),
  ];
  const isUnderWay = roster.state === 'taking' || roster.state === 'undoing';
  return (
    <>
      <p className="section">
        <strong>{rosters.states[roster.state]}</strong> · {numbers.filter(Boolean).join(' · ')}
      </p>
      {isUnderWay && <output>{rosters.progress(taken + undone, rows)}</output>}
      {roster.state === 'read' && roster.lacksExecutive && <Note tone="sun">{rosters.lacksExecutive}</Note>}
      {roster.isStuck && <Note tone="sun">{rosters.stuck}</Note>}
      <WhatItIs roster={roster} />
    </>
  );
}

function WhatItIs({ roster }: { roster: RosterShown }) {
  const { words, now } = useFrame();
  const { rosters, dates } = words;
  const { purpose, keepUntil } = roster;
  return (
    <Facts
      facts={[
        { label: rosters.table, text: <OwnWords>{roster.fileName}</OwnWords> },
        roster.heads.length > 0 && {
          label: rosters.headsRead,
          text: <OwnWords>{roster.heads.join(rosters.between)}</OwnWords>,
        },
        roster.otherHeads.length > 0 && {
          label: rosters.headsOther,
          text: <OwnWords>{roster.otherHeads.join(rosters.between)}</OwnWords>,
        },
        roster.basis !== null && { label: rosters.basis, text: rosters.bases[roster.basis] },
        purpose !== null && { label: rosters.purpose, text: <OwnWords>{purpose}</OwnWords> },
        keepUntil !== null && {
          label: rosters.keepUntil,
          text: dates.fullDate(momentOf(startOfDay(keepUntil), now)),
        },
      ]}
    />
  );
}

const counted = ['byText', 'noPhone'] as const;

/** Numbers alone: who is told by a text too, and who by her executive alone. */
function WhoWasTold({ told }: { told: NonNullable<RosterShown['told']> }) {
  const { rosters } = useWords();
  const numbers = counted.filter((one) => told[one] > 0).map((one) => rosters.told[one](told[one]));
  if (numbers.length === 0) return null;
  return (
    <Section title={rosters.toldTitle}>
      <p>{numbers.join(' · ')}</p>
      <p className="quiet small">{rosters.toldHint}</p>
    </Section>
  );
}

function WhatIsWrong({ roster, lines }: { roster: RosterShown; lines: readonly RefusedLine[] }) {
  const { rosters, frame } = useFrame().words;
  return (
    <Section title={rosters.whatIsWrong}>
      <ul className="section">
        {roster.problems.map(({ problem, rows, isDoubt }) => (
          <li key={problem}>
            {frame.labelled(rosters.wrong[problem], String(rows))}
            {isDoubt && <span className="quiet"> {rosters.isDoubt}</span>}
          </li>
        ))}
      </ul>
      <TakeRefused roster={roster} />
      <div className="section">
        {lines.map(({ line, problems, said }) => (
          <article key={line} className="card">
            <h3>{rosters.line(line)}</h3>
            <p>{problems.map((problem) => rosters.wrong[problem]).join(' · ')}</p>
            <p className="quiet small">
              {said === null ? rosters.gone : <OwnWords>{Object.values(said).join(' · ')}</OwnWords>}
            </p>
          </article>
        ))}
      </div>
    </Section>
  );
}

/** The refused lines as a table, while what they said still stands. */
function TakeRefused({ roster: { id, refusedUntil } }: { roster: RosterShown }) {
  const { words, now } = useFrame();
  const { rosters, dates } = words;
  if (refusedUntil === null) return <p className="quiet">{rosters.refusedGone}</p>;
  return (
    <div className="section">
      <p className="quiet">
        {rosters.takeRefusedHint(dates.fullDate(momentOf(startOfDay(refusedUntil), now)))}
      </p>
      <Buttons>
        <ButtonLink kind="quiet" href={`${rostersHref}/${id}/refused.xlsx`} download>
          {rosters.takeRefused}
        </ButtonLink>
      </Buttons>
    </div>
  );
}
