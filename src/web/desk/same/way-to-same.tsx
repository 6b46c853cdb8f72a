import { useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { sameHref } from './same-href.ts';

/** The way to those of whom the office is asked; it stands where there are any. */
export function WayToSame() {
  const { sameWomen } = useWords();
  return (
    <div className="section">
      <List label={sameWomen.title}>
        <ListRow href={sameHref} title={sameWomen.wayThere} />
      </List>
    </div>
  );
}
