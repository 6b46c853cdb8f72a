import type { RequestShown } from '../../../core/requests/reading/show-request.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { momentOf } from '../../view/moments.ts';

type Line = RequestShown['trace'][number];

/** Who did what and when, the newest first; it is only ever added to. */
export function Trace({ trace }: Pick<RequestShown, 'trace'>) {
  const { words, now } = useFrame();
  const { requests, dates } = words;
  return (
    <details className="section">
      <summary>{requests.one.history}</summary>
      <List label={requests.one.history}>
        {trace.toReversed().map((line, nth) => (
          <ListRow
            key={trace.length - nth}
            title={<What line={line} />}
            text={
              <>
                {dates.stamp(momentOf(line.at, now))}
                {line.note !== null && (
                  <span className="request__note">
                    <OwnWords>{line.note}</OwnWords>
                  </span>
                )}
              </>
            }
          />
        ))}
      </List>
    </details>
  );
}

function What({ line: { kind, by, to, detail } }: { line: Line }) {
  const { requests, frame, sharing } = useFrame().words;
  const what = requests.event[kind];
  const details: Readonly<Record<string, string>> = {
    ...requests.level,
    ...requests.outcome,
    ...requests.act.ways,
    ...sharing.erasure.decided,
  };
  const more = detail === null ? '' : (details[detail] ?? '');
  return (
    <>
      {more === '' ? what : frame.labelled(what, more)}
      {to !== null && (
        <>
          {' → '}
          <OwnWords>{to}</OwnWords>
        </>
      )}
      {by !== null && (
        <>
          {' · '}
          <OwnWords>{by}</OwnWords>
        </>
      )}
    </>
  );
}
