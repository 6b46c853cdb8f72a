import type { Sentences } from '../../../locales/zh-Hans/tree.ts';
import { useWords } from '../../ui/frame/frame.tsx';
import { Page, Section } from '../../ui/page/page.tsx';

/** A page of words alone. */
export function PlainPage({ name }: { name: keyof Sentences['plainPages'] }) {
  const { plainPages, frame } = useWords();
  const { title, lead, parts } = plainPages[name];
  return (
    <Page title={title} lead={lead} back={{ href: '/', label: frame.firstPage }}>
      {parts.map(({ heading, text }) => (
        <Section key={heading} title={heading}>
          <p>{text}</p>
        </Section>
      ))}
    </Page>
  );
}
