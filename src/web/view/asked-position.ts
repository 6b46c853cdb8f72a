import type { LatLng } from '../../core/homes/position.ts';

/** `?near=36.389,120.447`. What is not two numbers is no position; whether it lies on the earth, core decides. */
export function askedPosition(params: URLSearchParams): LatLng | undefined {
  const [, lat, lng] =
    /^(-?\d{1,3}(?:\.\d{1,10})?),(-?\d{1,3}(?:\.\d{1,10})?)$/.exec(params.get('near') ?? '') ?? [];
  return lat === undefined || lng === undefined ? undefined : { lat: Number(lat), lng: Number(lng) };
}
