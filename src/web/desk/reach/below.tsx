import { levelOf } from '../../../core/divisions/division.ts';
import type { Reach, ReachOfPlace } from '../../../core/reach/show-reach.ts';
import { useFrame } from '../../ui/frame/frame.tsx';
import { villageName } from '../../view/village-name.ts';
import { TableFrame } from '../figures/table-frame.tsx';
import { placeHref, villageHref } from './reach-ctx.ts';

/** The places right below, by their codes and in no other order: nobody is compared. */
export function Below({ reach: { byDivision, asOf } }: { reach: Reach }) {
  const { reach } = useFrame().words;
  return (
    <TableFrame label={reach.below}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{reach.where}</th>
            <th scope="col">{reach.women}</th>
            <th scope="col">{reach.lapsed}</th>
            <th scope="col">{reach.villages}</th>
            <th scope="col">{reach.households}</th>
          </tr>
        </thead>
        <tbody>
          {byDivision.map((place) => (
            <Row key={place.code} place={place} asOf={asOf} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Row({ place, asOf }: { place: ReachOfPlace; asOf: string }) {
  const { language } = useFrame();
  const name = villageName(place.name, language);
  const isVillage = levelOf(place.code) === 'village';
  return (
    <tr>
      <th scope="row">
        <a href={isVillage ? villageHref(place.code) : placeHref(place.code, asOf)}>{name}</a>
      </th>
      <td className="figures__count">{place.links}</td>
      <td className="figures__count">{place.lapsed}</td>
      <Share some={place.inTouch} all={place.villages} />
      <Share some={place.served} all={place.households} />
    </tr>
  );
}

/** 9/12, with a bar of the same, which says nothing that the numbers do not. */
function Share({ some, all }: { some: number; all: number }) {
  if (all === 0) return <td className="figures__count">—</td>;
  return (
    <td className="figures__count">
      {`${some}/${all}`}
      <svg className="reach__bar" width="60" height="6" viewBox="0 0 60 6" aria-hidden="true">
        <rect className="reach__rest" x="0.5" y="0.5" width="59" height="5" rx="2.5" />
        <rect className="reach__share" width={Math.round((60 * some) / all)} height="6" rx="3" />
      </svg>
    </td>
  );
}
