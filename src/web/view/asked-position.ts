import type { LatLng } from '../../core/homes/position.ts';
import { cookieOf } from '../preferences.ts';

const name = 'near';
/** She walks on: after half an hour it would sort by where she was. */
const seconds = 1800;

const cookie = (value: string, maxAge: number) =>
  `${name}=${value}; Path=/; Max-Age=${maxAge}; SameSite=Lax; HttpOnly`;

/** A position for half an hour, in her phone alone: an address would keep it, and tell it on. */
export const positionCookie = ({ lat, lng }: LatLng): string =>
  cookie(`${lat.toFixed(3)}%2C${lng.toFixed(3)}`, seconds);

export const noPositionCookie = cookie('', 0);

/** `36.389,120.447`; what is not two numbers on the earth is no position. */
export function readPosition(text: string | null | undefined): LatLng | undefined {
  const [, lat, lng] = /^(-?\d{1,3}(?:\.\d{1,10})?),(-?\d{1,3}(?:\.\d{1,10})?)$/.exec(text ?? '') ?? [];
  const [north, east] = [Number(lat), Number(lng)];
  // What is missing is no number, and so not within these bounds either.
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? { lat: north, lng: east } : undefined;
}

/** The position that this request is sorted by: one in the address, else the one she gave a while ago. */
export const askedPosition = (request: Request): LatLng | undefined =>
  readPosition(new URL(request.url).searchParams.get('near')) ??
  readPosition(cookieOf(request.headers.get('cookie'), name));
