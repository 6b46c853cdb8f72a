import type { Access } from '../../../core/cases/reading/access.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { momentOf } from '../../view/moments.ts';
import { roleWords } from '../../view/words/role-words.ts';

/** What somebody was and where, never who; then what she did, and when. */
export function AccessRows({ items, label }: { items: readonly Access[]; label: string }) {
  const { words, now } = useFrame();
  const { accesses, team } = words.cases;
  if (items.length === 0) return <p className="quiet">{accesses.none}</p>;
  return (
    <List label={label}>
      {items.map(({ at, what, role, unit }, nth) => (
        <ListRow
          key={items.length - nth}
          title={
            <OwnWords>
              {role === null ? team.someone : accesses.by(roleWords(role, words), unit ?? '')}
            </OwnWords>
          }
          text={`${accesses.what[what]} · ${words.dates.stamp(momentOf(at, now))}`}
        />
      ))}
    </List>
  );
}
