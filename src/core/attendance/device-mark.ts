import { z } from 'zod';
import { line } from '../shared/text.ts';
import { Heads } from '../door/count-heads.ts';

export const mostInABatch = 200;
const id = z.uuid({ error: 'id-shape' });
const instant = z.iso.datetime({ offset: true, error: 'instant-shape' });
/** Each mark was made on the device, with an id and at a time of the device's own. */
const made = { clientId: id, markedAt: instant.transform((text) => new Date(text)) };

/** As the device sends it. */
export const DeviceMark = z.discriminatedUnion('kind', [
  z.strictObject({ ...made, kind: z.literal('arrived'), signupId: id, people: z.number().int().optional() }),
  /** `of`: the marks that the device knew and takes back, by the id of either side. */
  z.strictObject({ ...made, kind: z.literal('undone'), signupId: id, of: z.array(id).max(50) }),
  z.strictObject({
    ...{ ...made, kind: z.literal('walk-in'), people: z.number().int().min(1).max(1000) },
    name: line(0, 60).optional(),
  }),
  z.strictObject({ ...made, kind: z.literal('headcount'), heads: Heads }),
]);
export type DeviceMark = z.input<typeof DeviceMark>;

/** Each mark is judged by itself, so that one with a wrong field holds up none of the others. */
export const MarksSent = z.strictObject({ marks: z.array(z.unknown()).min(1).max(mostInABatch) });
export const MergeMarks = MarksSent.extend({ activityId: z.string() });
export type MergeMarks = z.input<typeof MergeMarks>;

export type Made = z.output<typeof DeviceMark>;

/**
 * `known`: it had arrived before, and nothing changed. A refused mark changes nothing and says why; where what it
 * bore was no id, `clientId` is empty.
 */
export const Merged = z.object({
  clientId: z.string(),
  status: z.enum(['recorded', 'known', 'refused']),
  code: z.string().nullable(),
});
export type Merged = z.infer<typeof Merged>;
