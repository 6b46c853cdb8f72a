// Shows a map where somebody touches 「看地图」. Until then nothing of it is loaded, and nobody else's server is asked.
/**
 * @typedef {{ lat: number, lng: number, name: string, href: string | null }} Spot
 * @typedef {{ layers: string[], points: Spot[], mark: string }} MapView
 */
const box = document.querySelector('[data-map]');
const button = box?.querySelector('button');
const sheet = box?.querySelector('[data-map-sheet]');
if (box instanceof HTMLElement && button instanceof HTMLButtonElement && sheet instanceof HTMLElement) {
  button.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    open(box, sheet).then(
      () => {
        button.hidden = true;
      },
      () => {
        button.disabled = false;
        button.textContent = box.dataset.failed ?? '';
      },
    );
  });
}

/**
 * @param {HTMLElement} box
 * @param {HTMLElement} sheet
 */
async function open(box, sheet) {
  const { script = '', sheet: href = '', map = '' } = box.dataset;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const styled = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
  document.head.append(link);
  await Promise.all([import(script), styled]);
  /** @type {MapView} */
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- written by our own page, in the shape that is named here
  const view = JSON.parse(map);
  show(sheet, view);
}

/**
 * @param {HTMLElement} sheet
 * @param {MapView} view
 */
function show(sheet, { layers, points, mark }) {
  /** @type {typeof import('leaflet')} */
  const leaflet = window.L;
  sheet.hidden = false;
  const map = leaflet.map(sheet, { maxZoom: 18, minZoom: 4 });
  map.attributionControl.setPrefix(false);
  for (const layer of layers) leaflet.tileLayer(layer, { maxZoom: 18, attribution: mark }).addTo(map);
  const spots = points.map(({ lat, lng, name, href }) => {
    const label = Object.assign(document.createElement(href ? 'a' : 'span'), href ? { href } : {});
    label.textContent = name;
    const look = { radius: 10, weight: 3, className: 'home-map__spot' };
    return leaflet.circleMarker([lat, lng], look).bindPopup(label).addTo(map);
  });
  map.fitBounds(leaflet.featureGroup(spots).getBounds().pad(0.2), { maxZoom: 16 });
  if (spots.length === 1) spots[0]?.openPopup();
}
