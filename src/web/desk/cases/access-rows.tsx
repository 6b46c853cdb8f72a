import type { Access } from '../../../core/cases/reading/access.ts';
import { ButtonLink, Buttons } from '../../ui/button/button.tsx';
import { useFrame, useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { momentOf } from '../../view/moments.ts';
import { roleWords } from '../../view/words/role-words.ts';

type AccessRowsProps<A extends Access> = {
  items: readonly A[];
  nextCursor: string | null;
  label: string;
  hrefOf?: (access: A) => string;
};

/** What somebody was and where, never who; then what she did, and when. */
export function AccessRows<A extends Access>({ items, nextCursor, ...rows }: AccessRowsProps<A>) {
  const { cases } = useWords();
  return (
    <>
      <Rows items={items} {...rows} />
      {nextCursor && (
        <Buttons>
          <ButtonLink kind="quiet" href={`?cursor=${encodeURIComponent(nextCursor)}`}>
            {cases.more}
          </ButtonLink>
        </Buttons>
      )}
    </>
  );
}

function Rows<A extends Access>({ items, label, hrefOf }: Omit<AccessRowsProps<A>, 'nextCursor'>) {
  const { words, now } = useFrame();
  const { accesses, team } = words.cases;
  if (items.length === 0) return <p className="quiet">{accesses.none}</p>;
  return (
    <List label={label}>
      {items.map((access, nth) => (
        <ListRow
          key={items.length - nth}
          {...(hrefOf && { href: hrefOf(access) })}
          title={
            <OwnWords>
              {access.role === null
                ? team.someone
                : accesses.by(roleWords(access.role, words), access.unit ?? '')}
            </OwnWords>
          }
          text={`${accesses.what[access.what]} · ${words.dates.stamp(momentOf(access.at, now))}`}
        />
      ))}
    </List>
  );
}
