import { z } from 'zod';

export const Nothing = z.object({});

export const HandedOver = z.object({ links: z.number().int().describe('how many; not who') });

export const LinkOpened = z.object({ id: z.uuid() });

export const ExecutiveList = z.object({
  items: z.array(
    z.object({
      id: z.uuid().describe('her appointment'),
      personId: z.uuid(),
      name: z.string().nullable(),
      divisionCode: z.string(),
      chairs: z.number().int(),
      links: z.number().int(),
      leftOn: z.iso.date().nullable().describe('one who left and still holds some'),
    }),
  ),
  nextCursor: z.string().nullable(),
});
