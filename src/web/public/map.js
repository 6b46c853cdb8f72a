// Shows a map where somebody touches 「看地图」. Until then nothing of it is loaded, and nobody else's server is asked.
const box = document.querySelector('[data-map]');
const button = box?.querySelector('button');
const sheet = box?.querySelector('[data-map-sheet]');
if (box instanceof HTMLElement && button instanceof HTMLButtonElement && sheet instanceof HTMLElement) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      show(sheet, await load(box.dataset), JSON.parse(box.dataset.map ?? '{}'));
      button.hidden = true;
    } catch {
      button.disabled = false;
      button.textContent = box.dataset.failed ?? '';
    }
  });
}

async function load({ script = '', sheet: style = '' }) {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style });
  const styled = new Promise((resolve, reject) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
  });
  document.head.append(link);
  await Promise.all([import(script), styled]);
  return globalThis.L;
}

function show(place, leaflet, { layers, points, mark }) {
  place.hidden = false;
  const map = leaflet.map(place, { maxZoom: 18, minZoom: 4 });
  map.attributionControl.setPrefix(false);
  for (const layer of layers) leaflet.tileLayer(layer, { maxZoom: 18, attribution: mark }).addTo(map);
  const spots = points.map(({ lat, lng, name, href }) => {
    const label = document.createElement(href ? 'a' : 'span');
    label.textContent = name;
    if (href) label.href = href;
    const look = { radius: 10, weight: 3, className: 'home-map__spot' };
    return leaflet.circleMarker([lat, lng], look).bindPopup(label).addTo(map);
  });
  map.fitBounds(leaflet.featureGroup(spots).getBounds().pad(0.2), { maxZoom: 16 });
  if (spots.length === 1) spots[0].openPopup();
}
