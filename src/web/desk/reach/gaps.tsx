import type { Gap } from '../../../core/reach/list-gaps.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { List, ListRow } from '../../ui/list/list.tsx';
import { OwnWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';
import { reachHref, villageHref } from './reach-ctx.ts';

/** Places without a contact or a home, executives with links that lapsed or were left behind: no woman. Each leads to what mends it. */
export function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const { reach } = useFrame().words;
  return (
    <Section title={reach.gaps}>
      {gaps.length === 0 && <p>{reach.noGaps}</p>}
      {gaps.length > 0 && (
        <List label={reach.gaps}>
          {gaps.map((gap) =>
            gap.kind === 'place' ? <Place key={gap.code} {...gap} /> : <Executive key={gap.id} {...gap} />,
          )}
        </List>
      )}
    </Section>
  );
}

type Of<K extends Gap['kind']> = Extract<Gap, { kind: K }>;

function Place({ code, name, lacksContact, lacksHome }: Of<'place'>) {
  const { words, language } = useFrame();
  const { reach } = words;
  const lacks = [lacksContact && reach.lacksContact, lacksHome && reach.lacksHome].filter(Boolean);
  return (
    <ListRow
      {...(lacksContact && { href: villageHref(code), end: reach.nameLead })}
      title={<OwnWords>{villageName(name, language)}</OwnWords>}
      text={lacks.join(' · ')}
    />
  );
}

function Executive({ id, name, lapsed, hasLeft }: Of<'executive'>) {
  const { reach } = useFrame().words;
  const lacks = [hasLeft && reach.hasLeft, lapsed > 0 && reach.lapsedOf(lapsed)].filter(Boolean);
  return (
    <ListRow
      href={`${reachHref}/executives/${id}`}
      title={<OwnWords>{name ?? ''}</OwnWords>}
      text={lacks.join(' · ')}
      end={reach.handOver}
    />
  );
}
