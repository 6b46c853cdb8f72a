import { z } from 'zod';

/** What the directory keeps of a home to show in a list, as `publishHomes` writes it. */
export const HomeEntry = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.string(),
  divisionCode: z.string(),
  location: z.object({ lat: z.number(), lng: z.number() }),
  offers: z.array(z.string()),
  tagline: z.string().nullable(),
  dropIn: z.string().nullable(),
  phone: z.string().nullable(),
  /** Its own accent `#rrggbb`, the one character of its seal, the photo on its cover. */
  style: z.object({
    accent: z.string().nullable(),
    emblem: z.string().nullable(),
    coverPhotoId: z.uuid().nullable(),
  }),
  demonstration: z.boolean(),
  /** Invented for the demo. */
  synthetic: z.boolean(),
});
export type HomeEntry = z.infer<typeof HomeEntry>;
