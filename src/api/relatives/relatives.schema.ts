import { z } from 'zod';
import { partyKinds } from '../../core/shared/party-kind.ts';

export const RelativeItem = z.object({
  id: z.uuid().describe('the `relativeId` of a sign-up'),
  name: z.string(),
  kind: z.enum(partyKinds),
});

export const RelativeList = z.object({ items: z.array(RelativeItem) });
