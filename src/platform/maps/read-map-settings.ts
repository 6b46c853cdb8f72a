import { StartError } from '../start-error.ts';
import { mapSourceOf, type mapProviders, type MapSource } from './map-source.ts';

type Written = {
  WEIJIA_MAP?: (typeof mapProviders)[number] | undefined;
  WEIJIA_MAP_KEY: string;
  WEIJIA_MAP_APPROVAL: string;
  WEIJIA_MAP_TILES?: string | undefined;
};

/** A map in China is shown with the number of its approval, and 天地图 gives no picture without a key. */
export function readMapSettings(settings: Written): MapSource | null {
  const { WEIJIA_MAP: provider, WEIJIA_MAP_KEY: key, WEIJIA_MAP_APPROVAL: approval } = settings;
  if (provider === undefined) return null;
  if (approval === '') {
    throw new StartError(
      '写了 WEIJIA_MAP，还要用 WEIJIA_MAP_APPROVAL 写上审图号 / WEIJIA_MAP needs the number of the map in WEIJIA_MAP_APPROVAL',
    );
  }
  if (provider === 'tianditu' && key === '') {
    throw new StartError('天地图要密钥，请写 WEIJIA_MAP_KEY / 天地图 needs a key, please set WEIJIA_MAP_KEY');
  }
  return mapSourceOf({ provider, key, approval, origin: settings.WEIJIA_MAP_TILES });
}
