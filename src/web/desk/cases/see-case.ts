import { showCase } from '../../../core/cases/reading/show-case.ts';
import type { CaseView } from '../../../core/cases/reading/case-view.ts';
import type { PageRequest } from '../../request-context.ts';
import { isDone } from './case-action.ts';

type Args = { params: { id?: string }; request: Request };

export type SeenCase = { shown: CaseView; key: string; done: boolean };

/** What every page of a case begins with: its words, a key for its forms, whether something was just done. */
export async function seeCase(
  { ctx }: Pick<PageRequest, 'ctx'>,
  { params, request }: Args,
  before?: number,
): Promise<SeenCase> {
  const shown = await showCase(ctx, { caseId: params.id ?? '', before });
  return { shown, key: ctx.newId(), done: isDone(request) };
}
