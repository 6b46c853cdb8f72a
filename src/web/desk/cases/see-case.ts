import { showCase } from '../../../core/cases/reading/show-case.ts';
import type { CasePart, CaseWith } from '../../../core/cases/reading/case-view.ts';
import type { PageRequest } from '../../request-context.ts';
import { isDone } from './case-action.ts';

type Args = { params: { id?: string }; request: Request };

type Seen<P extends CasePart> = { shown: CaseWith<P>; key: string; done: boolean };

/** What every page of a case begins with: the words of its own parts, a key for its forms, whether something was just done. */
export async function seeCase<P extends CasePart>(
  { ctx }: Pick<PageRequest, 'ctx'>,
  { params, request }: Args,
  { parts, before }: { parts: readonly P[]; before?: number | undefined },
): Promise<Seen<P>> {
  const shown = await showCase(ctx, { caseId: params.id ?? '', before, parts });
  return { shown, key: ctx.newId(), done: isDone(request) };
}
