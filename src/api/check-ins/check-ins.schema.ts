import { z } from 'zod';
import { CheckIn } from '../../core/attendance/check-in.ts';
import { DeviceMark, mostInABatch } from '../../core/attendance/device-mark.ts';
import { instant } from '../query.ts';

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

const [ArrivedMark, UndoneMark, WalkIn, Headcount] = DeviceMark.options;
const markedAt = { markedAt: instant.describe('by the clock of the device') };

export const NewMarks = z.strictObject({
  marks: z
    .array(
      z.discriminatedUnion('kind', [
        ArrivedMark.extend(markedAt),
        UndoneMark.extend(markedAt),
        WalkIn.extend(markedAt),
        Headcount.extend(markedAt),
      ]),
    )
    .min(1)
    .max(mostInABatch),
});

export const MergedMarks = z.object({
  marks: z.array(
    z.object({
      clientId: z.string(),
      status: z.enum(['recorded', 'known', 'refused']).describe('known: it had arrived before'),
      code: z.string().nullable().describe('why it was refused'),
    }),
  ),
});
