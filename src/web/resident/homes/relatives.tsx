import type { HomeName, HomeView } from '../../../core/homes/home.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';

/** The home it belongs to, and those that belong to it. */
export function Relatives({ home: { parent, children } }: { home: HomeView }) {
  const { homes } = useWords();
  return (
    <>
      {parent && <HomesUnder title={homes.parent} homes={[parent]} />}
      {children.length > 0 && <HomesUnder title={homes.children} homes={children} />}
    </>
  );
}

const HomesUnder = ({ title, homes }: { title: string; homes: readonly HomeName[] }) => (
  <Section title={title}>
    <List label={title}>
      {homes.map(({ id, name }) => (
        <ListRow key={id} href={`/homes/${id}`} title={<OwnWords>{name}</OwnWords>} />
      ))}
    </List>
  </Section>
);
