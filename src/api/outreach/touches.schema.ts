import { z } from 'zod';
import { waysToSayYes } from '../../core/links/link.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import type { MyTouch } from '../../core/touches/touch.ts';
import { channels } from '../../core/visits/visit.ts';

export const TouchItem = z.object({
  id: z.uuid(),
  kind: z.enum(['link', 'introduction']).describe('an introduction: she is to be asked first'),
  name: z.string().describe('as the executive’s list has her'),
  villageName: z.string(),
  phoneMasked: z.string().nullable(),
  executive: z.object({ name: z.string(), placeName: z.string() }),
  since: z.iso.date(),
  saidYes: z.enum(waysToSayYes).nullable().describe('null: she has not been asked yet'),
  purpose: z.string().nullable(),
  keepUntil: z.iso.date().nullable(),
  careUntil: z.iso
    .date()
    .nullable()
    .describe('until when something is kept in mind of her, with her yes; what it is stands nowhere here'),
  visits: z.array(z.object({ channel: z.enum(channels), on: z.iso.date() })),
  readings: z
    .array(z.object({ at: z.iso.datetime({ offset: true }), role: z.string().nullable() }))
    .describe('who had her on a list, and when'),
});
export const TouchList = z.object({ items: z.array(TouchItem), nextCursor: z.null() });

export const presentTouch = ({ readings, ...touch }: MyTouch): z.input<typeof TouchItem> => ({
  ...touch,
  readings: readings.map(({ at, role }) => ({ at: isoWithOffset(at), role })),
});
