import { getHers, type Hers, type Trying } from '../../requests/returning/get-hers.ts';
import type { Ctx } from '../../shared/ctx.ts';

/**
 * What she asked, and the case that came of it, if one did: for her who has the code and the word that she chose. Asked as nobody:
 * whoever has signed in on that phone leaves no trace. NotFound; RuleBroken `too-many-code-tries`.
 */
export async function findHersByCode(
  ctx: Ctx,
  hers: Hers,
  trying: Trying = {},
): Promise<{ requestId: string; caseId: string | null }> {
  const { request } = await getHers(ctx, hers, trying);
  return { requestId: request.id, caseId: request.case_id };
}

/** The case alone; null before one came of it. As `findHersByCode`. */
export const findCaseByCode = async (ctx: Ctx, hers: Hers, trying: Trying = {}): Promise<string | null> =>
  (await findHersByCode(ctx, hers, trying)).caseId;
