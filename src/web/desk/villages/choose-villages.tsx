import type { TownOfVillages } from '../../../core/village-mergers/showing/list-villages-to-merge.ts';
import { Button, Buttons } from '../../ui/button/button.tsx';
import { ChecksField } from '../../ui/field/field.tsx';
import { useFrame } from '../../ui/frame/frame.tsx';
import { PlaceWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';

type Props = { towns: readonly TownOfVillages[]; prefix: string };

/** A town is opened by a touch; what is ticked in several goes along. */
export function ChooseVillages({ towns, prefix }: Props) {
  const { words, language } = useFrame();
  const { villageMergers: said } = words;
  return (
    <Section title={said.choose}>
      <p className="quiet">{said.chooseHint}</p>
      <form method="get" className="stack">
        {towns.map(({ code, name, villages }) => (
          <details key={code} className="request__act">
            <summary>
              <PlaceWords>{villageName(name, language)}</PlaceWords>{' '}
              <span className="quiet">{said.villagesIn(villages.length)}</span>
            </summary>
            <ChecksField
              id={`town-${code}`}
              label={villageName(name, language)}
              name={prefix.slice(0, -1)}
              choices={villages.map((village) => ({
                value: village.code,
                label: villageName(village.name, language),
              }))}
              chosen={[]}
            />
          </details>
        ))}
        <Buttons>
          <Button>{said.chooseDo}</Button>
        </Buttons>
      </form>
    </Section>
  );
}
