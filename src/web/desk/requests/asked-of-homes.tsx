import type { RequestItem } from '../../../core/requests/queue/present-item.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { RequestRows } from './request-rows.tsx';

type AskedOfHomesProps = {
  asked: readonly RequestItem[];
  homes: readonly { id: string; name: string }[];
};

/** On a host's day: what people ask of her homes, and where she finds who can do what. */
export function AskedOfHomes({ asked, homes }: AskedOfHomesProps) {
  const { requests, board, talents } = useWords();
  return (
    <Section title={requests.askedOfHomes}>
      {asked.length > 0 && <RequestRows items={asked} label={requests.askedOfHomes} />}
      <div className="section">
        <List>
          <ListRow href="/desk/requests" title={requests.title} />
          <ListRow href="/desk/requests/new" title={requests.down.title} />
          <ListRow href="/desk/questions" title={board.desk.title} />
          {homes.map(({ id, name }) => (
            <ListRow
              key={id}
              href={`/desk/homes/${id}/talents`}
              title={talents.desk.title}
              {...(homes.length > 1 && { text: <OwnWords>{name}</OwnWords> })}
            />
          ))}
        </List>
      </div>
    </Section>
  );
}
