import { z } from 'zod';
import { partyKinds } from '../shared/party-kind.ts';
import { line } from '../shared/text.ts';
import { mostInAParty } from './signup.ts';

export const SignUp = z
  .strictObject({
    activityId: z.string(),
    party: z
      .array(z.strictObject({ kind: z.enum(partyKinds) }))
      .min(1)
      .max(mostInAParty)
      .optional(),
    /** Shorthand for a party whose kinds do not matter. */
    partySize: z.number().int().min(1).max(mostInAParty).optional(),
    /** By a host, for someone without a phone. */
    name: line(1, 60).optional(),
    /** By a daughter, for her mother: one of her relatives. */
    relativeId: z.string().optional(),
    /** False where she wants to be asked before she waits: then she is refused a place in the queue. */
    mayWait: z.boolean().optional(),
  })
  .refine(({ party, partySize }) => !party || partySize === undefined || party.length === partySize, {
    path: ['partySize'],
    error: 'party-size-differs',
  })
  .refine(({ name, relativeId }) => name === undefined || relativeId === undefined, {
    path: ['relativeId'],
    error: 'for-one-only',
  });
export type SignUp = z.input<typeof SignUp>;
