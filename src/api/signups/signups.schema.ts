import { z } from 'zod';
import { SignUp } from '../../core/signups/sign-up-wish.ts';
import type { MySignup } from '../../core/signups/signup.ts';
import { isoWithOffset } from '../../core/shared/dates.ts';
import { instant } from '../query.ts';

/** What is sent; whose activity it is stands in the address. */
export const NewSignup = z.strictObject({
  party: SignUp.shape.party,
  partySize: SignUp.shape.partySize,
  name: z.string().optional(),
  relativeId: z.string().optional().describe('one of her relatives, whom she signs up'),
});

export const Signup = z.object({
  id: z.uuid(),
  activityId: z.uuid(),
  status: z.enum(['confirmed', 'offered', 'waiting', 'withdrawn', 'lapsed']),
  position: z.number().int().nullable().describe('among those who wait, from 1'),
  offerEndsAt: instant.nullable().describe('until when an offered place is hers to take'),
  partySize: z.number().int(),
  code: z.string().describe('shown at the door'),
  placedAt: instant,
});

export const presentSignup = (signup: MySignup): z.infer<typeof Signup> => ({
  ...{ id: signup.id, activityId: signup.activityId, status: signup.status, position: signup.position },
  ...{ partySize: signup.partySize, code: signup.code },
  offerEndsAt: signup.offerEndsAt && isoWithOffset(signup.offerEndsAt),
  placedAt: isoWithOffset(signup.placedAt),
});
