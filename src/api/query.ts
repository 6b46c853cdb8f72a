import { z } from 'zod';

/** Parts of a query string: text that becomes what the verbs take. */
export const instant = z.iso.datetime({ offset: true, error: 'instant-shape' });
export const wholeNumber = z.string().regex(/^\d{1,6}$/, { error: 'whole-number' });
export const position = z
  .string()
  .regex(/^-?\d{1,3}(\.\d{1,15})?,-?\d{1,3}(\.\d{1,15})?$/, { error: 'position-shape' });
export const list = z.string().max(300);

export function readPosition(text: string): { lat: number; lng: number } {
  const [lat, lng] = text.split(',').map(Number);
  return { lat: lat ?? Number.NaN, lng: lng ?? Number.NaN };
}

export const readList = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
