import { forgetRequest } from '../../requests/running/forget-requests.ts';
import type { Ctx } from '../../shared/ctx.ts';
import { conflict } from '../../shared/errors.ts';
import { forgetTalentsOf } from '../forget-talents.ts';
import { actAsHer, findHers, type Trying, type Whose } from './act-as-her.ts';
import { closeHers } from './close-hers.ts';

/**
 * Now, and not half a year after it was taken down: her words, how she is reached, her kinds, and the words in which she was asked for
 * something; her code leads nowhere any more. That somebody offered something here, was asked and what she answered, stays. Nothing waits as
 * it does for help: by her code she could always write it all anew. NotFound; Conflict `request-of-a-case`.
 */
export async function eraseHers(ctx: Ctx, { whose }: { whose: Whose }, trying: Trying = {}): Promise<void> {
  const hers = await findHers(ctx, whose, trying);
  await actAsHer(ctx, hers, {
    verb: 'erase-talent',
    work: async (ctx, request) => {
      if (request.case_id !== null) throw conflict('request-of-a-case');
      await closeHers(ctx, request);
      await forgetRequest(ctx, request.id);
      await forgetTalentsOf(ctx, { requestId: request.id });
      return [];
    },
  });
}
