import type { LeaderToRing } from '../../../core/group-leaders/group-leader.ts';
import { listLeadersEverywhere } from '../../../core/group-leaders/list-leaders-to-ring.ts';
import { hersOf } from '../../cells/her-cells.ts';
import { useLoaded } from '../../loaded.ts';
import { loading } from '../../page-request.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { Page, Section } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';
import { LeadersToRing } from './leader-rows.tsx';

export const loader = loading(async (page) => {
  const toRing = await listLeadersEverywhere(await hersOf(page));
  return { villages: [...Map.groupBy(toRing, ({ villageCode }) => villageCode).values()] };
});

/** The group leaders of the villages that she leads, or is the chair of, whichever district they lie in. */
export default function ToRing() {
  const { villages } = useLoaded(loader);
  const { leaders, me } = useFrame().words;
  return (
    <Page title={leaders.title} lead={leaders.toRingLead} back={{ href: '/me', label: me.title }}>
      {villages.length === 0 && <p className="section">{leaders.noneOfHers}</p>}
      {villages.map((toRing) => (
        <OfVillage key={toRing[0]?.villageCode} toRing={toRing} />
      ))}
    </Page>
  );
}

function OfVillage({ toRing }: { toRing: readonly LeaderToRing[] }) {
  const { language } = useFrame();
  return (
    <Section title={villageName(toRing[0]?.villageName ?? '', language)}>
      <LeadersToRing toRing={toRing} />
    </Section>
  );
}
