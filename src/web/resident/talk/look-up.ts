import type { Access } from '../../../core/cases/reading/access.ts';
import { listAccessesByCode } from '../../../core/cases/reading/list-accesses-by-code.ts';
import type { Told as ToldOfRequest } from '../../../core/requests/request.ts';
import type { Tries } from '../../../core/requests/returning/code-tries.ts';
import { lookUpRequest } from '../../../core/requests/returning/look-up-request.ts';
import { openRequest } from '../../../core/requests/returning/open-request.ts';
import { showSharedByCode, type Shared } from '../../../core/referrals/reading/show-shared-by-code.ts';
import { isCoreError } from '../../../core/shared/errors.ts';
import { inSomeCell } from '../../../core/shared/nameless/in-some-cell.ts';
import type { PageRequest } from '../../request-context.ts';
import { showable } from '../../view/showable.ts';
import { doHers, isOpening, type HerAct } from './her-acts.ts';
import { toldIn, type Told } from './told.ts';

/** `refused`: the code of core that a wrong or a too frequent try was refused with; `told`: what she had begun to write. */
export type LookShown = { kind: 'look'; code: string; told: Told; refused?: string };
export type FoundShown = {
  kind: 'found';
  code: string;
  told: ToldOfRequest;
  refused?: string;
  opened?: Awaited<ReturnType<typeof openRequest>> & { accesses: Access[]; shared: Shared | null };
  /** The word that opened it, which the buttons below send again; in no address and no cookie. */
  word?: string;
  done?: HerAct;
};

/** She comes back: the code shows how it stands, the second word what was said. Both are sent, never in an address. */
export async function lookUp(
  page: PageRequest,
  read: (name: string) => string,
): Promise<LookShown | FoundShown> {
  const code = showable(read('code').slice(0, 64));
  const begun = read('at') === 'words';
  const look = { kind: 'look', code, told: toldIn((name) => (begun ? showable(read(name)) : '')) } as const;
  if (read('go') === 'return') return look;
  try {
    const tries = page.turns.takeCodeTry();
    const { ctx, told } = await inSomeCell(page.districts(), async (ctx) => ({
      ctx,
      told: await lookUpRequest(ctx, { code }, { tries }),
    }));
    const found = { kind: 'found', code, told } as const;
    if (isOpening(read('go'))) {
      const asked = { word: read('word'), act: read('go'), consentId: read('consent'), more: read('more') };
      return await open({ ...page, ctx }, found, { ...asked, tries });
    }
    page.turns.codeWasRight();
    return found;
  } catch (error) {
    if (!isCoreError(error)) throw error;
    return { ...look, refused: error.code };
  }
}

type Opening = { word: string; tries: Tries; act: string; consentId: string; more: string };

async function open(page: PageRequest, found: FoundShown, opening: Opening): Promise<FoundShown> {
  const { word, tries, act, consentId, more } = opening;
  try {
    const hers = { code: found.code, word };
    const before = await openRequest(page.ctx, hers, { tries });
    const done = await doHers(page.ctx, hers, { act, consentId, more: showable(more), tries });
    // Her own word is stretched at each look: only after an act is there something new to see.
    const opened = done ? await openRequest(page.ctx, hers, { tries }) : before;
    const accesses = await listAccessesByCode(page.ctx, hers, { tries });
    const shared = await showSharedByCode(page.ctx, hers, { tries });
    page.turns.codeWasRight();
    return { ...found, word, opened: { ...opened, accesses, shared }, ...(done && { done }) };
  } catch (error) {
    if (!isCoreError(error)) throw error;
    return { ...found, refused: error.code };
  }
}
