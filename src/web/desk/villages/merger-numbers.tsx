import type { VillageMergerShown } from '../../../core/village-mergers/showing/show-village-merger.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { PlaceWords } from '../../ui/own-words/own-words.tsx';
import { Section } from '../../ui/page/page.tsx';
import { villageName } from '../../view/village-name.ts';
import { TableFrame } from '../figures/table-frame.tsx';

const measures = [
  ...(['links', 'lapsed', 'inTouch', 'households', 'served'] as const),
  ...(['homes', 'teams', 'executives', 'appointed', 'people'] as const),
] as const;

type Props = { merger: VillageMergerShown };

/** All the villages together and the one that they become, a line a number; each village for itself behind a touch. */
export function MergerNumbers({ merger }: Props) {
  const { villageMergers: said } = useFrame().words;
  return (
    <Section title={said.numbers}>
      <p className="quiet">{said.numbersHint}</p>
      <BeforeAndAfter merger={merger} />
      <details className="section request__act">
        <summary>{said.each}</summary>
        <EachVillage merger={merger} />
      </details>
    </Section>
  );
}

function BeforeAndAfter({ merger: { before, after, leads, leadOf, mergedOn } }: Props) {
  const { villageMergers: said } = useFrame().words;
  const isOpen = leads.length > 1 && leadOf === null;
  return (
    <TableFrame label={said.numbers}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{said.what}</th>
            <th scope="col">{said.together}</th>
            <th scope="col">{mergedOn === null ? said.will : said.is}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure}>
              <th scope="row">{said.measures[measure]}</th>
              <td className="figures__count">{before[measure]}</td>
              <td className="figures__count figures__total">
                {measure === 'inTouch' && isOpen ? said.asChosen : after[measure]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function EachVillage({ merger: { counted } }: Props) {
  const { words, language } = useFrame();
  const { villageMergers: said } = words;
  return (
    <TableFrame label={said.each}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{said.village}</th>
            {measures.map((measure) => (
              <th key={measure} scope="col">
                {said.measures[measure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counted.map((village) => (
            <tr key={village.code}>
              <th scope="row">
                <PlaceWords>{villageName(village.name, language)}</PlaceWords>
              </th>
              {measures.map((measure) => (
                <td key={measure} className="figures__count">
                  {village[measure]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
