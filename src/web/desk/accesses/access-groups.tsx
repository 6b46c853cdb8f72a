import type { AccessOfACase } from '../../../core/cases/reading/list-accesses-of-all.ts';
import { groupLooks, type AccessGroup } from '../../../core/cases/reading/group-looks.ts';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListFold, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { momentOf } from '../../view/moments.ts';
import { roleWords } from '../../view/words/role-words.ts';
import { shortNumberOf } from '../../view/words/short-number.ts';

const hrefOf = ({ caseId }: AccessOfACase): string => `/desk/accesses/${caseId}`;

/** What one seat looked at on one day is one row, which opens; whatever else was done stands by itself. Each line leads to its case. */
export function AccessGroups({ items, label }: { items: readonly AccessOfACase[]; label: string }) {
  const groups = groupLooks(items);
  return (
    <List label={label}>
      {groups.map((group, nth) => {
        const key = groups.length - nth;
        const [first] = group.lines;
        return group.lines.length > 1 ? <Looks key={key} group={group} /> : <Alone key={key} line={first} />;
      })}
    </List>
  );
}

function Who({ line: { role, unit } }: { line: AccessOfACase }) {
  const words = useWords();
  const { accesses, team } = words.cases;
  if (role === null) return team.someone;
  return <OwnWords>{accesses.by(roleWords(role, words), unit ?? '')}</OwnWords>;
}

/** Which case, what was done, when. */
function useWhat(): (line: AccessOfACase) => string {
  const { words, now } = useFrame();
  const { cases, dates } = words;
  return ({ caseId, what, at }) =>
    [cases.number(shortNumberOf(caseId)), cases.accesses.what[what], dates.stamp(momentOf(at, now))].join(
      ' · ',
    );
}

const Alone = ({ line }: { line: AccessOfACase }) => (
  <ListRow href={hrefOf(line)} title={<Who line={line} />} text={useWhat()(line)} />
);

function Looks({ group: { lines, times } }: { group: AccessGroup<AccessOfACase> }) {
  const { words, now } = useFrame();
  const { auditing, dates } = words;
  const whatOf = useWhat();
  const last = momentOf(lines[0].at, now);
  const cases = new Set(lines.map(({ caseId }) => caseId)).size;
  return (
    <ListFold
      title={<Who line={lines[0]} />}
      text={`${auditing.looked(dates.day(last), times, dates.time(last))} · ${auditing.cases(cases)}`}
    >
      {lines.map((line, nth) => (
        <li key={lines.length - nth}>
          <a className="touch" href={hrefOf(line)}>
            {whatOf(line)}
          </a>
        </li>
      ))}
    </ListFold>
  );
}
