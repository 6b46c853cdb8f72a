import { z } from 'zod';
import { line } from '../shared/text.ts';
import { Heads } from '../door/count-heads.ts';

export const mostInABatch = 200;
const id = z.uuid({ error: 'id-shape' });
/** Each mark was made on the device, with an id and at a time of the device's own. */
const made = { clientId: id, markedAt: z.date() };

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

export const MergeMarks = z.strictObject({
  activityId: z.string(),
  marks: z.array(DeviceMark).min(1).max(mostInABatch),
});
export type MergeMarks = z.input<typeof MergeMarks>;

export type Made = z.output<typeof DeviceMark>;

/** `known`: it had arrived before, and nothing changed. A refused mark changes nothing and says why. */
export type Merged = { clientId: string; status: 'recorded' | 'known' | 'refused'; code: string | null };
