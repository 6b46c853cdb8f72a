/** Whose map pictures are shown where somebody asks for a map; nobody's unless the settings name one. */
export type MapSource = {
  provider: MapProvider;
  /** The one address that pages with a map may load pictures from. */
  origin: string;
  /** Addresses of pictures, the lowest layer first, with {x}, {y}, {z}. */
  layers: string[];
  /** 审图号: the number under which the map was approved. */
  approval: string;
};

export const mapProviders = ['tianditu', 'amap'] as const;
export type MapProvider = (typeof mapProviders)[number];

export type MapSettings = {
  provider: MapProvider;
  key: string;
  approval: string;
  /** A machine room's own door to the pictures, instead of the provider's. */
  origin: string | undefined;
};

const origins: Record<MapProvider, string> = {
  tianditu: 'https://t0.tianditu.gov.cn',
  amap: 'https://webrd01.is.autonavi.com',
};

const tiandituLayer = (layer: string, key: string) =>
  `/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w` +
  `&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${encodeURIComponent(key)}`;

const layersOf = (provider: MapProvider, key: string): string[] =>
  provider === 'tianditu'
    ? [tiandituLayer('vec', key), tiandituLayer('cva', key)]
    : [
        `/appmaptile?lang=zh_cn&size=1&scale=1&style=8&x={x}&y={y}&z={z}${key && `&key=${encodeURIComponent(key)}`}`,
      ];

export function mapSourceOf({ provider, key, approval, origin }: MapSettings): MapSource {
  const host = origin === undefined ? origins[provider] : new URL(origin).origin;
  return { provider, origin: host, layers: layersOf(provider, key).map((path) => host + path), approval };
}
