import type { Access } from '../../../core/cases/reading/access.ts';
import { groupLooks, type AccessGroup } from '../../../core/cases/reading/group-looks.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListFold, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { momentOf } from '../../view/moments.ts';
import { roleWords } from '../../view/words/role-words.ts';

/** Once somebody stays with it: who opened it since and who worked on it, seat and unit first. */
export function WhoActed({ accesses }: { accesses: readonly Access[] }) {
  const { back } = useFrame().words.talk;
  if (accesses.length === 0) return null;
  const groups = groupLooks(accesses);
  return (
    <Section title={back.acted}>
      <List label={back.acted}>
        {groups.map((group, nth) => {
          const key = groups.length - nth;
          return group.lines.length > 1 ? (
            <Looks key={key} group={group} />
          ) : (
            <Line key={key} line={group.lines[0]} />
          );
        })}
      </List>
    </Section>
  );
}

function Who({ line: { role, unit } }: { line: Access }) {
  const { words } = useFrame();
  const { back } = words.talk;
  return role === null ? (
    back.readerElse
  ) : (
    <OwnWords>{back.actedBy(roleWords(role, words), unit ?? '')}</OwnWords>
  );
}

function useWhat(): (line: Access) => string {
  const { words, now } = useFrame();
  return ({ what, at }) => `${words.talk.back.acts[what]} · ${words.dates.stamp(momentOf(at, now))}`;
}

function Line({ line }: { line: Access }) {
  return <ListRow title={<Who line={line} />} text={useWhat()(line)} />;
}

/** One who looked several times in a day is one row; a touch opens every line of it. */
function Looks({ group: { lines, times } }: { group: AccessGroup }) {
  const { words, now } = useFrame();
  const whatOf = useWhat();
  const last = momentOf(lines[0].at, now);
  return (
    <ListFold
      title={<Who line={lines[0]} />}
      text={words.talk.back.looked(words.dates.day(last), times, words.dates.time(last))}
    >
      {lines.map((line, nth) => (
        <li key={lines.length - nth} className="list__text">
          {whatOf(line)}
        </li>
      ))}
    </ListFold>
  );
}
