import leafletCss from 'leaflet/dist/leaflet.css?url';
import leafletJs from 'leaflet/dist/leaflet.js?url';
import { Button } from '../../ui/button/button.tsx';
import { useWords } from '../../ui/frame/frame.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import type { MapView } from '../../view/map-of.ts';

/** A button that shows a map. Nothing of the map is loaded before it is touched; without script there is none. */
export function HomeMap({ map }: { map: MapView | null }) {
  const { homes } = useWords();
  if (map === null) return null;
  const { provider, approval, layers, points } = map;
  const mark = escaped(`© ${homes.mapBy[provider]} ${approval}`);
  return (
    <div
      className="home-map"
      data-map={JSON.stringify({ layers, points, mark })}
      data-script={leafletJs}
      data-sheet={leafletCss}
      data-failed={homes.mapFailed}
    >
      <Button kind="quiet" type="button" hidden>
        <Icon name="pin" />
        {homes.seeMap}
      </Button>
      <section className="home-map__sheet" data-map-sheet hidden aria-label={homes.map} />
      <script src="/map.js" type="module" async />
    </div>
  );
}

/** Leaflet writes the mark as HTML. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
