import { z } from 'zod';
import { careKinds } from '../../../core/cares/care.ts';

export const CareWritten = z.object({
  kinds: z.array(z.enum(careKinds)),
  keepUntil: z.iso.date().describe('its last day: twelve months from her yes'),
});

export const CareDropped = z.object({ id: z.uuid().describe('the link, which stands') });
