import { z } from 'zod';
import { CheckIn } from '../../core/attendance/check-in.ts';
import { DeviceMark, Merged, mostInABatch } from '../../core/attendance/device-mark.ts';

/** What is sent; whose activity it is stands in the address. */
export const NewCheckIn = z.strictObject({
  code: z
    .string()
    .max(40)
    .describe('of her card or slip; or the one at the door, by which she notes herself'),
  people: CheckIn.shape.people.describe('how many of the party have come by now, in all'),
});

export const Arrival = z.object({
  activityId: z.uuid(),
  signupId: z.uuid().nullable().describe('null: she was on no list'),
  partySize: z.number().int(),
  people: z.number().int(),
  by: z.enum(['steward', 'self']),
});

export const NewMarks = z.strictObject({ marks: z.array(DeviceMark).min(1).max(mostInABatch) });

export const MergedMarks = z.object({
  marks: z
    .array(
      Merged.extend({
        clientId: z.string().describe('empty where what was sent is no id'),
        status: Merged.shape.status.describe('known: it had arrived before'),
        code: Merged.shape.code.describe('why it was refused'),
      }),
    )
    .describe('in the order in which they were sent'),
});
